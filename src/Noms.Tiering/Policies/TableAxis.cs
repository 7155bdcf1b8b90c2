using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>One side of a lookup table: a number cut at bounds, or a choice's values.</summary>
/// <param name="Determinant">What is looked up.</param>
/// <param name="From">For a number, the inclusive lower bound of each row or column, in the order of the file; the least is the range's own.</param>
/// <param name="Values">For a choice, the value of each row or column.</param>
public sealed record TableAxis(Determinant Determinant, ImmutableArray<Bound> From, ImmutableArray<string> Values)
{
    /// <summary>How many rows or columns it has.</summary>
    public int Length => From.Length + Values.Length;
}
