using System.Collections.Immutable;
using System.Text;
using Noms.Tiering.Allocation;
using Noms.Tiering.Assurance;

namespace Noms.Tiering.Files;

/// <summary>Counts the impact of a policy on a caseload from file to file. What is written appears under its final name when all of it is whole.</summary>
/// <remarks>Immutable. Two runs at a time may not have the same results.</remarks>
public sealed record ImpactFileRun
{
    /// <summary>The caseload: NDJSON, or a CSV where there is a <see cref="Mapping"/>; unpacked where it is gzip. <c>-</c> is standard input.</summary>
    public required string Caseload { get; init; }

    /// <summary>What the columns of a CSV mean, as <see cref="ImpactPlan.ReadMapping"/> read it; a CSV needs one, and what has one is a CSV.</summary>
    public CsvMapping? Mapping { get; init; }

    /// <summary>
    /// A file that says by ids to which groups cases belong: a CSV where its name says so (see <see cref="FileRun.IsCsv"/>), otherwise NDJSON with <see cref="Groupings"/>.
    /// <see langword="null"/> where there is none.
    /// </summary>
    public string? Groups { get; init; }

    /// <summary>The groupings of <see cref="Groups"/> where that is NDJSON.</summary>
    public ImmutableArray<string> Groupings { get; init; } = [];

    /// <summary>The day as of which cases are decided that do not state one themselves.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Takes the impact as JSON; <c>-</c> is standard output, and <see langword="null"/> that it is not wanted. So with the others.</summary>
    public string? Json { get; init; }

    /// <summary>Takes the impact as text.</summary>
    public string? Text { get; init; }

    /// <summary>Takes the impact as a page of HTML.</summary>
    public string? Html { get; init; }

    /// <summary>Takes the rejected rows; without it they are counted alone.</summary>
    public string? Rejects { get; init; }

    /// <summary>Takes the ids of the cases that move; only where it is given does anything say which cases they are.</summary>
    public string? Moved { get; init; }

    /// <summary>On how many threads to decide; at least 1, which is the default.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Counts the impact and writes what is wanted.</summary>
    /// <param name="plan">What is held against what.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Stops the run: nothing is left then.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="Threads"/> is less than 1.</exception>
    /// <exception cref="FileRunException">It could not be done.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CaseloadImpact Measure(ImpactPlan plan, IProgress<FileRunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        if (Mapping is null && FileRun.IsCsv(Caseload))
        {
            throw new FileRunException(FileRunFault.NotPossible, "a CSV needs a mapping, which says what its columns mean");
        }

        var groups = Groups is null ? null : GroupsFile.Read(Groups, Groupings, cancellation);
        using var input = InputFile.Open(Caseload, cancellation);
        var source = Open(input);
        CheckGroupings(groups);
        using var results = new ResultFiles();
        var moved = Result(results, Moved, "the cases that move");
        var rejects = Result(results, Rejects, "the rejects");
        var impact = Measure(new ImpactRun(plan) { AsOf = AsOf, Groups = groups }, source, rejects ?? Stream.Null, moved, InputProgress.Of(progress, input), cancellation);
        Result(results, Json, "the impact as JSON")?.Write(impact.ToUtf8Json());
        Result(results, Text, "the impact as text")?.Write(Encoding.UTF8.GetBytes(impact.ToText()));
        if (Result(results, Html, "the impact as a page") is { } page)
        {
            using var writer = new StreamWriter(page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            impact.WriteHtml(writer);
        }

        results.Finish();
        cancellation.ThrowIfCancellationRequested();
        results.Publish();
        return impact;
    }

    private static Stream? Result(ResultFiles results, string? path, string title) =>
        path is null ? null : results.Add(OutputFile.Create(path, title)).Stream;

    private CaseloadImpact Measure(
        ImpactRun run, CaseloadSource source, Stream rejects, Stream? moved, IProgress<AllocationProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return run.Measure(source, rejects, moved, Threads, progress, cancellation);
        }
        catch (ImpactException fault)
        {
            throw new FileRunException(FileRunFault.NotPossible, $"{fault.Message} ({fault.Code})");
        }
    }

    private CaseloadSource Open(InputFile input)
    {
        try
        {
            var source = Mapping is null ? CaseloadSource.FromNdjson(input.Stream) : CaseloadSource.FromCsv(input.Stream, Mapping);
            return source.HeaderFaults.IsEmpty ? source : throw new FileRunException(source.HeaderFaults);
        }
        catch (CaseloadException fault)
        {
            throw new FileRunException(FileRunFault.Header, $"cannot read the caseload {Caseload}: {fault.Message}");
        }
    }

    private void CheckGroupings(CaseGroupsById? groups)
    {
        var named = (Mapping?.Groupings ?? []).Select(grouping => grouping.Id).Intersect(groups?.Groupings.Select(grouping => grouping.Id) ?? [], StringComparer.Ordinal);
        if (named.FirstOrDefault() is { } twice)
        {
            throw new FileRunException(FileRunFault.NotPossible, $"the mapping and {Groups} both name the grouping `{twice}`; leave it out of one of them");
        }
    }
}
