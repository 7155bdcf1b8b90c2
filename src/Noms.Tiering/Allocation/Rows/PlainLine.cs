using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;
using System.Text.Unicode;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>
/// A line with room on both sides, so that whoever reads it may read a little beyond either end: where it lies, or in a buffer of its own. Plain is a
/// line of UTF-8 without control characters and without what its format escapes by.
/// </summary>
/// <param name="mark">What is to be found in the line.</param>
/// <param name="otherMark">What else is; the same where there is nothing else.</param>
/// <param name="escape">What no plain line has; nought where the format escapes by nothing.</param>
/// <remarks>
/// Mutable, and for one thread at a time. It holds one line, which must stay as it is for as long, and never grows beyond <see cref="Longest"/> bytes.
/// </remarks>
internal sealed class PlainLine(byte mark, byte otherMark, byte escape)
{
    /// <summary>The longest line that is looked at here; what is longer is no ordinary row.</summary>
    public const int Longest = 64 * 1024;

    /// <summary>How many bytes before and after the line may be read.</summary>
    public const int Margin = 64;

    /// <summary>Where no line has a mark.</summary>
    public const int NoMark = int.MaxValue / 2;

    private byte[] _own = new byte[4096];
    private byte[] _bytes = [];
    private int _start;
    private int[] _marks = new int[4096];

    /// <summary>How many bytes the line has.</summary>
    public int Length { get; private set; }

    /// <summary>Whether every byte of it is ASCII.</summary>
    public bool IsAscii { get; private set; }

    /// <summary>The first byte of the line.</summary>
    public ref byte First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _start);

    /// <summary>A line of JSON, in which a quote always begins or ends a text.</summary>
    public static PlainLine OfJson() => new((byte)'"', (byte)'"', (byte)'\\');

    /// <summary>A line of CSV.</summary>
    public static PlainLine OfCsv() => new((byte)',', (byte)'"', 0);

    /// <summary>The place of the first mark, and after it those of the others; after the last stands what is no place in the line.</summary>
    public ref int FirstMark => ref MemoryMarshal.GetArrayDataReference(_marks);

    /// <summary>Some bytes of the line, valid until the next.</summary>
    public ReadOnlySpan<byte> this[int start, int length] => _bytes.AsSpan(_start + start, length);

    /// <summary>The byte at a place.</summary>
    public ref byte At(int place) => ref Unsafe.Add(ref First, place);

    /// <summary>The first byte of a text.</summary>
    public ref byte At(PlainText text) => ref Unsafe.Add(ref First, text.Start);

    /// <summary>Whether a text is one that a case may hold; see <see cref="ShortText.IsFit"/>.</summary>
    public bool IsFit(PlainText text, int longest)
    {
        var bytes = this[text.Start, text.Length];
        if (IsAscii)
        {
            return text.Length <= longest && bytes.ContainsAnyExcept((byte)' ');
        }

        // A character has at most three bytes for each of its UTF-16 units.
        Span<char> chars = stackalloc char[3 * ShortText.LongestText];
        return text.Length <= 3 * longest && ShortText.IsFit(chars[..Encoding.UTF8.GetChars(bytes, chars)], longest);
    }

    /// <summary>Takes a line, and says whether it is plain. One that is not can only be read by other means.</summary>
    public bool TryTake(HeldLine line)
    {
        var (bytes, start, length) = line;
        if (length > Longest)
        {
            return false;
        }

        if (_marks.Length < length + (2 * Margin))
        {
            _marks = new int[2 * (length + Margin)];
        }

        Length = length;
        (_bytes, _start) = (bytes, start);
        if (start < Margin || bytes.Length - start - length < Margin || bytes[start + length] >= (byte)' ')
        {
            // Behind the line must stand what no line has, lest what follows be taken for a part of it.
            Copy();
        }

        return IsPlain();
    }

    private void Copy()
    {
        if (_own.Length < Length + (2 * Margin))
        {
            _own = new byte[2 * (Length + Margin)];
        }

        _bytes.AsSpan(_start, Length).CopyTo(_own.AsSpan(Margin));
        _own.AsSpan(Margin + Length, Margin).Clear();
        (_bytes, _start) = (_own, Margin);
    }

    /// <summary>Looks at every byte once, and notes where the marks stand.</summary>
    private bool IsPlain()
    {
        ref var first = ref First;
        ref var next = ref FirstMark;
        var seen = 0UL;
        var unplain = 0UL;
        var length = Length;
        var (one, other, unwanted) = (Vector512.Create(mark), Vector512.Create(otherMark), Vector512.Create(escape));
        for (var at = 0; at < length; at += Vector512<byte>.Count)
        {
            var bytes = Vector512.LoadUnsafe(ref first, (nuint)at);
            var own = Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)Math.Min(length - at, Vector512<byte>.Count)));
            var others = Vector512.LessThan(bytes, Vector512.Create((byte)' ')) | Vector512.Equals(bytes, Vector512.Create((byte)0x7F)) | Vector512.Equals(bytes, unwanted);
            var marks = (Vector512.Equals(bytes, one) | Vector512.Equals(bytes, other)) & own;
            seen |= (bytes & own).ExtractMostSignificantBits();
            unplain |= (others & own).ExtractMostSignificantBits();
            next = ref Note(ref next, at, marks);
        }

        next = NoMark;
        Unsafe.Add(ref next, 1) = NoMark;
        IsAscii = seen == 0;
        return unplain == 0 && (IsAscii || (Utf8.IsValid(this[0, Length]) && !ByteOrderMark.StandsIn(this[0, Length])));
    }

    /// <summary>Notes the places of some marks, many at a time: where there are fewer, the next ones are written over what is too many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref int Note(ref int next, int at, Vector512<byte> marks)
    {
        var bits = marks.ExtractMostSignificantBits();
        var count = BitOperations.PopCount(bits);
        if (!Avx512Vbmi2.IsSupported)
        {
            NoteEach(ref next, at, bits, count);
            return ref Unsafe.Add(ref next, count);
        }

        var places = Avx512Vbmi2.Compress(Vector512<byte>.Zero, marks, Vector512<byte>.Indices);
        var from = Vector512.Create(at);
        (from + Avx512F.ConvertToVector512Int32(places.GetLower().GetLower())).StoreUnsafe(ref next);
        if (count > Vector512<int>.Count)
        {
            (from + Avx512F.ConvertToVector512Int32(places.GetLower().GetUpper())).StoreUnsafe(ref next, (nuint)Vector512<int>.Count);
        }

        if (count > 2 * Vector512<int>.Count)
        {
            (from + Avx512F.ConvertToVector512Int32(places.GetUpper().GetLower())).StoreUnsafe(ref next, 2 * (nuint)Vector512<int>.Count);
            (from + Avx512F.ConvertToVector512Int32(places.GetUpper().GetUpper())).StoreUnsafe(ref next, 3 * (nuint)Vector512<int>.Count);
        }

        return ref Unsafe.Add(ref next, count);
    }

    private static void NoteEach(ref int next, int at, ulong marks, int count)
    {
        for (var noted = 0; noted < count; noted += 8)
        {
            for (var one = 0; one < 8; one++)
            {
                Unsafe.Add(ref next, noted + one) = at + BitOperations.TrailingZeroCount(marks);
                marks &= marks - 1;
            }
        }
    }
}
