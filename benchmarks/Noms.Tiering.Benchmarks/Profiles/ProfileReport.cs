using System.Globalization;
using Noms.Tiering.Benchmarks.Bars;
using Noms.Tiering.Benchmarks.Processes;
using Noms.Tiering.Benchmarks.Results;
using Noms.Tiering.Benchmarks.Subjects;

namespace Noms.Tiering.Benchmarks.Profiles;

/// <summary>Prints and records where the time goes: by part of the work for each bar, and the methods that take most.</summary>
internal static class ProfileReport
{
    private const int Methods = 10;

    private const int Cases = 1_000_000;

    /// <summary>The parts of deciding and of traces alone.</summary>
    public static void WriteParts()
    {
        using var folder = new TemporaryFolder();
        Console.WriteLine(PartsReport.OfTraces());
        Console.WriteLine(PartsReport.OfDecisions(folder));
    }

    /// <summary>Everything.</summary>
    public static void Write(bool isRecorded)
    {
        using var folder = new TemporaryFolder();
        using var tool = PublishedProgram.ToolForRuntime();
        var run = Profile.Of(folder, tool.Path + ".dll", WholeRuns.Prepare(WholeRuns.Ndjson, Cases, folder)).ToList();
        var what = $"allocation run, {Figures.Count(Cases)} cases, NDJSON";
        string[] tables =
        [
            PartsReport.OfDecisions(folder),
            PartsReport.OfTraces(),
            Table([what, "share of processor time"], Part.Shares(Part.OfRuns, run).Select(part => (part.Key, part.Value)).Append(("runtime and system", Unnamed(run)))),
            .. ProfiledWork.All.Select(work => ByMethod(work.Name, Profile.Of(folder, MeasuredProcess.Benchmarks, "loop", work.Name, DecideSubject.Cases.ToString(CultureInfo.InvariantCulture)))),
            ByMethod(what, run),
        ];
        Console.WriteLine(string.Join("\n", tables));
        if (isRecorded)
        {
            ResultsFile.Record("profile", string.Join("\n", tables));
        }
    }

    private static double Unnamed(IEnumerable<(string Method, double Share)> profile) => profile.Where(one => one.Method == Profile.Unnamed).Sum(one => one.Share);

    private static string ByMethod(string what, IEnumerable<(string Method, double Share)> profile) =>
        Table([what, "share of processor time"], profile.Take(Methods).Select(method => ($"`{method.Method}`", method.Share)));

    private static string Table(string[] header, IEnumerable<(string What, double Share)> shares) => Bars.Table.Of(
        header, shares.Select(one => new[] { one.What, one.Share.ToString("0.0", CultureInfo.InvariantCulture) + " %" }));
}
