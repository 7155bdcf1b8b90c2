using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>Reads the digits of a number eight bytes at a time.</summary>
internal static class Digits
{
    /// <summary>The most digits that are read; where there are more, <see cref="Count"/> says one more.</summary>
    public const int Most = 7;

    /// <summary>How many digits stand here, and the number that they make where they are no more than <see cref="Most"/>.</summary>
    /// <param name="here">The first, with at least eight readable bytes.</param>
    /// <param name="number">The number; nothing where there are more digits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(ref byte here, out long number)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref here);
        var values = (BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word)) ^ 0x3030303030303030;

        // What is no digit is 10 or more. A carry spoils only what stands behind the first of these.
        var others = (values | (values + 0x7676767676767676)) & 0x8080808080808080;
        var count = BitOperations.TrailingZeroCount(others) >> 3;

        // The digits at the end of eight, of which those before are nought; then pairs, fours and all of them.
        values = count == 0 ? 0 : values << (64 - (8 * count));
        values = (values * 10) + (values >> 8);
        number = (long)((((values & 0x000000FF000000FF) * 0x000F424000000064) + (((values >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32);
        return count;
    }
}
