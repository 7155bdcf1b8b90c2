namespace Noms.Tiering.Assurance;

/// <summary>A share of a group, and how it differs from the share of all the other groups of the grouping together.</summary>
/// <remarks>Immutable. Shares are from 0 to 1, to six places; intervals are those of <see cref="ShareIntervals"/>, at 95%.</remarks>
public sealed record GroupShare
{
    /// <summary>Of what it is the share.</summary>
    public required GroupMeasure Measure { get; init; }

    /// <summary>What those come to who are counted; <see langword="null"/> for those raised and lowered.</summary>
    public required ImpactStanding? Standing { get; init; }

    /// <summary>The share of the group.</summary>
    public required decimal Share { get; init; }

    /// <summary>Where it lies, by <see cref="ShareIntervals.Wilson"/>.</summary>
    public required ShareInterval Interval { get; init; }

    /// <summary>The share of all the other groups together.</summary>
    public required decimal OtherShare { get; init; }

    /// <summary>The share less that of the others.</summary>
    public required decimal Difference { get; init; }

    /// <summary>Where the difference lies, by <see cref="ShareIntervals.Newcombe"/>.</summary>
    public required ShareInterval DifferenceInterval { get; init; }

    /// <summary>Whether chance alone is no likely reason for the difference: its interval does not hold 0.</summary>
    public bool IsBeyondChance => !DifferenceInterval.Contains(0);
}
