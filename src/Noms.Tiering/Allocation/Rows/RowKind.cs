namespace Noms.Tiering.Allocation.Rows;

/// <summary>Rows that come to the same, but for their ids and days: how their lines end, and how many a block had.</summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
/// <param name="result">What they come to.</param>
/// <param name="end">What their lines say after the day.</param>
internal sealed class RowKind(RowResult result, byte[] end)
{
    /// <summary>What they come to.</summary>
    public RowResult Result { get; } = result;

    /// <summary>What their lines say after the day.</summary>
    public ReadOnlySpan<byte> End => end;

    /// <summary>How many there were since <see cref="Clear"/>.</summary>
    public long Rows { get; private set; }

    /// <summary>Their days; nothing where there were none.</summary>
    public RowDays Days { get; private set; }

    /// <summary>Counts a row.</summary>
    /// <param name="asOf">As of which it is decided.</param>
    public void Count(DateOnly asOf)
    {
        Rows++;
        Days = Days.With(asOf, Result.Facets.Policy);
    }

    public void Clear() => (Rows, Days) = (0, default);
}
