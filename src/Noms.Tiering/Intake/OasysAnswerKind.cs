namespace Noms.Tiering.Intake;

/// <summary>How an OASys item is answered. Any item may be unknown or missing.</summary>
public enum OasysAnswerKind
{
    /// <summary>Yes (2 points) or no (0).</summary>
    YesOrNo,

    /// <summary>No problem (0 points), some (1) or significant (2).</summary>
    Problem,

    /// <summary>Never (0 points), previously (1) or currently (2).</summary>
    Frequency,
}
