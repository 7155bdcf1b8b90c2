using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>Moves of determinants that lead to a level.</summary>
/// <param name="Orders">The places of the determinants among what the policy reads, rising.</param>
/// <param name="Crossed">How many cells they cross together.</param>
/// <param name="Moves">The determinants with the cells to which they move.</param>
internal sealed record FoundChange(ImmutableArray<int> Orders, int Crossed, ImmutableArray<(Movable Movable, int Cell)> Moves)
    : IComparable<FoundChange>
{
    public static FoundChange Nothing { get; } = new([], 0, []);

    /// <summary>These moves and one more.</summary>
    /// <param name="movable">The determinant that moves.</param>
    /// <param name="edge">How.</param>
    public FoundChange And(Movable movable, Edge edge) => new(
        edge.Changes == 0 ? Orders : [.. Orders.Append(movable.Order).Order()],
        Crossed + edge.Crossed,
        Moves.Add((movable, edge.Cell)));

    /// <summary>Whether the same determinants change.</summary>
    public bool IsOfSame(FoundChange other) => Orders.AsSpan().SequenceEqual(other.Orders.AsSpan());

    /// <summary>Fewest determinants first, then fewest cells, then the order of the policy.</summary>
    public int CompareTo(FoundChange? other)
    {
        if (other is null)
        {
            return 1;
        }

        var first = (Orders.Length, Crossed).CompareTo((other.Orders.Length, other.Crossed));
        return first != 0 ? first : Orders.AsSpan().SequenceCompareTo(other.Orders.AsSpan());
    }
}
