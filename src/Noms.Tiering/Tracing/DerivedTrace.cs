using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>One derived determinant and how it came to its value.</summary>
/// <param name="Derived">The derived determinant.</param>
/// <param name="Lowest">The least that it can be.</param>
/// <param name="Highest">The greatest that it can be; equal to <paramref name="Lowest"/> when it is known.</param>
/// <param name="Conditions">The conditions of a count, a named condition, or the branches of a <c>first</c>; otherwise empty.</param>
/// <param name="Items">The items of a score with their points; otherwise empty.</param>
/// <param name="Taken">The determinant that a fallback took, or that is the greatest or least; otherwise <see langword="null"/>.</param>
public sealed record DerivedTrace(
    DerivedDeterminant Derived,
    FactValue Lowest,
    FactValue Highest,
    ImmutableArray<ConditionTrace> Conditions,
    ImmutableArray<ScoreItemTrace> Items,
    Determinant? Taken)
{
    /// <summary>Whether its value is known.</summary>
    public bool IsKnown => Lowest == Highest;
}
