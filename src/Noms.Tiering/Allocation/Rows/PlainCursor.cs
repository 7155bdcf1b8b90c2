using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>
/// Goes through a <see cref="PlainLine"/>. Every method either takes what it is named for and stands behind it, or gives false, upon which
/// the line is none of the ordinary and is left to the reader that can say what it is. It takes nothing that JSON does not allow.
/// </summary>
/// <remarks>
/// It is small, so that a copy that no other method is handed by reference lies in registers: loops go by a copy, and put it back. Where a text ends is known from
/// the marks of the line, so nothing has to wait for what stands before it.
/// </remarks>
internal ref struct PlainCursor(PlainLine line)
{
    // What one unit of the last decimal place is, by how many there are.
    private static readonly long[] Millionths = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

    private readonly ref byte _first = ref line.First;
    private ref int _quote = ref line.FirstMark;
    private int _at;

    /// <summary>The byte behind what has been taken.</summary>
    public readonly ref byte Here
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref _first, _at);
    }

    /// <summary>Whether all of a line of so many bytes has been taken, but for blanks.</summary>
    public bool IsAtEnd(int length)
    {
        while (_at < length && Here == (byte)' ')
        {
            _at++;
        }

        return _at == length;
    }

    /// <summary>Passes blanks; the byte that comes next, which at the end of the line is none of the grammar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Peek()
    {
        while (Here == (byte)' ')
        {
            _at++;
        }

        return Here;
    }

    /// <summary>Takes one byte of the grammar, with blanks before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Take(byte symbol)
    {
        if (Here != symbol && Peek() != symbol)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Takes a text in quotes; what is in them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeText(out PlainText text)
    {
        var start = _quote + 1;
        var end = Unsafe.Add(ref _quote, 1);
        text = new PlainText(start, end - start);
        if ((Here != (byte)'"' && Peek() != (byte)'"') || end == PlainLine.NoMark)
        {
            return false;
        }

        _quote = ref Unsafe.Add(ref _quote, 2);
        _at = end + 1;
        return true;
    }

    /// <summary>Passes a text in quotes that begins here and the byte behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PassName()
    {
        _at = Unsafe.Add(ref _quote, 1) + 2;
        _quote = ref Unsafe.Add(ref _quote, 2);
    }

    /// <summary>The first byte of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref byte FirstOf(PlainText text) => ref Unsafe.Add(ref _first, text.Start);

    /// <summary>Takes a member's name with its colon; its place in the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeName(NameTable names, out int place)
    {
        place = -1;
        if (TakeText(out var text) && Take((byte)':'))
        {
            place = names.Find(ref FirstOf(text), text.Length);
        }

        return place >= 0;
    }

    /// <summary>Takes a text that is one of a table's; its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeOneOf(NameTable names, out int place)
    {
        place = TakeText(out var text) ? names.Find(ref FirstOf(text), text.Length) : -1;
        return place >= 0;
    }

    /// <summary>Takes <c>null</c>, <c>true</c> or another word of JSON.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeWord(ReadOnlySpan<byte> word)
    {
        if (!MemoryMarshal.CreateReadOnlySpan(ref Here, word.Length).SequenceEqual(word))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    /// <summary>Takes a number without an exponent that has at most seven whole digits and six decimal places; in millionths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeNumber(out long millionths)
    {
        var isNegative = Take((byte)'-');
        var whole = Digits.Count(ref Here, out var number);
        millionths = number * 1_000_000;
        if (whole is 0 or > Digits.Most || (whole > 1 && Here == (byte)'0'))
        {
            return false;
        }

        _at += whole;
        if (Here == (byte)'.')
        {
            _at++;
            var places = Digits.Count(ref Here, out number);
            if ((uint)(places - 1) >= 6)
            {
                return false;
            }

            _at += places;
            millionths += number * Millionths[places];
        }

        millionths = isNegative ? -millionths : millionths;
        return true;
    }
}
