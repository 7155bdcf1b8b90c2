using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>The cases that come to one thing before and to one thing after: a cell of the matrix that is not empty.</summary>
/// <remarks>Immutable.</remarks>
public sealed record LevelMove
{
    /// <summary>What they come to before.</summary>
    public required ImpactStanding From { get; init; }

    /// <summary>What they come to after.</summary>
    public required ImpactStanding To { get; init; }

    /// <summary>How the one compares with the other; <see cref="LevelChange.NotKnown"/> where they do not compare.</summary>
    public required LevelChange Change { get; init; }

    /// <summary>How many they are; at least 1.</summary>
    public required long Cases { get; init; }

    /// <summary>Of these, those whose level before is provisional.</summary>
    public required long ProvisionalBefore { get; init; }

    /// <summary>Of these, those whose level after is provisional.</summary>
    public required long ProvisionalAfter { get; init; }

    /// <summary>What decided before, the most frequent first.</summary>
    public required ImmutableArray<DeciderCount> DecidedBefore { get; init; }

    /// <summary>What decides after, the most frequent first.</summary>
    public required ImmutableArray<DeciderCount> DecidedAfter { get; init; }
}
