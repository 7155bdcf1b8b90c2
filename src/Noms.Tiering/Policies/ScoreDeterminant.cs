using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>The sum of the points of its items, or nothing where its condition is unmet. What is unknown makes it an interval.</summary>
public sealed class ScoreDeterminant : DerivedDeterminant
{
    internal ScoreDeterminant(Determinant output, Condition? when, ImmutableArray<ScoreItem> items)
        : base(output)
    {
        When = when;
        Items = items;
    }

    /// <summary>Where the items count; <see langword="null"/> where they always do. Elsewhere the score is 0.</summary>
    public Condition? When { get; }

    /// <summary>The items, in the order of the file.</summary>
    public ImmutableArray<ScoreItem> Items { get; }
}
