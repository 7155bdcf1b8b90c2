using System.Diagnostics;
using FluentAssertions;

namespace Noms.Tiering.Package.Tests.Packing;

/// <summary>One run of a command.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">All that it printed.</param>
internal sealed record Command(int ExitCode, string Output)
{
    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static Command Dotnet(string folder, params string[] arguments) => Run(Host, folder, arguments);

    public static Command Run(string file, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // What the test host sets for itself is not for what it starts.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.WaitForExit(Patience).Should().BeTrue("{0} ends", string.Join(' ', arguments));
        return new Command(process.ExitCode, output.Result + error.Result);
    }

    /// <summary>What it printed, if it succeeded; a failed test otherwise.</summary>
    public string MustSucceed()
    {
        ExitCode.Should().Be(0, Output);
        return Output;
    }
}
