using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The points of one item of a score.</summary>
/// <param name="Item">The item.</param>
/// <param name="Lowest">The least points that it can give.</param>
/// <param name="Highest">The most points that it can give; equal to <paramref name="Lowest"/> when it is known.</param>
/// <param name="Counts">Whether it counts in the score: not so for the lesser items of a <c>higherOf</c>, nor where the score's condition is unmet.</param>
/// <param name="Condition">The item's condition, where it has one.</param>
/// <param name="Value">The value that it read, where it reads a determinant.</param>
/// <param name="Items">The items of a <c>higherOf</c>; otherwise empty.</param>
public sealed record ScoreItemTrace(
    ScoreItem Item,
    decimal Lowest,
    decimal Highest,
    bool Counts,
    ConditionTrace? Condition,
    FactValue? Value,
    ImmutableArray<ScoreItemTrace> Items)
{
    /// <summary>The item, without its points.</summary>
    public override string ToString() => Item.Id;
}
