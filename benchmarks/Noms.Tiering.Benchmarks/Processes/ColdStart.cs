using System.Diagnostics;

namespace Noms.Tiering.Benchmarks.Processes;

/// <summary>A program with its arguments, each time from nothing to the end of its process.</summary>
/// <param name="program">The program.</param>
/// <param name="arguments">Its arguments.</param>
internal sealed class ColdStart(PublishedProgram program, params string[] arguments)
{
    private readonly List<TimeSpan> _times = [];

    /// <summary>How the program was published.</summary>
    public string Form => program.Form;

    /// <summary>What it is asked to do.</summary>
    public string What => arguments is [var command, ..] ? command : "nothing";

    public TimeSpan Median => MedianOf(_times);

    /// <summary>The median of how many times as long as another it took in the same round.</summary>
    public double Against(ColdStart other) => MedianOf(_times.Zip(other._times, (own, its) => own / its));

    /// <summary>Runs it once more.</summary>
    /// <exception cref="InvalidOperationException">It ends with another exit code than 0.</exception>
    public void Run(bool isCounted)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program.Path, arguments) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException($"{program.Path} did not start");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        clock.Stop();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program.Path} ended with {process.ExitCode}");
        }

        if (isCounted)
        {
            _times.Add(clock.Elapsed);
        }
    }

    private static T MedianOf<T>(IEnumerable<T> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
