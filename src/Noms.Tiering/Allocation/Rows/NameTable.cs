using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>Finds ids in a <see cref="PlainLine"/> by one multiplication and one comparison, without making a string.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class NameTable
{
    /// <summary>How much room each name has; ids have at most 64 characters.</summary>
    private const int Room = 64;

    private const int MostTries = 512;

    private readonly byte[] _texts;
    private readonly byte[] _lengths;
    private readonly short[] _places;
    private readonly ulong _multiplier;
    private readonly int _shift;

    /// <summary>Makes a table.</summary>
    /// <param name="names">The ids; those that find no place of their own are not found, which costs time and nothing else.</param>
    public NameTable(IReadOnlyList<string> names)
    {
        var bits = BitOperations.Log2((uint)Math.Max(names.Count, 2) * 4);
        _shift = 64 - bits;
        _texts = new byte[(1 << bits) * Room];
        _lengths = new byte[1 << bits];
        _places = new short[1 << bits];
        _multiplier = BestMultiplier(names);
        for (var place = 0; place < names.Count; place++)
        {
            if (!TryPad(names[place], out var text))
            {
                continue;
            }

            var slot = SlotOf(ref text[sizeof(ulong)], names[place].Length);
            if (_lengths[slot] == 0)
            {
                text.AsSpan(sizeof(ulong), Room).CopyTo(_texts.AsSpan(slot * Room));
                _lengths[slot] = (byte)names[place].Length;
                _places[slot] = (short)place;
            }
        }
    }

    /// <summary>The place of a name among those of the table, or -1.</summary>
    /// <param name="text">Its first byte, with readable bytes on both sides as a <see cref="PlainLine"/> has them.</param>
    /// <param name="length">How many bytes it has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ref byte text, int length)
    {
        if ((uint)(length - 1) >= Room)
        {
            return -1;
        }

        var slot = SlotOf(ref text, length);
        return _lengths[slot] == length && IsAt(slot, ref text, length) ? _places[slot] : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAt(int slot, ref byte text, int length)
    {
        ref var name = ref _texts[slot * Room];
        var wanted = uint.MaxValue >> (Vector256<byte>.Count - Math.Min(length, Vector256<byte>.Count));
        var same = Vector256.Equals(Vector256.LoadUnsafe(ref name), Vector256.LoadUnsafe(ref text)).ExtractMostSignificantBits();
        if ((same & wanted) != wanted)
        {
            return false;
        }

        if (length <= Vector256<byte>.Count)
        {
            return true;
        }

        wanted = uint.MaxValue >> (Room - length);
        same = Vector256.Equals(
            Vector256.LoadUnsafe(ref name, (nuint)Vector256<byte>.Count), Vector256.LoadUnsafe(ref text, (nuint)Vector256<byte>.Count)).ExtractMostSignificantBits();
        return (same & wanted) == wanted;
    }

    private static bool TryPad(string name, [NotNullWhen(true)] out byte[]? text)
    {
        text = null;
        if (name.Length is 0 or > Room || !Ascii.IsValid(name))
        {
            return false;
        }

        text = new byte[sizeof(ulong) + Room];
        Encoding.ASCII.GetBytes(name, text.AsSpan(sizeof(ulong)));
        return true;
    }

    /// <summary>The multiplier, of a fixed series, that gives the most names a place of their own.</summary>
    private ulong BestMultiplier(IReadOnlyList<string> names)
    {
        var keys = new List<ulong>();
        foreach (var name in names)
        {
            if (TryPad(name, out var text))
            {
                keys.Add(KeyOf(ref text[sizeof(ulong)], name.Length));
            }
        }

        var taken = new HashSet<int>();
        var multiplier = 0x9E3779B97F4A7C15;
        var (best, most) = (multiplier, -1);
        for (var tries = 0; tries < MostTries && most < keys.Count; tries++)
        {
            taken.Clear();
            foreach (var key in keys)
            {
                taken.Add((int)((key * multiplier) >> _shift));
            }

            (best, most) = taken.Count > most ? (multiplier, taken.Count) : (best, most);
            multiplier = (multiplier * 0xD1342543DE82EF95) + 2;
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ref byte text, int length) => (int)((KeyOf(ref text, length) * _multiplier) >> _shift);

    /// <summary>The first and the last eight bytes mixed; of a shorter text all of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong KeyOf(ref byte text, int length)
    {
        var missing = 8 * Math.Max(sizeof(ulong) - length, 0);
        var first = Read(ref text) << missing;
        var last = Read(ref Unsafe.Add(ref text, length - sizeof(ulong))) >> missing;
        return first ^ BitOperations.RotateLeft(last, 23) ^ (ulong)length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(ref byte at)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref at);
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }
}
