using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation;

/// <summary>Goes through a caseload row by row: a decision or a reject for each, none lost.</summary>
/// <param name="plan">By what the rows are decided.</param>
internal sealed class AllocationLoop(RunPlan plan)
{
    public void Run(
        IEnumerable<CaseloadEntry> caseload,
        Stream decisions,
        Stream rejects,
        IAllocationTally tally,
        IProgress<AllocationProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(rejects);
        var rows = new RowDecider(plan);
        var decisionLines = new JsonLines(decisions);
        var rejectLines = new JsonLines(rejects);
        cancellation.ThrowIfCancellationRequested();
        foreach (var row in caseload)
        {
            rows.Decide(row, decisionLines.Lines, rejectLines.Lines, tally);
            decisionLines.DrainWhenFull();
            rejectLines.DrainWhenFull();
            if (tally.CasesIn % AllocationRun.RowsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new(tally.CasesIn, tally.Rejected));
            }
        }

        cancellation.ThrowIfCancellationRequested();
        decisionLines.End();
        rejectLines.End();
        progress?.Report(new(tally.CasesIn, tally.Rejected));
    }
}
