using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>The impact on a scale, or on a scale before and another after.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ScaleImpact
{
    /// <summary>The id of the scale before.</summary>
    public required string ScaleBefore { get; init; }

    /// <summary>The id of the scale after.</summary>
    public required string ScaleAfter { get; init; }

    /// <summary>How a person reads it.</summary>
    public required string Title { get; init; }

    /// <summary>Whether a level after can be higher or lower than one before: the levels of one side are among those of the other, in the same order.</summary>
    public required bool IsComparable { get; init; }

    /// <summary>What a case can come to before: the levels from the lowest, the statuses, invalid data, not decided.</summary>
    public required ImmutableArray<ImpactStanding> Before { get; init; }

    /// <summary>What a case can come to after.</summary>
    public required ImmutableArray<ImpactStanding> After { get; init; }

    /// <summary>The cases by what they come to before, in the order of <see cref="Before"/>, and after, in the order of <see cref="After"/>.</summary>
    public required ImmutableArray<ImmutableArray<long>> Matrix { get; init; }

    /// <summary>The cells of the matrix that have cases, in its order.</summary>
    public required ImmutableArray<LevelMove> Moves { get; init; }

    /// <summary>All cases by how their level changes.</summary>
    public required ChangeCounts Changes { get; init; }

    /// <summary>How many levels are provisional.</summary>
    public required ProvisionalImpact Provisional { get; init; }

    /// <summary>What decides in some case on either side: rules in policy order, then what decides where no rule does.</summary>
    public required ImmutableArray<DeciderImpact> Deciders { get; init; }

    /// <summary>The same by group, a grouping each.</summary>
    public required ImmutableArray<GroupingImpact> Groupings { get; init; }

    /// <summary>The cases that come to something before.</summary>
    /// <param name="standing">Its place in <see cref="Before"/>.</param>
    public long CasesBefore(int standing) => Matrix[standing].Sum();

    /// <summary>The cases that come to something after.</summary>
    /// <param name="standing">Its place in <see cref="After"/>.</param>
    public long CasesAfter(int standing) => Matrix.Sum(row => row[standing]);
}
