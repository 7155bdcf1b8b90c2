using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>A run under one policy (<see cref="AllocationRun"/>) or under the versions of one (<see cref="VersionedAllocationRun"/>), for whoever has no need to tell them apart.</summary>
/// <remarks>Immutable and safe to share between threads; sources and streams of one run belong to that run.</remarks>
public interface IAllocationRun
{
    /// <summary>The policy, or its versions by their first days.</summary>
    ImmutableArray<TieringPolicy> Policies { get; }

    /// <summary>The determinants that a case may state.</summary>
    DeterminantCatalogue Catalogue { get; }

    /// <summary>The day as of which cases are decided that do not state one themselves; with <see langword="null"/> a row that does not is rejected.</summary>
    DateOnly? AsOf { get; }

    /// <summary>Whether each decision carries its whole trace.</summary>
    bool WithTrace { get; }

    /// <summary>Decides every row of a source, in its order.</summary>
    /// <param name="source">The caseload.</param>
    /// <param name="decisions">Takes one decision a line, as JSON.</param>
    /// <param name="rejects">Takes one rejected row a line, as JSON.</param>
    /// <param name="control">Threads, checkpoints and progress; by default one thread and neither of the others.</param>
    /// <param name="cancellation">Stops the run; what was written until then is not whole.</param>
    /// <exception cref="ArgumentException">The header of the source does not fit its mapping.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="IOException">A stream could not be read or written. What was read before is written.</exception>
    IAllocationSummary Decide(CaseloadSource source, Stream decisions, Stream rejects, AllocationControl? control = null, CancellationToken cancellation = default);

    /// <summary>Reads back what a summary of such a run was written as.</summary>
    /// <param name="utf8Json">The JSON, as <see cref="IAllocationSummary.WriteJson"/> writes it.</param>
    /// <exception cref="SummaryException">It is no such summary, or of another policy.</exception>
    IAllocationSummary ReadSummary(ReadOnlySpan<byte> utf8Json);

    /// <summary>Adds the summaries of the parts of a caseload up: what comes out is the summary of the whole.</summary>
    /// <exception cref="ArgumentException">A summary is of another policy.</exception>
    IAllocationSummary Join(IEnumerable<IAllocationSummary> parts);
}
