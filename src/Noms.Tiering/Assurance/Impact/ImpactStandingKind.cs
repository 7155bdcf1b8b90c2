namespace Noms.Tiering.Assurance;

/// <summary>What a case comes to on a scale.</summary>
public enum ImpactStandingKind
{
    /// <summary>A level.</summary>
    Level,

    /// <summary>A status in place of the levels.</summary>
    Status,

    /// <summary>Facts that cannot be true.</summary>
    InvalidData,

    /// <summary>Nothing: no version of the policy is in force on the case's day.</summary>
    NotDecided,
}
