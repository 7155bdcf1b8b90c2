using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Environments;

namespace Noms.Tiering.Benchmarks.Results;

/// <summary>What was measured and on what.</summary>
internal static partial class Machine
{
    /// <summary>The processor as a name of a file, such as <c>amd-epyc</c>.</summary>
    public static string Slug => Unfit().Replace(Processor.ToLowerInvariant(), "-").Trim('-');

    /// <summary>The library's version and commit, the system, the processor and the runtime, a line each.</summary>
    public static IEnumerable<string> Lines =>
    [
        $"Noms.Tiering {typeof(TieringEngine).Assembly.GetName().Version!.ToString(3)}, commit {Commit()}",
        .. HostEnvironmentInfo.GetCurrent().ToFormattedString().Select(line => line.TrimEnd()),
        RuntimeInformation.FrameworkDescription,
    ];

    private static string Processor => HostEnvironmentInfo.GetCurrent().CpuInfo.Value.ProcessorName;

    // Says too where the files are not those of the commit.
    private static string Commit()
    {
        var start = new ProcessStartInfo("git", ["describe", "--always", "--dirty"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        var commit = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return git.ExitCode == 0 ? commit : "unknown";
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Unfit();
}
