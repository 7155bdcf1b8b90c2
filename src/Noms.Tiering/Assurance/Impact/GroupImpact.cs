using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>The impact on one group. A count that is <see langword="null"/> is left out, because it is small or would give a small one away.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GroupImpact
{
    /// <summary>The group; <see langword="null"/> for the cases for which none is recorded.</summary>
    public required string? Group { get; init; }

    /// <summary>How many cases it has.</summary>
    public required long? Cases { get; init; }

    /// <summary>Whether it, or all the others together, are too few to compare.</summary>
    public required bool IsTooFew { get; init; }

    /// <summary>Its cases by what they come to before, in the order of the scale's <see cref="ScaleImpact.Before"/>.</summary>
    public required ImmutableArray<long?> Before { get; init; }

    /// <summary>Its cases by what they come to after, in the order of the scale's <see cref="ScaleImpact.After"/>.</summary>
    public required ImmutableArray<long?> After { get; init; }

    /// <summary>Those whose level is raised.</summary>
    public required long? Raised { get; init; }

    /// <summary>Those whose level is lowered.</summary>
    public required long? Lowered { get; init; }

    /// <summary>Those that come to the same.</summary>
    public required long? Same { get; init; }

    /// <summary>Those that do not compare.</summary>
    public required long? NotComparable { get; init; }

    /// <summary>Its shares against those of the others; empty where there are too few, and for those for whom no group is recorded.</summary>
    public required ImmutableArray<GroupShare> Shares { get; init; }
}
