using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>Goes through a caseload row by row: a decision or a reject for each, none lost.</summary>
/// <param name="asOf">The day for rows that state none; <see langword="null"/> to reject them.</param>
/// <param name="withTrace">Whether each decision carries its whole trace.</param>
/// <param name="decide">Decides a case, or gives <see langword="null"/> where no policy is in force on the day.</param>
/// <param name="versions">The versions of the policy, all with one id.</param>
internal sealed class AllocationLoop(DateOnly? asOf, bool withTrace, Func<TieringCase, DateOnly, TieringDecision?> decide, ImmutableArray<TieringPolicy> versions)
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
        using var decisionLines = new JsonLines(decisions);
        using var rejectLines = new JsonLines(rejects);
        cancellation.ThrowIfCancellationRequested();
        foreach (var row in caseload)
        {
            if (Decide(row, out var rejected) is { } decision)
            {
                DecisionJson.Write(decisionLines.Next(), decision, withTrace);
                tally.Add(decision);
            }
            else
            {
                RejectJson.Write(rejectLines.Next(), rejected);
                tally.Add(rejected);
            }

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

    private TieringDecision? Decide(CaseloadEntry row, out CaseloadEntry rejected)
    {
        rejected = row;
        if (row.Case is null)
        {
            return null;
        }

        if (PreviousLevels.Faults(row.Case, versions) is { IsEmpty: false } faults)
        {
            rejected = CaseloadEntry.Rejected(row.Line, faults);
            return null;
        }

        if ((row.AsOf ?? asOf) is not { } day)
        {
            rejected = Rejected(row, RowFaults.NoAsOf, "neither the row nor the run says as of which day to decide");
            return null;
        }

        var decision = decide(row.Case, day);
        if (decision is null)
        {
            rejected = Rejected(row, RowFaults.NotInForce, $"no version of `{versions[0].Id}` is in force on the day as of which to decide");
        }

        return decision;
    }

    private static CaseloadEntry Rejected(CaseloadEntry row, string code, string reason) =>
        CaseloadEntry.Rejected(row.Line, new RowFault(code, "asOf", reason));
}
