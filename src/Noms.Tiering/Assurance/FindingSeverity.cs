namespace Noms.Tiering.Assurance;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>The policy says something that makes no difference: look whether it was meant.</summary>
    Warning,

    /// <summary>The policy contradicts itself, leaves something out, or says what cannot come about.</summary>
    Error,
}
