using Noms.Tiering.Benchmarks.Caseloads;

namespace Noms.Tiering.Benchmarks.Processes;

/// <summary>Makes caseloads, decides them as processes, and deletes them.</summary>
internal static class WholeRuns
{
    public const string Ndjson = "NDJSON";

    public const string Csv = "CSV";

    /// <summary>Measures one form at one length: walk and runs in turn, so often.</summary>
    public static IEnumerable<WholeRun> Measure(IReadOnlyList<PublishedProgram> tools, string form, int cases, int rounds)
    {
        using var folder = new TemporaryFolder();
        var arguments = Prepare(form, cases, folder);
        var input = Input(form, folder);
        ProcessUse? walk = null;
        var runs = new ProcessUse?[tools.Count];
        for (var round = 0; round < rounds; round++)
        {
            var walked = MeasuredProcess.Run(MeasuredProcess.Benchmarks, form == Csv ? "walk-csv" : "walk-ndjson", input);
            walk = walk?.With(walked) ?? walked;
            for (var tool = 0; tool < runs.Length; tool++)
            {
                var ran = MeasuredProcess.Run(tools[tool].Path, arguments);
                runs[tool] = runs[tool]?.With(ran) ?? ran;
            }
        }

        var bytes = new FileInfo(input).Length;
        return [.. runs.Zip(tools, (run, tool) => new WholeRun(form, cases, bytes, tool.Form, walk!, run!))];
    }

    /// <summary>Writes a caseload into a folder.</summary>
    /// <returns>The arguments with which the command decides it.</returns>
    public static string[] Prepare(string form, int cases, TemporaryFolder folder)
    {
        string[] arguments = ["allocate", Input(form, folder), "--policy", "noms-2005", "--out", folder.File("decisions.ndjson"), "--threads", "2", "--quiet"];
        if (form != Csv)
        {
            CaseloadFile.Ndjson().Write(Input(form, folder), cases);
            return arguments;
        }

        CaseloadFile.Csv().Write(Input(form, folder), cases);
        var mapping = folder.File("mapping.json");
        File.WriteAllBytes(mapping, CsvColumns.Mapping());
        return [.. arguments, "--mapping", mapping, "--as-of", FactValue.Date(CaseloadFacts.AsOf).ToString()];
    }

    private static string Input(string form, TemporaryFolder folder) => folder.File(form == Csv ? "cases.csv" : "cases.ndjson");
}
