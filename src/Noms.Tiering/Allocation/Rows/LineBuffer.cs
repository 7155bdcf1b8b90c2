using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>A line of JSON as it is being written, in pieces that are bytes already. It is used again for the next line.</summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
internal sealed class LineBuffer
{
    private byte[] _bytes = new byte[1024];

    /// <summary>What is escaped in a line. The lines are data, not part of a web page: text of any language stays readable.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>How many bytes it has.</summary>
    public int Length { get; private set; }

    /// <summary>What it has so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>A text as JSON, in its quotes.</summary>
    public static byte[] Quoted(string text) => [(byte)'"', .. JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes, (byte)'"'];

    /// <summary>A text as JSON without the quotes, to be joined with others.</summary>
    public static byte[] Unquoted(string text) => [.. JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes];

    /// <summary>Begins a line.</summary>
    public void Clear() => Length = 0;

    /// <summary>Appends bytes that are JSON already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ReadOnlySpan<byte> json)
    {
        if (json.Length > _bytes.Length - Length)
        {
            Grow(json.Length);
        }

        json.CopyTo(_bytes.AsSpan(Length));
        Length += json.Length;
    }

    /// <summary>Appends one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(byte symbol)
    {
        if (Length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[Length++] = symbol;
    }

    /// <summary>Appends a text in quotes, with the escapes that it needs.</summary>
    /// <param name="utf8">The text; UTF-8 that has been checked.</param>
    public void AppendText(ReadOnlySpan<byte> utf8)
    {
        Append((byte)'"');
        while (!utf8.IsEmpty)
        {
            if (_bytes.Length - Length < utf8.Length)
            {
                Grow(utf8.Length);
            }

            var state = Encoder.EncodeUtf8(utf8, _bytes.AsSpan(Length), out var taken, out var written);
            utf8 = utf8[taken..];
            Length += written;
            if (state == OperationStatus.DestinationTooSmall)
            {
                Grow(Encoder.MaxOutputCharactersPerInputCharacter * utf8.Length);
            }
        }

        Append((byte)'"');
    }

    /// <summary>Appends a date in quotes, as yyyy-MM-dd.</summary>
    public void AppendDate(DateOnly date)
    {
        Span<byte> text = [(byte)'"', 0, 0, 0, 0, (byte)'-', 0, 0, (byte)'-', 0, 0, (byte)'"'];
        Put(text[1..5], date.Year);
        Put(text[6..8], date.Month);
        Put(text[9..11], date.Day);
        Append(text);
    }

    /// <summary>Appends a whole number.</summary>
    public void AppendNumber(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out var length);
        Append(digits[..length]);
    }

    /// <summary>Hands the line over, with its end.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        Append((byte)'\n');
        output.Write(Written);
        Clear();
    }

    private static void Put(Span<byte> digits, int number)
    {
        for (var place = digits.Length - 1; place >= 0; place--)
        {
            digits[place] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    private void Grow(int more) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
}
