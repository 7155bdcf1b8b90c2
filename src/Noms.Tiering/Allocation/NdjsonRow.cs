using System.Globalization;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Allocation;

/// <summary>Reads one line of NDJSON as a case.</summary>
internal static class NdjsonRow
{
    public static CaseloadEntry Read(long number, ReadOnlySpan<byte> line, DeterminantCatalogue catalogue)
    {
        var result = TieringCaseReader.Read(line, catalogue);
        return result.IsSuccess
            ? CaseloadEntry.Of(number, result.Case, result.AsOf)
            : CaseloadEntry.Rejected(
                number,
                [.. result.Diagnostics.Select(d => new RowFault(d.Code, d.Column.ToString(CultureInfo.InvariantCulture), d.Message))]);
    }

    public static CaseloadEntry TooLong(long number, int longest) =>
        CaseloadEntry.Rejected(number, new RowFault(RowFaults.TooLong, null, $"the line is longer than {longest} bytes"));
}
