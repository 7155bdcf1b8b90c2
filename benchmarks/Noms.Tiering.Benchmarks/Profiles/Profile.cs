using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Noms.Tiering.Benchmarks.Processes;

namespace Noms.Tiering.Benchmarks.Profiles;

/// <summary>The share of processor time of each method of a program, as <c>perf</c> samples it.</summary>
internal static partial class Profile
{
    /// <summary>What has no name: the runtime, its compiler, and the system.</summary>
    public const string Unnamed = "(runtime and system)";

    /// <summary>Runs a program, and gives its methods with their shares in per cent, the greatest first.</summary>
    public static IEnumerable<(string Method, double Share)> Of(TemporaryFolder folder, string assembly, params string[] arguments) =>
        Sum(Symbols(folder, [], assembly, arguments));

    /// <summary>The same of what is compiled at the highest tier alone, each method by itself and none within another: it shows in which of them the work is done.</summary>
    public static IEnumerable<(string Method, double Share)> OfSteadyState(TemporaryFolder folder, string assembly, params string[] arguments) =>
        Sum(Symbols(folder, [("DOTNET_JitNoInline", "1")], assembly, arguments).Where(cells => Highest().IsMatch(cells[1])));

    private static IEnumerable<string[]> Symbols(TemporaryFolder folder, (string Name, string Value)[] settings, string assembly, string[] arguments)
    {
        var data = folder.File("perf.data");
        Perf(settings, ["record", "-q", "-F", "999", "-o", data, MeasuredProcess.Host, assembly, .. arguments]);
        return Perf([], ["report", "-i", data, "--stdio", "--no-children", "-F", "overhead,sym", "-t", "|"])
            .Split('\n')
            .Select(line => line.Split('|', 2))
            .Where(cells => cells is [_, _] && cells[0].TrimEnd().EndsWith('%'));
    }

    private static IEnumerable<(string Method, double Share)> Sum(IEnumerable<string[]> symbols) =>
        symbols.GroupBy(cells => Name(cells[1]), cells => double.Parse(cells[0].TrimEnd(' ', '%'), CultureInfo.InvariantCulture))
            .Select(shares => (shares.Key, shares.Sum()))
            .OrderByDescending(share => share.Item2);

    // A method without its tier.
    private static string Name(string symbol) =>
        Method().Match(symbol) is { Success: true } method ? method.Groups[1].Value : Unnamed;

    private static string Perf((string Name, string Value)[] settings, string[] arguments)
    {
        var start = new ProcessStartInfo("perf", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_PerfMapEnabled"] = "1";

        // Otherwise the code lies in memory that perf cannot tell the names of.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var perf = Process.Start(start) ?? throw new InvalidOperationException("perf did not start");
        var output = perf.StandardOutput.ReadToEndAsync();
        var error = perf.StandardError.ReadToEndAsync();
        perf.WaitForExit();
        return perf.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"perf ended with {perf.ExitCode}: {error.Result}");
    }

    // Code that the library itself has made is of one tier alone.
    [GeneratedRegex(@"\[OptimizedTier1\]|dynamicClass.*\[Optimized\]")]
    private static partial Regex Highest();

    [GeneratedRegex(@"([\w.+<>`\[\]]+::[\w.<>|]+)\(")]
    private static partial Regex Method();
}
