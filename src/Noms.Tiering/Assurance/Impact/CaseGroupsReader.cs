using System.Collections.Immutable;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Assurance;

/// <summary>Reads files that say to which groups cases belong, by their ids.</summary>
/// <remarks>Safe to use from any number of threads.</remarks>
public static class CaseGroupsReader
{
    private const string Id = "id";

    /// <summary>
    /// Reads a CSV with a column <c>id</c>; each other column is a grouping, named as the column is. A cell is a group, an empty cell is none recorded.
    /// </summary>
    /// <param name="stream">The bytes; it is not closed.</param>
    /// <exception cref="ImpactException">It cannot be read at all: it has no header, no column <c>id</c>, or nothing beside it.</exception>
    public static CaseGroupsReadResult ReadCsv(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        CsvRecordReader records;
        try
        {
            records = CsvRecordReader.Open(stream);
        }
        catch (CaseloadException fault)
        {
            throw new ImpactException(ImpactFaults.NotGroups, fault.Message.TrimEnd('.'));
        }

        var id = records.Header.IndexOf(Id);
        int[] columns = [.. Enumerable.Range(0, records.Header.Length).Where(column => column != id)];
        if (id < 0 || columns.Length == 0 || columns.Any(column => !CaseGrouping.IsGroup(records.Header[column])))
        {
            throw new ImpactException(ImpactFaults.NotGroups, "a CSV of groups has a column `id` and beside it a column for each grouping, with a name of at most 64 characters");
        }

        var rows = new GroupRows([.. columns.Select(column => records.Header[column])]);
        while (records.TryRead(out var record))
        {
            if (record.Fault is { } fault)
            {
                rows.AddFault(record.Line, ImpactFaults.NotARow, fault.Reason);
            }
            else
            {
                rows.Add(record.Line, record.Fields[id], [.. columns.Select(column => record.Fields[column])]);
            }
        }

        return rows.ToResult();
    }

    /// <summary>Reads NDJSON: a line such as <c>{"id":"A1","groups":{"sex":"female"}}</c> for each case. A group may be null, and may be left out, where none is recorded.</summary>
    /// <param name="stream">The bytes; it is not closed.</param>
    /// <param name="groupings">The ids of the groupings; a line with another is faulty.</param>
    /// <exception cref="ArgumentException">No grouping is given, one is given twice, or one is no fit id.</exception>
    public static CaseGroupsReadResult ReadNdjson(Stream stream, params IEnumerable<string> groupings)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(groupings);
        ImmutableArray<string> ids = [.. groupings];
        if (ids.IsEmpty || ids.Any(grouping => !CaseGrouping.IsGroup(grouping)) || ids.Distinct(StringComparer.Ordinal).Count() != ids.Length)
        {
            throw new ArgumentException("Name each grouping once.", nameof(groupings));
        }

        var rows = new GroupRows(ids);
        var lines = new LineReader(stream, CsvRecordReader.DefaultLongestRecord);
        while (lines.TryRead(out var line))
        {
            if (lines.IsTooLong)
            {
                rows.AddFault(lines.Line, ImpactFaults.NotARow, "the line is too long");
            }
            else if (line.ContainsAnyExcept(" \t\r"u8))
            {
                rows.Add(lines.Line, line);
            }
        }

        return rows.ToResult();
    }
}
