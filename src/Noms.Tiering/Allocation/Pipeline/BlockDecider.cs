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

        rows.EndBlock(output.Tally);
    }

    private void Decide(CaseloadEntry entry, BlockOutput output) => rows.Decide(entry, output.Decisions, output.Rejects, output.Tally);

    private void DecideRecords(RowBlock block, CsvCaseReader cases, BlockOutput output)
    {
        _records ??= new PlainRecordReader(cases.Plan);
        var line = block.From.Line;
        OtherRecords? others = null;
        try
        {
            for (var at = 0; at < block.Length;)
            {
                var (length, next) = Line(block, at);
                if (length == 0 && next > at)
                {
                    (at, line) = (next, line + 1);
                }
                else if (next - at <= source.LongestRow && _records.TryRead(new(block.Buffer, at, length)) && rows.TryDecide(_records, output.Decisions, output.Tally))
                {
                    (at, line) = (next, line + 1);
                }
                else if ((others ??= new OtherRecords(block, cases, source.LongestRow)).Read(ref at, ref line) is { } entry)
                {
                    Decide(entry, output);
                }
            }
        }
        finally
        {
            others?.Dispose();
        }
    }

    private void DecideLines(RowBlock block, BlockOutput output)
    {
        var number = block.From.Line;
        for (var at = 0; at < block.Length; number++)
        {
            var (length, next) = Line(block, at);
            if (length > source.LongestRow)
            {
                Decide(NdjsonRow.TooLong(number, source.LongestRow), output);
            }
            else
            {
                rows.DecideLine(new(block.Buffer, at, length), number, output.Decisions, output.Rejects, output.Tally);
            }

            at = next;
        }
    }

    /// <summary>How long the line is that begins at a place, without its end, and where the next begins.</summary>
    private static (int Length, int Next) Line(RowBlock block, int at)
    {
        var rest = block.Buffer.AsSpan(at, block.Length - at);
        var end = rest.IndexOf((byte)'\n');
        return end < 0 ? (rest.Length, block.Length) : (end > 0 && rest[end - 1] == (byte)'\r' ? end - 1 : end, at + end + 1);
    }
}
