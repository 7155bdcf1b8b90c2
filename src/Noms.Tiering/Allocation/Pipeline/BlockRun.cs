using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>Decides a caseload block by block.</summary>
/// <param name="plan">By what the rows are decided.</param>
/// <param name="createTally">Makes what counts decisions and rejects.</param>
internal sealed class BlockRun(RunPlan plan, Func<IAllocationTally> createTally)
{
    /// <summary>Decides the source and gives what counted all of it.</summary>
    public IAllocationTally Decide(
        CaseloadSource source, Stream decisions, Stream rejects, AllocationControl? control, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(rejects);
        if (source.HeaderFaults is [var fault, ..])
        {
            throw new ArgumentException($"The header does not fit the mapping: {fault}", nameof(source));
        }

        cancellation.ThrowIfCancellationRequested();
        control ??= new();
        var tally = createTally();
        if (control.From is { } from)
        {
            source.MoveTo(from.Place);
            tally.Add(from.Summary);
        }

        var writer = new AllocationWriter(tally, decisions, rejects, control);
        new AllocationPipeline(source, () => new BlockDecider(new RowDecider(plan), source), createTally, writer.Write, control.Threads).Run(cancellation);
        tally.Lines = source.Place.Line - 1;
        writer.End();
        return tally;
    }
}
