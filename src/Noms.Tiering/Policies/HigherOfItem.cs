using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>The points of whichever of its items gives most; the others do not count.</summary>
public sealed class HigherOfItem : ScoreItem
{
    internal HigherOfItem(string id, string title, ImmutableArray<ScoreItem> items)
        : base(id, title)
    {
        Items = items;
    }

    /// <summary>The items; none of them a group itself.</summary>
    public ImmutableArray<ScoreItem> Items { get; }
}
