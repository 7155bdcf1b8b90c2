namespace Noms.Tiering.Allocation;

/// <summary>Reads caseloads row by row: no row stops it, and it holds no more than one at a time.</summary>
public static class Caseload
{
    /// <summary>The longest line or record unless said otherwise, in bytes: 1 MiB.</summary>
    public const int DefaultLongestRow = CsvRecordReader.DefaultLongestRecord;

    /// <summary>Reads NDJSON: a case a line, as <see cref="Cases.TieringCaseReader"/> reads it. Lines of nothing but blanks hold no case and are passed over.</summary>
    /// <param name="stream">The bytes. They are read while the rows are enumerated, once; the stream is not closed.</param>
    /// <param name="catalogue">The determinants that a case may state: those of the policy's <see cref="TieringPolicy.Catalogue"/>.</param>
    /// <param name="longestLine">The longest line taken, in bytes; at least 1. A longer one is a reject.</param>
    public static IEnumerable<CaseloadEntry> FromNdjson(Stream stream, DeterminantCatalogue catalogue, int longestLine = DefaultLongestRow)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentOutOfRangeException.ThrowIfLessThan(longestLine, 1);
        return Lines(new LineReader(stream, longestLine), catalogue, longestLine);
    }

    /// <summary>Reads a CSV from elsewhere through a mapping.</summary>
    /// <param name="mapping">What its columns mean. Its header must fit: ask <see cref="CsvMapping.CheckHeader"/> first.</param>
    /// <param name="records">The records. They are read while the rows are enumerated, once.</param>
    /// <exception cref="ArgumentException">The header does not fit the mapping.</exception>
    public static IEnumerable<CaseloadEntry> FromCsv(CsvRecordReader records, CsvMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(records);
        return FromCsv(records, new CsvCaseReader(mapping, records.Header));
    }

    private static IEnumerable<CaseloadEntry> Lines(LineReader lines, DeterminantCatalogue catalogue, int longestLine)
    {
        while (Next(lines, catalogue, longestLine, out var entry))
        {
            if (entry is not null)
            {
                yield return entry;
            }
        }
    }

    private static bool Next(LineReader lines, DeterminantCatalogue catalogue, int longestLine, out CaseloadEntry? entry)
    {
        entry = null;
        if (!lines.TryRead(out var line))
        {
            return false;
        }

        if (lines.IsTooLong)
        {
            entry = NdjsonRow.TooLong(lines.Line, longestLine);
        }
        else
        {
            entry = NdjsonRow.TryRead(lines.Line, line, catalogue);
        }

        return true;
    }

    private static IEnumerable<CaseloadEntry> FromCsv(CsvRecordReader records, CsvCaseReader cases)
    {
        while (records.TryRead(out var record))
        {
            yield return cases.Read(record);
        }
    }
}
