using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>The sum of the points of its items. Items that are unknown make it an interval.</summary>
public sealed class ScoreDeterminant : DerivedDeterminant
{
    internal ScoreDeterminant(Determinant output, ImmutableArray<ScoreItem> items)
        : base(output)
    {
        Items = items;
    }

    /// <summary>The items, in the order of the file.</summary>
    public ImmutableArray<ScoreItem> Items { get; }
}
