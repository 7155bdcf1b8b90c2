using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>
/// Goes through a <see cref="PlainLine"/>. Every method either takes what it is named for and stands behind it, or gives false, upon which
/// the line is none of the ordinary and is left to the reader that can say what it is. It takes nothing that JSON does not allow.
/// </summary>
internal ref struct PlainCursor(PlainLine line)
{
    private const int MostWholeDigits = 10;

    // By decimal places.
    private static readonly long[] Millionths = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

    private readonly PlainLine _line = line;
    private readonly ref byte _first = ref line.First;
    private readonly ref int _firstQuote = ref line.FirstMark;
    private int _at;
    private int _quote;

    /// <summary>Whether all of the line has been taken, but for blanks.</summary>
    public bool IsAtEnd
    {
        get
        {
            while (_at < _line.Length && Here == (byte)' ')
            {
                _at++;
            }

            return _at == _line.Length;
        }
    }

    /// <summary>The byte behind what has been taken.</summary>
    public readonly ref byte Here
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref _first, _at);
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
        var start = Unsafe.Add(ref _firstQuote, _quote) + 1;
        var end = Unsafe.Add(ref _firstQuote, _quote + 1);
        text = new PlainText(start, end - start);
        if ((Here != (byte)'"' && Peek() != (byte)'"') || end > _line.Length)
        {
            return false;
        }

        _quote += 2;
        _at = end + 1;
        return true;
    }

    /// <summary>Passes a text in quotes that begins here and what follows it, so many bytes in all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PassText(int length)
    {
        _quote += 2;
        _at += length;
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

    /// <summary>Takes a number without an exponent that has at most ten whole digits and six decimal places; in millionths.</summary>
    public bool TakeNumber(out long millionths)
    {
        var isNegative = Take((byte)'-');
        var start = _at;
        millionths = TakeDigits(0);
        var whole = _at - start;
        if (whole is 0 or > MostWholeDigits || (whole > 1 && Unsafe.Add(ref _first, start) == (byte)'0'))
        {
            return false;
        }

        var places = 0;
        if (Here == (byte)'.')
        {
            _at++;
            start = _at;
            millionths = TakeDigits(millionths);
            places = _at - start;
            if (places is 0 or > 6)
            {
                return false;
            }
        }

        millionths *= Millionths[places];
        millionths = isNegative ? -millionths : millionths;
        return true;
    }

    /// <summary>Takes digits; no more than could overflow, and what is left over then fits nowhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long TakeDigits(long number)
    {
        var most = _at + MostWholeDigits;
        for (uint digit; _at <= most && (digit = (uint)Here - '0') <= 9; _at++)
        {
            number = (number * 10) + digit;
        }

        return number;
    }
}
