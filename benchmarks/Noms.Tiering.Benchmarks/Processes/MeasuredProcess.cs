using System.ComponentModel;
using System.Diagnostics;

namespace Noms.Tiering.Benchmarks.Processes;

/// <summary>Runs a program as a process of its own, and watches what it takes.</summary>
internal static class MeasuredProcess
{
    /// <summary>The assembly of the benchmarks themselves.</summary>
    public static string Benchmarks { get; } = Path.Combine(AppContext.BaseDirectory, "Noms.Tiering.Benchmarks.dll");

    /// <summary>What runs an assembly.</summary>
    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    // What it takes after the last look is missed, so looks follow close upon one another.
    private const int Between = 10;

    /// <summary>Runs it to its end.</summary>
    /// <param name="program">An assembly, which the runtime runs, or a program of native code.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">It ends with another exit code than 0.</exception>
    public static ProcessUse Run(string program, params string[] arguments)
    {
        var start = Start(program, arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (processor, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(Between))
        {
            try
            {
                process.Refresh();
                processor = process.TotalProcessorTime;
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
            {
                // It ended between the two looks.
            }
        }

        clock.Stop();
        process.WaitForExit();
        _ = output.Result;
        return process.ExitCode == 0
            ? new ProcessUse(clock.Elapsed, processor, peak)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.Result}");
    }

    private static ProcessStartInfo Start(string program, string[] arguments) =>
        Path.GetExtension(program) == ".dll" ? new(Host, [program, .. arguments]) : new(program, arguments);
}
