using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>What a diagram's variable may do.</summary>
/// <param name="Movable">The determinant, or <see langword="null"/> where it can only stay.</param>
/// <param name="Kept">The cells over which it runs where it stays: one, or several of something open.</param>
/// <param name="Edges">The ways on, in the order of a node's children.</param>
/// <param name="LiftsInstead">
/// Whether, where it stays open, nothing is taken to stand in place of the level below: so that no change is missed, though some may not hold.
/// </param>
internal sealed record Slot(Movable? Movable, ImmutableArray<int> Kept, ImmutableArray<Edge> Edges, bool LiftsInstead = false)
{
    /// <summary>It can only stay as it is.</summary>
    public static Slot Fixed(ImmutableArray<int> kept) => new(null, kept, [new Edge(0, 0, -1)]);

    /// <summary>It can stay or move.</summary>
    public static Slot Free(Movable movable, ImmutableArray<int> kept) =>
        new(movable, kept, [new Edge(0, 0, -1), .. movable.Moves.Select(m => new Edge(1, m.Crossed, m.Cell))]);

    /// <summary>It must be recorded with some value: the change and the first cell are paid for beforehand.</summary>
    public static Slot Forced(Movable movable) =>
        new(movable, [], [.. movable.Moves.Select(m => new Edge(0, m.Crossed - 1, m.Cell))]);
}
