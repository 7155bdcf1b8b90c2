using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>Decides the rows of one block after another. Blocks may come in any order.</summary>
/// <remarks>Mutable, and for one thread at a time: each thread of a run has its own.</remarks>
/// <param name="rows">What makes something of each row.</param>
/// <param name="source">Where the blocks come from.</param>
internal sealed class BlockDecider(IRowDecider rows, CaseloadSource source)
{
    private PlainRecordReader? _records;

    /// <summary>Gives each row of a block a decision or a reject, in order, and counts it.</summary>
    public void Decide(RowBlock block, BlockOutput output)
    {
        if (block.Fault is { } fault)
        {
            Decide(CaseloadEntry.Rejected(block.From.Line, fault), output);
        }
        else if (source.Cases is { } cases)
        {
            DecideRecords(block, cases, output);
        }
        else
        {
            DecideLines(block, output);
        }
    }

    private void Decide(CaseloadEntry entry, BlockOutput output) => rows.Decide(entry, output.Decisions, output.Rejects, output.Tally);

    private void DecideRecords(RowBlock block, CsvCaseReader cases, BlockOutput output)
    {
        _records ??= new PlainRecordReader(cases.Plan);
        using var others = new OtherRecords(block, cases, source.LongestRow);
        var line = block.From.Line;
        for (var at = 0; at < block.Length;)
        {
            var end = block.Rows[at..].IndexOf((byte)'\n') + 1;
            var record = end == 0 ? block.Rows[at..] : block.Rows.Slice(at, end - 1);
            record = end > 0 && record is [.., (byte)'\r'] ? record[..^1] : record;
            var length = end == 0 ? record.Length : end;
            if (end > 0 && record.IsEmpty)
            {
                (at, line) = (at + end, line + 1);
            }
            else if (length <= source.LongestRow && _records.TryRead(record) && rows.TryDecide(_records, output.Decisions, output.Tally))
            {
                (at, line) = (at + length, line + 1);
            }
            else if (others.Read(ref at, ref line) is { } entry)
            {
                Decide(entry, output);
            }
        }
    }

    private void DecideLines(RowBlock block, BlockOutput output)
    {
        var left = block.Rows;
        for (var number = block.From.Line; !left.IsEmpty; number++)
        {
            var end = left.IndexOf((byte)'\n');
            var line = end < 0 ? left : left[..end];
            left = end < 0 ? default : left[(end + 1)..];
            line = end >= 0 && line is [.., (byte)'\r'] ? line[..^1] : line;
            if (line.Length > source.LongestRow)
            {
                Decide(NdjsonRow.TooLong(number, source.LongestRow), output);
            }
            else
            {
                rows.DecideLine(line, number, output.Decisions, output.Rejects, output.Tally);
            }
        }
    }
}
