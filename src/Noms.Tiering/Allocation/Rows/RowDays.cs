namespace Noms.Tiering.Allocation.Rows;

/// <summary>The days as of which rows were decided.</summary>
/// <param name="First">The first; <see langword="null"/> where there is none.</param>
/// <param name="Last">The last.</param>
/// <param name="NotInForce">How many rows had one on which the policy is not in force.</param>
internal readonly record struct RowDays(DateOnly? First, DateOnly? Last, long NotInForce)
{
    /// <summary>These and another.</summary>
    public RowDays With(DateOnly asOf, TieringPolicy policy) => With(new RowDays(asOf, asOf, policy.IsInForceOn(asOf) ? 0 : 1));

    /// <summary>These and others.</summary>
    public RowDays With(RowDays other) => new(
        other.First is null || First < other.First ? First : other.First,
        other.Last is null || Last > other.Last ? Last : other.Last,
        NotInForce + other.NotInForce);
}
