namespace Noms.Tiering.Assurance;

/// <summary>How far what is said of the difference of two policies reaches.</summary>
public enum DifferenceStanding
{
    /// <summary>Every combination of cells was gone through.</summary>
    Proved,

    /// <summary>There were too many: invented cases were decided under both, and what they do not show may differ too.</summary>
    Sampled,

    /// <summary>No case can be decided under both, because they declare a determinant in ways that do not go together.</summary>
    NotCompared,
}
