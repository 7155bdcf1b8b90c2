using Noms.Tiering.Benchmarks.Caseloads;

namespace Noms.Tiering.Benchmarks.Processes;

/// <summary>Makes caseloads, decides them as processes, and deletes them.</summary>
internal static class WholeRuns
{
    public const string Ndjson = "NDJSON";

    public const string Csv = "CSV";

    /// <summary>Measures one form at one length: walk and run in turn, so often.</summary>
    public static WholeRun Measure(string form, int cases, int rounds)
    {
        using var folder = new TemporaryFolder();
        var input = folder.File(form == Csv ? "cases.csv" : "cases.ndjson");
        (form == Csv ? CaseloadFile.Csv() : CaseloadFile.Ndjson()).Write(input, cases);
        File.WriteAllBytes(folder.File("mapping.json"), CsvColumns.Mapping());
        ProcessUse? walk = null;
        ProcessUse? run = null;
        for (var round = 0; round < rounds; round++)
        {
            var walked = Walk(form, input);
            var ran = Decide(form, folder, input);
            walk = walk?.With(walked) ?? walked;
            run = run?.With(ran) ?? ran;
        }

        return new WholeRun(form, cases, new FileInfo(input).Length, walk!, run!);
    }

    private static ProcessUse Walk(string form, string input) =>
        MeasuredProcess.Run("Noms.Tiering.Benchmarks", form == Csv ? "walk-csv" : "walk-ndjson", input);

    private static ProcessUse Decide(string form, TemporaryFolder folder, string input)
    {
        string[] mapping = form == Csv ? ["--mapping", folder.File("mapping.json"), "--as-of", FactValue.Date(CaseloadFacts.AsOf).ToString()] : [];
        return MeasuredProcess.Run(
            "BatchAllocation", ["--caseload", input, "--out", folder.File("decisions.ndjson"), "--quiet", .. mapping]);
    }
}
