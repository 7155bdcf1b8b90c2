using System.Collections.Immutable;
using Noms.Tiering.Allocation;
using Noms.Tiering.Allocation.Pipeline;

namespace Noms.Tiering.Assurance;

/// <summary>Counts the impact of a policy on a whole caseload: each row is read once and decided on both sides. No row stops it and none is lost.</summary>
/// <remarks>
/// It keeps no cases, so its memory does not grow with the caseload; <see cref="Groups"/> does with its file. Immutable and safe to share between threads; sources and
/// streams of one run belong to that run. The same rows give the same impact on any number of threads.
/// </remarks>
public sealed class ImpactRun
{
    private readonly ImpactPlan _plan;

    /// <summary>Prepares a run.</summary>
    /// <param name="plan">What is held against what.</param>
    public ImpactRun(ImpactPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
    }

    /// <summary>The day as of which cases are decided that do not state one themselves; with <see langword="null"/> a row that does not is rejected.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Groups by ids, from a file of their own, beside those that the mapping of a CSV names; <see langword="null"/> where there is none.</summary>
    public CaseGroupsById? Groups { get; init; }

    /// <summary>Decides every row of a source on both sides.</summary>
    /// <param name="source">The caseload; a CSV with a mapping that <see cref="ImpactPlan.ReadMapping"/> read.</param>
    /// <param name="rejects">Takes one rejected row a line, as JSON, as a run that decides writes them.</param>
    /// <param name="moved">
    /// Takes a line of JSON with the id of each case that moves on a scale, from what and to what. With <see langword="null"/>, the default, nothing says which cases move.
    /// </param>
    /// <param name="threads">How many threads decide; at least 1.</param>
    /// <param name="progress">Told after every block of rows and at the end.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="ArgumentException">The header of the source does not fit its mapping, or a grouping is given twice.</exception>
    /// <exception cref="ImpactException">A grouping has more than <see cref="CaseGrouping.MostGroups"/> groups.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="IOException">A stream could not be read or written.</exception>
    public CaseloadImpact Measure(
        CaseloadSource source,
        Stream rejects,
        Stream? moved = null,
        int threads = 1,
        IProgress<AllocationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rejects);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (source.HeaderFaults is [var fault, ..])
        {
            throw new ArgumentException($"The header does not fit the mapping: {fault}", nameof(source));
        }

        var columns = source.Cases?.Groups ?? [];
        ImmutableArray<CaseGrouping> groupings = [.. columns.Select(column => column.Grouping), .. Groups?.Groupings ?? []];
        if (groupings.DistinctBy(grouping => grouping.Id, StringComparer.Ordinal).Count() != groupings.Length)
        {
            throw new ArgumentException("The mapping and the file of groups name one grouping.", nameof(source));
        }

        var counts = new ImpactCounts(_plan, groupings);
        void Write(BlockWork block)
        {
            moved?.Write(block.Output.Decisions.WrittenSpan);
            rejects.Write(block.Output.Rejects.WrittenSpan);
            counts.Add(block.Output.Tally);
            progress?.Report(new(counts.CasesIn, counts.Rejected));
        }

        cancellation.ThrowIfCancellationRequested();
        new AllocationPipeline(
            source,
            () => new BlockDecider(new ImpactRowDecider(_plan, AsOf, new ImpactGroups(columns, Groups), moved is not null), source),
            () => new ImpactCounts(_plan, groupings),
            Write,
            threads).Run(cancellation);
        moved?.Flush();
        rejects.Flush();
        progress?.Report(new(counts.CasesIn, counts.Rejected));
        return ImpactMaker.Of(counts);
    }
}
