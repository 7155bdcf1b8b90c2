namespace Noms.Tiering.Deciding.Rows;

/// <summary>While a policy is compiled: which bits each row allows.</summary>
internal sealed class KnownBits
{
    /// <summary>Makes the rows.</summary>
    /// <param name="slots">The slots.</param>
    /// <param name="required">By bit, what it requires; <see langword="null"/> where it is never met.</param>
    public KnownBits(KnownSlots slots, IReadOnlyList<List<KnownRequirement>?> required)
    {
        Start = new ulong[(required.Count + 63) / 64];
        Rows = new ulong[slots.RowCount * Start.Length];
        Array.Fill(Rows, ulong.MaxValue);
        for (var bit = 0; bit < required.Count; bit++)
        {
            if (required[bit] is { } all)
            {
                Start[bit / 64] |= 1UL << (bit & 63);
                all.ForEach(one => TakeIn(one, bit));
            }
        }
    }

    /// <summary>What stands before any row has been taken in.</summary>
    public ulong[] Start { get; }

    /// <summary>By row, the bits that it allows.</summary>
    public ulong[] Rows { get; }

    /// <summary>Takes a bit from a row.</summary>
    public void Forbid(int row, int bit) => Rows[(row * Start.Length) + (bit / 64)] &= ~(1UL << (bit & 63));

    private void TakeIn(KnownRequirement one, int bit)
    {
        var byRow = one.Slot.Cells[one.Variable];
        for (var row = 0; row < byRow.Length; row++)
        {
            if (byRow[row] >= 0 && !one.Cells[byRow[row]])
            {
                Forbid(one.Slot.First + row, bit);
            }
        }
    }
}
