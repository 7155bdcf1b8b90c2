namespace Noms.Tiering;

/// <summary>The primary objective recorded in the plan, in the words of the model's modes.</summary>
public enum Objective
{
    /// <summary>The plan names no primary objective.</summary>
    None,

    /// <summary>Punishment is, or has become, the main objective.</summary>
    Punishment,

    /// <summary>Practical help.</summary>
    Help,

    /// <summary>Personal change.</summary>
    PersonalChange,

    /// <summary>Control, for public protection.</summary>
    Control,
}
