using System.Globalization;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Allocation;

/// <summary>Reads one line of NDJSON as a case.</summary>
internal static class NdjsonRow
{
    /// <summary>Reads what stands in a line; <see langword="null"/> where that is nothing but blanks.</summary>
    public static CaseloadEntry? TryRead(long number, ReadOnlySpan<byte> line, DeterminantCatalogue catalogue) =>
        ByteOrderMark.In(line) is >= 0 and var place ? CaseloadEntry.Rejected(number, ByteOrderMark.Fault(Column(place)))
        : line.ContainsAnyExcept(" \t\r"u8) ? Read(number, line, catalogue)
        : null;

    public static CaseloadEntry TooLong(long number, int longest) =>
        CaseloadEntry.Rejected(number, TooLong(longest));

    /// <summary>The fault of a line that is too long, at the first byte that is too much.</summary>
    public static RowFault TooLong(int longest) =>
        new(RowFaults.TooLong, Column(longest), string.Create(CultureInfo.InvariantCulture, $"the line is longer than {longest} bytes"));

    private static string Column(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);

    private static CaseloadEntry Read(long number, ReadOnlySpan<byte> line, DeterminantCatalogue catalogue)
    {
        var result = TieringCaseReader.Read(line, catalogue);
        return result.IsSuccess
            ? CaseloadEntry.Of(number, result.Case, result.AsOf)
            : CaseloadEntry.Rejected(
                number,
                [.. result.Diagnostics.Select(d => new RowFault(d.Code, d.Column.ToString(CultureInfo.InvariantCulture), d.Message))]);
    }
}
