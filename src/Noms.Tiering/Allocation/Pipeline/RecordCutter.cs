using System.Globalization;

namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>
/// Cuts CSV: a row is a record, whose quoted fields may hold line ends. Where there is no quote a record is a line, and only where
/// there is one does it look closer, so most files are cut as fast as lines.
/// </summary>
/// <param name="longestRecord">The longest record taken, in bytes.</param>
/// <param name="columns">How many names the header has.</param>
internal sealed class RecordCutter(int longestRecord, int columns) : IRowCutter
{
    private readonly CsvScanner _scanner = new();

    public int LongestRow => longestRecord + 1;

    public RowCut Cut(ReadOnlySpan<byte> bytes, bool isEnd, long until)
    {
        var done = 0;
        while (done < bytes.Length && done < until)
        {
            var quote = bytes[done..].IndexOf((byte)'"');
            if (quote < 0)
            {
                var lines = LineCutter.EndOfLines(bytes[done..], until - done);
                return new(lines == 0 && done == 0 && isEnd ? bytes.Length : done + lines, null);
            }

            var before = LineCutter.EndOfLines(bytes.Slice(done, quote), until - done);
            done += before;
            if (done >= until)
            {
                break;
            }

            var record = Record(bytes[done..], isEnd);
            if (record.Length == 0 || (record.Fault is not null && done > 0))
            {
                break;
            }

            if (record.Fault is not null)
            {
                return record;
            }

            done += record.Length;
        }

        return new(done, null);
    }

    public RowFault Overlong(ReadOnlySpan<byte> bytes)
    {
        _ = Fault(bytes, isEnd: false, out var fault);
        return fault ?? throw new InvalidOperationException("A row without an end is too long.");
    }

    /// <summary>
    /// The first record, which has a quote, or its first line where it is none. A fault that its first line shows is left to whoever
    /// reads the rows; one that takes what follows the line is said here.
    /// </summary>
    private RowCut Record(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        if (!Fault(bytes, isEnd, out var fault))
        {
            return default;
        }

        if (fault is null)
        {
            return new(_scanner.Position, null);
        }

        var end = bytes.IndexOf((byte)'\n') + 1;
        return end == 0
            ? isEnd ? new(bytes.Length, fault) : default
            : new(end, _scanner.Position > end ? fault : null);
    }

    /// <summary>Looks at the first record; false where more bytes are needed to say what it is.</summary>
    private bool Fault(ReadOnlySpan<byte> bytes, bool isEnd, out RowFault? fault)
    {
        fault = null;
        var seen = bytes[..Math.Min(bytes.Length, LongestRow)];
        _scanner.Restart();
        if (!_scanner.Scan(seen))
        {
            if (seen.Length == LongestRow)
            {
                fault = TooLong();
                return true;
            }

            if (!isEnd)
            {
                return false;
            }

            _scanner.EndOfFile();
            if (_scanner.IsInQuotes)
            {
                fault = Faulty(RowFaults.OpenQuote, "a quote is opened and never closed");
                return true;
            }
        }

        fault = _scanner.Wrong is { } wrong ? Faulty(RowFaults.NotCsv, wrong)
            : _scanner.Position > longestRecord ? TooLong()
            : null;
        return true;
    }

    private RowFault TooLong() => Faulty(
        RowFaults.TooLong,
        string.Create(CultureInfo.InvariantCulture, $"the row is longer than {longestRecord} bytes{(_scanner.IsInQuotes ? ", or a quote in it is never closed" : "")}"));

    private RowFault Faulty(string code, string reason) =>
        new(code, _scanner.Fields.Count < columns ? string.Create(CultureInfo.InvariantCulture, $"column {_scanner.Fields.Count + 1}") : null, reason);
}
