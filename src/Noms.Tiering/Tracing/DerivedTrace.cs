using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>One derived determinant and how it came to its value.</summary>
/// <param name="Derived">The derived determinant.</param>
/// <param name="Lowest">The least that it can be.</param>
/// <param name="Highest">The greatest that it can be; equal to <paramref name="Lowest"/> when it is known.</param>
/// <param name="Conditions">
/// The conditions of a count, of each element that a count of elements looked at, of a named condition, of the branches of a
/// <c>first</c>, or of a score that counts under one; otherwise empty.
/// </param>
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
    /// <summary>The parameters that it rests on, its own and those of the derived determinants that it reads, in policy order.</summary>
    public ImmutableArray<PolicyParameter> Parameters { get; init; } = [];

    /// <summary>The facts that it rests on and that are uncertain, in policy order; with another value of them it could be another.</summary>
    public ImmutableArray<Determinant> UncertainFacts { get; init; } = [];

    /// <summary>Whether anything reads it; not so where every fallback that names it took another.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Whether its value is known.</summary>
    public bool IsKnown => Lowest.IsRecorded && Lowest == Highest;

    /// <summary>The derived determinant, without its value.</summary>
    public override string ToString() => Derived.Id;
}
