using System.Diagnostics;
using System.Runtime.InteropServices;
using Noms.Tiering.Benchmarks.Results;

namespace Noms.Tiering.Benchmarks.Processes;

/// <summary>The sample that decides a caseload, published for this system as somebody would who runs it often.</summary>
internal sealed class PublishedSample : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Publishes it.</summary>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public PublishedSample()
    {
        var start = new ProcessStartInfo(
            MeasuredProcess.Host,
            [
                "publish", System.IO.Path.Combine(Repository.Root, "samples", "BatchAllocation"), "--configuration", "Release",
                "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "--output", _folder.File("published"), "--verbosity", "quiet",
            ])
        {
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start) ?? throw new InvalidOperationException("the sample could not be published");
        var output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"the sample could not be published: {output}");
        }
    }

    /// <summary>Its assembly.</summary>
    public string Path => System.IO.Path.Combine(_folder.File("published"), "BatchAllocation.dll");

    public void Dispose() => _folder.Dispose();
}
