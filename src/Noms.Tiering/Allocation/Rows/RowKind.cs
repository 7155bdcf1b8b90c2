namespace Noms.Tiering.Allocation.Rows;

/// <summary>Rows that come to the same, but for their ids and days: how their lines end, and how many a block had.</summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
/// <param name="result">What they come to.</param>
/// <param name="end">What their lines say after the day.</param>
internal sealed class RowKind(RowResult result, byte[] end)
{
    private RowDays _day;

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
        // Most rows are of the day of the one before.
        if (_day.First != asOf)
        {
            _day = default(RowDays).With(asOf, Result.Facets.Policy);
        }

        Days = Rows++ == 0 ? _day : Days.First == asOf && Days.Last == asOf ? Days with { NotInForce = Days.NotInForce + _day.NotInForce } : Days.With(_day);
    }

    public void Clear() => (Rows, Days) = (0, default);
}
