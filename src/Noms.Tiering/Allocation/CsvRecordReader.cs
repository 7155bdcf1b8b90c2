using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Noms.Tiering.Allocation;

/// <summary>
/// Reads CSV by RFC 4180, strictly: comma, doubled quotes, line ends CRLF or LF, a byte order mark allowed, UTF-8, a header,
/// as many fields in every record. Lines without a byte hold no record and are passed over.
/// </summary>
/// <remarks>
/// <para>It holds at most one record and never more than the longest record allowed. For one thread at a time; it does not close the stream.</para>
/// <para>
/// A record that is not CSV, such as one with a stray quote, costs its first line alone: reading goes on at the next line,
/// so that no quote can swallow the rows that follow it.
/// </para>
/// </remarks>
public sealed class CsvRecordReader
{
    /// <summary>The longest record unless said otherwise: 1 MiB.</summary>
    public const int DefaultLongestRecord = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly CsvWindow _window;
    private readonly CsvScanner _scanner = new();

    private CsvRecordReader(CsvWindow window)
    {
        _window = window;
    }

    /// <summary>The names of the columns, in the order of the file.</summary>
    public ImmutableArray<string> Header { get; private set; } = [];

    /// <summary>Opens a CSV and reads its header.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="longestRecord">The longest record taken, in bytes; at least 1.</param>
    /// <exception cref="CaseloadException">There is no header, it is faulty, or it names a column twice.</exception>
    public static CsvRecordReader Open(Stream stream, int longestRecord = DefaultLongestRecord)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(longestRecord, 1);
        return WithHeader(new CsvWindow(stream, longestRecord));
    }

    /// <summary>Opens what of a CSV follows a byte order mark and empty lines, its header first.</summary>
    /// <exception cref="CaseloadException">As <see cref="Open"/>.</exception>
    internal static CsvRecordReader OpenWithin(Stream stream, int longestRecord, long line) =>
        WithHeader(new CsvWindow(stream, longestRecord, line));

    /// <summary>Reads whole records from within a CSV whose header was read.</summary>
    internal static CsvRecordReader Within(Stream records, int longestRecord, long line, ImmutableArray<string> header) =>
        new(new CsvWindow(records, longestRecord, line)) { Header = header };

    /// <summary>The number of the line on which the next record begins, from 1.</summary>
    internal long Line => _window.Line;

    /// <summary>How many bytes the records took that were read since it was opened or moved.</summary>
    internal long Taken => _window.Taken;

    /// <summary>Goes on where the stream stands now.</summary>
    internal void MoveTo(long line) => _window.Restart(line);

    private static CsvRecordReader WithHeader(CsvWindow window)
    {
        var reader = new CsvRecordReader(window);
        reader.ReadHeader();
        return reader;
    }

    /// <summary>The next record, faulty or not; false at the end of the file.</summary>
    public bool TryRead([NotNullWhen(true)] out CsvRecord? record)
    {
        _window.SkipEmptyLines();
        var line = _window.Line;
        _scanner.Restart();
        while (!_scanner.Scan(_window.Bytes))
        {
            if (_window.IsFull)
            {
                record = Faulty(line, RowFaults.TooLong, $"the row is longer than {_window.Longest} bytes{(_scanner.IsInQuotes ? ", or a quote in it is never closed" : "")}");
                return true;
            }

            if (!_window.Fill())
            {
                if (_window.Bytes.IsEmpty)
                {
                    record = null;
                    return false;
                }

                _scanner.EndOfFile();
                break;
            }
        }

        record = Read(line);
        return true;
    }

    private void ReadHeader()
    {
        if (!TryRead(out var record))
        {
            throw new CaseloadException("the CSV is empty; its first line must name the columns.");
        }

        if (record.Fault is { } fault)
        {
            throw new CaseloadException($"the header of the CSV cannot be read: {fault.Reason} (line {record.Line}).");
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < record.Fields.Length; index++)
        {
            if (!seen.TryAdd(record.Fields[index], index))
            {
                // Without a header the first line is a person's, so what stands in it is not repeated.
                throw new CaseloadException($"the header of the CSV names a column twice: columns {seen[record.Fields[index]] + 1} and {index + 1}.");
            }
        }

        Header = record.Fields;
    }

    private CsvRecord Read(long line)
    {
        if (_scanner.Wrong is { } wrong)
        {
            return Faulty(line, RowFaults.NotCsv, wrong);
        }

        if (_scanner.IsInQuotes)
        {
            return Faulty(line, RowFaults.OpenQuote, "a quote is opened and never closed");
        }

        if (_scanner.Position > _window.Longest)
        {
            return Faulty(line, RowFaults.TooLong, $"the row is longer than {_window.Longest} bytes");
        }

        var record = !Header.IsEmpty && _scanner.Fields.Count != Header.Length ? Ragged(line) : Decode(line);
        _window.Take(_scanner.Position, _scanner.LineEnds);
        return record;
    }

    private CsvRecord Ragged(long line)
    {
        var count = _scanner.Fields.Count;
        var lines = _scanner.LineEnds > 1 ? $" (it goes over {_scanner.LineEnds} lines)" : "";
        return new(line, [], new RowFault(RowFaults.Ragged, null, $"the row has {UnitText.Counted(count, "field")} and the header {Header.Length}{lines}"));
    }

    private CsvRecord Decode(long line)
    {
        var fields = ImmutableArray.CreateBuilder<string>(_scanner.Fields.Count);
        foreach (var (start, end, quoted) in _scanner.Fields)
        {
            var bytes = _window.Bytes[start..end];
            if (ByteOrderMark.StandsIn(bytes))
            {
                return new(line, [], ByteOrderMark.Fault(Place(fields.Count)));
            }

            try
            {
                var text = StrictUtf8.GetString(quoted ? bytes[1..^1] : bytes);
                fields.Add(quoted ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text);
            }
            catch (DecoderFallbackException)
            {
                return new(line, [], new RowFault(RowFaults.NotUtf8, Place(fields.Count), "the bytes are not UTF-8; save the file as UTF-8"));
            }
        }

        return new(line, fields.MoveToImmutable(), null);
    }

    private CsvRecord Faulty(long line, string code, string reason)
    {
        var column = Place(_scanner.Fields.Count);
        _window.SkipLine();
        return new(line, [], new RowFault(code, column, reason));
    }

    /// <summary>A column by its number: only a mapping knows which names are a header's and not a person's.</summary>
    private string? Place(int index) =>
        index < Header.Length ? string.Create(CultureInfo.InvariantCulture, $"column {index + 1}") : null;
}
