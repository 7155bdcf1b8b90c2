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
/// <param name="OfLevel">By level, the bits of the floors that give it.</param>
/// <param name="Rules">By bit, the rule.</param>
internal sealed record LevelOrder(int Word, ulong Flip, int CapShift, ulong CapMask, ulong[] Left, byte[] Levels, ulong[] OfLevel, int[] Rules)
{
    /// <summary>The level, where everything is known and no rule sets it.</summary>
    public int LevelOf(ReadOnlySpan<ulong> bits) => LevelIn(bits[Word]);

    /// <summary>The same, from the word that its bits are in.</summary>
    public int LevelIn(ulong word)
    {
        word ^= Flip;
        return Levels[63 - BitOperations.LeadingZeroCount(word & Left[(int)((word >> CapShift) & CapMask)])];
    }

    /// <summary>Marks the floors that give a level, and the caps without which it would be higher.</summary>
    public void MarkDeciding(ReadOnlySpan<ulong> bits, int level, Span<ulong> rules)
    {
        var word = bits[Word] ^ Flip;
        var caps = (word >> CapShift) & CapMask;
        for (var floors = word & Left[(int)caps] & OfLevel[level]; floors != 0; floors &= floors - 1)
        {
            Mark(BitOperations.TrailingZeroCount(floors), rules);
        }

        for (var left = caps; left != 0; left &= left - 1)
        {
            var cap = left & (~left + 1);
            if (Levels[63 - BitOperations.LeadingZeroCount(word & Left[(int)(caps & ~cap)])] > level)
            {
                Mark(CapShift + BitOperations.TrailingZeroCount(cap), rules);
            }
        }
    }

    private void Mark(int bit, Span<ulong> rules) => rules[Rules[bit] >> 6] |= 1UL << (Rules[bit] & 63);
}
