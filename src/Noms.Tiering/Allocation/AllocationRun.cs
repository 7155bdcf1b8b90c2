using System.Collections.Immutable;
using Noms.Tiering.Allocation.Pipeline;
using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation;

/// <summary>
/// Decides a whole caseload: a row in, a decision or a reject out. No row stops the run and none is lost.
/// </summary>
/// <remarks>
/// It keeps no cases, so its memory does not grow with the caseload. Immutable and safe to share between threads; the streams of one
/// run belong to that run. The same policy, rows and day give the same bytes.
/// </remarks>
public sealed class AllocationRun : IAllocationRun
{
    /// <summary>After how many rows progress is reported and cancellation looked for.</summary>
    public const int RowsBetweenReports = 1000;

    private readonly TieringEngine _engine;

    /// <summary>Prepares a run.</summary>
    /// <param name="engine">The engine, and with it the policy.</param>
    public AllocationRun(TieringEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
    }

    /// <inheritdoc/>
    public ImmutableArray<TieringPolicy> Policies => [_engine.Policy];

    /// <inheritdoc/>
    public DeterminantCatalogue Catalogue => _engine.Policy.Catalogue;

    /// <summary>
    /// The day as of which cases are decided that do not state one themselves; with <see langword="null"/> a row that does not
    /// is rejected.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether each decision carries its whole trace.</summary>
    public bool WithTrace { get; init; }

    /// <summary>
    /// Decides every row, in the order of the caseload. A row whose level before is none of its scale's is rejected; a level before on
    /// a scale that the policy lacks is passed over.
    /// </summary>
    /// <param name="caseload">The rows.</param>
    /// <param name="decisions">Takes one decision a line, as JSON.</param>
    /// <param name="rejects">Takes one rejected row a line, as JSON.</param>
    /// <param name="progress">Told after every <see cref="RowsBetweenReports"/> rows and at the end.</param>
    /// <param name="cancellation">Stops the run; what was written until then is not whole.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="IOException">A stream could not be read or written.</exception>
    public AllocationSummary Decide(
        IEnumerable<CaseloadEntry> caseload,
        Stream decisions,
        Stream rejects,
        IProgress<AllocationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var tally = new SummaryTally(_engine.Policy);
        new AllocationLoop(Plan()).Run(caseload, decisions, rejects, tally, progress, cancellation);
        return tally.Summary();
    }

    /// <inheritdoc cref="IAllocationRun.Decide"/>
    public AllocationSummary Decide(
        CaseloadSource source, Stream decisions, Stream rejects, AllocationControl? control = null, CancellationToken cancellation = default) =>
        ((SummaryTally)new BlockRun(Plan(), () => new SummaryTally(_engine.Policy)).Decide(source, decisions, rejects, control, cancellation)).Summary();

    /// <inheritdoc cref="IAllocationRun.ReadSummary"/>
    public AllocationSummary ReadSummary(ReadOnlySpan<byte> utf8Json) => SummaryReader.Read(utf8Json, _engine.Policy);

    IAllocationSummary IAllocationRun.Decide(
        CaseloadSource source, Stream decisions, Stream rejects, AllocationControl? control, CancellationToken cancellation) =>
        Decide(source, decisions, rejects, control, cancellation);

    IAllocationSummary IAllocationRun.ReadSummary(ReadOnlySpan<byte> utf8Json) => ReadSummary(utf8Json);

    IAllocationSummary IAllocationRun.Join(IEnumerable<IAllocationSummary> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var tally = new SummaryTally(_engine.Policy);
        foreach (var part in parts)
        {
            tally.Add(part);
        }

        return tally.Summary();
    }

    private RunPlan Plan() => new(_engine, AsOf, WithTrace);
}
