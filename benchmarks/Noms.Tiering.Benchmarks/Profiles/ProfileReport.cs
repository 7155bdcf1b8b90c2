using System.Globalization;
using Noms.Tiering.Benchmarks.Bars;
using Noms.Tiering.Benchmarks.Processes;
using Noms.Tiering.Benchmarks.Results;

namespace Noms.Tiering.Benchmarks.Profiles;

/// <summary>Prints and records profiles: the methods that take most.</summary>
internal static class ProfileReport
{
    private const int Methods = 15;

    private const int Cases = 1_000_000;

    public static void Write(bool isRecorded)
    {
        using var folder = new TemporaryFolder();
        using var tool = PublishedProgram.ToolForRuntime();
        var tables = ProfiledLoop.All
            .Select(what => Table(what, Profile.Of(folder, MeasuredProcess.Benchmarks, "loop", what)))
            .Append(Table($"allocation run, {Figures.Count(Cases)} cases, NDJSON", Profile.Of(folder, tool.Path + ".dll", WholeRuns.Prepare(WholeRuns.Ndjson, Cases, folder))))
            .ToList();
        Console.WriteLine(string.Join("\n", tables));
        if (isRecorded)
        {
            ResultsFile.Record("profile", string.Join("\n", tables));
        }
    }

    private static string Table(string what, IEnumerable<(string Method, double Share)> profile) => Bars.Table.Of(
        [what, "share of processor time"],
        profile.Take(Methods).Select(method => new[] { $"`{method.Method}`", method.Share.ToString("0.0", CultureInfo.InvariantCulture) + " %" }));
}
