using System.Numerics;

namespace Noms.Tiering.Deciding.Rows;

/// <summary>
/// A scale's floors as bits of one word, in the order of the levels that they give after caps: the level is that of the highest bit. Which floors are left is
/// looked up by the caps that are met.
/// </summary>
/// <param name="Word">The word.</param>
/// <param name="Flip">The bits that are read negated.</param>
/// <param name="CapShift">The bit of the first cap.</param>
/// <param name="CapMask">As many bits as there are caps.</param>
/// <param name="Left">By the caps that are met, the floors that may stand.</param>
/// <param name="Levels">By bit, the level.</param>
internal sealed record LevelOrder(int Word, ulong Flip, int CapShift, ulong CapMask, ulong[] Left, byte[] Levels)
{
    /// <summary>The level, where everything is known and no rule sets it.</summary>
    public int LevelOf(ReadOnlySpan<ulong> bits)
    {
        var word = bits[Word] ^ Flip;
        return Levels[63 - BitOperations.LeadingZeroCount(word & Left[(int)((word >> CapShift) & CapMask)])];
    }
}
