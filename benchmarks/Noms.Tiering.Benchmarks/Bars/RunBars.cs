using Noms.Tiering.Benchmarks.Processes;

namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>Whole allocation runs, as processes.</summary>
internal static class RunBars
{
    // Below this many cases the start of the runtime is most of what is measured.
    private const int Longest = 1_000_000;

    public static IReadOnlyList<WholeRun> Measure(Effort effort)
    {
        using var native = PublishedProgram.NativeTool();
        using var forRuntime = PublishedProgram.ToolForRuntime();
        return
        [
            .. new[] { WholeRuns.Ndjson, WholeRuns.Csv }.SelectMany(
                form => effort.Caseloads.SelectMany(cases => WholeRuns.Measure([native, forRuntime], form, cases, effort.ProcessRounds))),
        ];
    }

    public static IEnumerable<Bar> Of(IReadOnlyList<WholeRun> runs)
    {
        foreach (var run in runs.Where(run => run is { Form: WholeRuns.Ndjson, Cases: Longest }))
        {
            yield return new Bar(
                $"{Figures.Count(run.Cases)} cases, NDJSON to NDJSON, against a bare walk: {run.Published}",
                Figures.Seconds(run.Walk.Wall), Figures.Seconds(run.Run.Wall), run.WallRatio, " x", 1.5, 1.0);
        }

        foreach (var form in runs.Where(run => run.Form == WholeRuns.Ndjson).GroupBy(run => run.Published))
        {
            foreach (var (earlier, later) in form.Zip(form.Skip(1)).Where(pair => pair.Second.Cases > Longest))
            {
                yield return new Bar(
                    $"peak memory of {Figures.Count(later.Cases)} cases, against {Figures.Count(earlier.Cases)}: {form.Key}",
                    Figures.Megabytes(earlier.Run.Peak), Figures.Megabytes(later.Run.Peak), later.Run.Peak / (double)earlier.Run.Peak, " x", 1.1, 1.0);
            }

            var last = form.Last();
            yield return new Bar($"peak memory of {Figures.Count(last.Cases)} cases: {form.Key}", "", "", last.Run.Peak / 1e6, " MB", 200, 200);
        }
    }
}
