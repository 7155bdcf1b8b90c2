using System.Collections.Immutable;
using Noms.Tiering.Allocation.Pipeline;
using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation;

/// <summary>
/// Decides a whole caseload, each case under the version of a policy that is in force on its own as-of date. A row whose date no version
/// covers is a reject, <see cref="RowFaults.NotInForce"/>; it never falls back to a neighbouring version.
/// </summary>
/// <remarks>As <see cref="AllocationRun"/> otherwise: it keeps no cases, is immutable and safe to share between threads.</remarks>
public sealed class VersionedAllocationRun : IAllocationRun
{
    private readonly VersionedTieringEngine _engine;

    /// <summary>Prepares a run.</summary>
    /// <param name="engine">The engine, and with it the versions of the policy.</param>
    public VersionedAllocationRun(VersionedTieringEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
    }

    /// <inheritdoc/>
    public ImmutableArray<TieringPolicy> Policies => _engine.Versions.All;

    /// <inheritdoc/>
    public DeterminantCatalogue Catalogue => _engine.Versions.Catalogue;

    /// <summary>
    /// The day as of which cases are decided that do not state one themselves; with <see langword="null"/> a row that does not
    /// is rejected.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether each decision carries its whole trace.</summary>
    public bool WithTrace { get; init; }

    /// <summary>Decides every row, in the order of the caseload.</summary>
    /// <param name="caseload">The rows, read with <see cref="PolicyVersions.Catalogue"/>.</param>
    /// <param name="decisions">Takes one decision a line, as JSON.</param>
    /// <param name="rejects">Takes one rejected row a line, as JSON.</param>
    /// <param name="progress">Told after every <see cref="AllocationRun.RowsBetweenReports"/> rows and at the end.</param>
    /// <param name="cancellation">Stops the run; what was written until then is not whole.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="IOException">A stream could not be read or written.</exception>
    public VersionedAllocationSummary Decide(
        IEnumerable<CaseloadEntry> caseload,
        Stream decisions,
        Stream rejects,
        IProgress<AllocationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var tally = new VersionsTally(_engine.Versions);
        new AllocationLoop(Plan()).Run(caseload, decisions, rejects, tally, progress, cancellation);
        return tally.Summary();
    }

    /// <inheritdoc cref="IAllocationRun.Decide"/>
    public VersionedAllocationSummary Decide(
        CaseloadSource source, Stream decisions, Stream rejects, AllocationControl? control = null, CancellationToken cancellation = default) =>
        ((VersionsTally)new BlockRun(Plan(), () => new VersionsTally(_engine.Versions)).Decide(source, decisions, rejects, control, cancellation)).Summary();

    /// <inheritdoc cref="IAllocationRun.ReadSummary"/>
    public VersionedAllocationSummary ReadSummary(ReadOnlySpan<byte> utf8Json) => SummaryReader.Read(utf8Json, _engine.Versions);

    IAllocationSummary IAllocationRun.Decide(
        CaseloadSource source, Stream decisions, Stream rejects, AllocationControl? control, CancellationToken cancellation) =>
        Decide(source, decisions, rejects, control, cancellation);

    IAllocationSummary IAllocationRun.ReadSummary(ReadOnlySpan<byte> utf8Json) => ReadSummary(utf8Json);

    IAllocationSummary IAllocationRun.Join(IEnumerable<IAllocationSummary> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var tally = new VersionsTally(_engine.Versions);
        foreach (var part in parts)
        {
            tally.Add(part);
        }

        return tally.Summary();
    }

    private RunPlan Plan() => new(_engine, AsOf, WithTrace);
}
