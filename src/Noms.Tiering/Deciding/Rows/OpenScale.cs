using System.Numerics;

namespace Noms.Tiering.Deciding.Rows;

/// <summary>A scale whose level can be open: the floors that can be unknown by themselves, and those that never are as one.</summary>
/// <param name="Scale">The scale's place.</param>
/// <param name="Order">All of its floors in order.</param>
/// <param name="Closed">Of those, the bits of the default and of the floors that are never unknown.</param>
/// <param name="Shift">The bits of the key for the caps.</param>
/// <param name="Caps">The caps that bear on a floor which can be unknown.</param>
/// <param name="Floors">The floors that can be unknown, with every cap, combined without the others.</param>
/// <param name="Diagrams">What those come to.</param>
internal sealed record OpenScale(int Scale, LevelOrder Order, ulong Closed, int Shift, ulong Caps, ScaleCombination Floors, LevelDiagrams Diagrams)
{
    /// <summary>The caps that matter.</summary>
    public ulong CapsIn(ulong[] known) => ((known[Order.Word] ^ Order.Flip) >> Order.CapShift & Caps) << Shift;

    /// <summary>What the scale comes to.</summary>
    /// <param name="open">What the floors that can be unknown come to.</param>
    /// <param name="known">The bits, of which those of the other floors are read.</param>
    public ScaleOutcome Outcome(in ScaleOutcome open, ulong[] known)
    {
        var word = known[Order.Word] ^ Order.Flip;
        var least = Order.Levels[63 - BitOperations.LeadingZeroCount(word & Closed & Order.Left[(int)((word >> Order.CapShift) & Order.CapMask)])];
        var below = open.Possible & ((1UL << least) - 1);
        var possible = (open.Possible ^ below) | (below == 0 ? 0 : 1UL << least);
        return new ScaleOutcome(Math.Max(least, open.Level), Math.Max(least, open.MetLevel), possible, false, false);
    }
}
