using System.Globalization;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Allocation;

/// <summary>Reads one line of NDJSON as a case.</summary>
internal static class NdjsonRow
{
    private static CaseloadEntry Read(long number, ReadOnlySpan<byte> line, DeterminantCatalogue catalogue)
    {
        var result = TieringCaseReader.Read(line, catalogue);
        return result.IsSuccess
            ? CaseloadEntry.Of(number, result.Case, result.AsOf)
            : CaseloadEntry.Rejected(
                number,
                [.. result.Diagnostics.Select(d => new RowFault(d.Code, d.Column.ToString(CultureInfo.InvariantCulture), d.Message))]);
    }

    /// <summary>Reads what stands in a line; <see langword="null"/> where that is nothing but blanks.</summary>
    public static CaseloadEntry? TryRead(long number, ReadOnlySpan<byte> line, DeterminantCatalogue catalogue) =>
        ByteOrderMark.StandsIn(line) ? CaseloadEntry.Rejected(number, ByteOrderMark.Fault(column: null))
        : line.ContainsAnyExcept(" \t\r"u8) ? Read(number, line, catalogue)
        : null;

    public static CaseloadEntry TooLong(long number, int longest) =>
        CaseloadEntry.Rejected(number, new RowFault(RowFaults.TooLong, null, $"the line is longer than {longest} bytes"));
}
