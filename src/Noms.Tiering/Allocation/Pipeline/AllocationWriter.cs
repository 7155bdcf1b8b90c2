namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>Writes decided blocks to the streams of a run, counts them, and says how far the run has come.</summary>
/// <param name="tally">Counts the run.</param>
/// <param name="decisions">Takes the decisions.</param>
/// <param name="rejects">Takes the rejects.</param>
/// <param name="control">How the run goes about its work.</param>
internal sealed class AllocationWriter(IAllocationTally tally, Stream decisions, Stream rejects, AllocationControl control)
{
    private long _rowsAtCheckpoint = tally.CasesIn;

    public void Write(BlockWork block)
    {
        decisions.Write(block.Output.Decisions.WrittenSpan);
        rejects.Write(block.Output.Rejects.WrittenSpan);
        tally.Add(block.Output.Tally);
        if (control.AtCheckpoint is { } atCheckpoint && tally.CasesIn - _rowsAtCheckpoint >= control.RowsBetweenCheckpoints)
        {
            _rowsAtCheckpoint = tally.CasesIn;
            tally.Lines = block.Rows.To.Line - 1;
            atCheckpoint(new(block.Rows.To, tally.ToSummary()));
        }

        Report();
    }

    public void End()
    {
        decisions.Flush();
        rejects.Flush();
        Report();
    }

    private void Report() => control.Progress?.Report(new(tally.CasesIn, tally.Rejected));
}
