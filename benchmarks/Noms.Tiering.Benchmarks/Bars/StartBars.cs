using Noms.Tiering.Benchmarks.Processes;

namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>The command that decides one case, from nothing to the end of its process, against a program that does nothing.</summary>
internal static class StartBars
{
    private const string Decide = "decide";
    private const string Nothing = "nothing";
    private const string Native = "native";
    private const string ForRuntime = "runtime";
    private const int WarmUps = 3;

    private const string Case = """
        { "id": "C1", "asOf": "2006-03-01",
          "facts": {
            "ogrs3": 62,
            "riskOfSeriousHarm": { "value": "medium", "source": "OASys", "date": "2006-02-01" },
            "accommodationNeed": "standard",
            "sentences": [ { "type": "community-order", "phase": "community" } ] },
          "previousLevels": { "tier": "2" } }
        """;

    public static string[] Header { get; } = ["cold start of", "published", "median", "against nothing, published so"];

    /// <summary>Runs each in turn, in rounds.</summary>
    public static IReadOnlyList<ColdStart> Measure(int rounds)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("case.json"), Case);
        using var emptyForRuntime = PublishedProgram.ForRuntime("benchmarks/Noms.Tiering.EmptyProgram", "empty-program");
        using var emptyNative = PublishedProgram.Native("benchmarks/Noms.Tiering.EmptyProgram", "empty-program");
        using var forRuntime = PublishedProgram.ToolForRuntime();
        using var native = PublishedProgram.NativeTool();
        ColdStart[] starts =
        [
            new(emptyForRuntime), .. Commands(forRuntime, folder),
            new(emptyNative), .. Commands(native, folder),
        ];
        for (var round = -WarmUps; round < rounds; round++)
        {
            foreach (var start in starts)
            {
                start.Run(isCounted: round >= 0);
            }
        }

        return starts;
    }

    public static IEnumerable<Bar> Of(IReadOnlyList<ColdStart> starts)
    {
        foreach (var (form, emptyForm) in new[] { (ForRuntime, ForRuntime), (Native, ForRuntime), (Native, Native) })
        {
            var decide = Find(starts, form, Decide);
            var empty = Find(starts, emptyForm, Nothing);
            yield return new Bar(
                $"cold start of `decide`, against an empty program: {form}, {(emptyForm == form ? "both" : $"the empty one {emptyForm}")}",
                Figures.Milliseconds(empty.Median), Figures.Milliseconds(decide.Median), decide.Against(empty), " x", 2.5, 2.5);
        }
    }

    /// <summary>Each with what the start of the process, and reading the policy, take of it.</summary>
    public static IEnumerable<string[]> Rows(IReadOnlyList<ColdStart> starts) => starts.Select(start => new[]
    {
        start.What, start.Form, Figures.Milliseconds(start.Median), Figures.Number(start.Against(Find(starts, start.Form, Nothing))) + " x",
    });

    private static IEnumerable<ColdStart> Commands(PublishedProgram tool, TemporaryFolder folder) =>
    [
        new(tool, "--version"),
        new(tool, "check", "noms-2005"),
        new(tool, Decide, folder.File("case.json"), "--policy", "noms-2005"),
    ];

    private static ColdStart Find(IReadOnlyList<ColdStart> starts, string form, string what) => starts.First(start => start.Form == form && start.What == what);
}
