using System.Diagnostics;
using System.Runtime.InteropServices;
using Noms.Tiering.Benchmarks.Results;

namespace Noms.Tiering.Benchmarks.Processes;

/// <summary>The sample that decides a caseload, published for this machine as somebody would who runs it often.</summary>
internal sealed class PublishedSample : IDisposable
{
    private const string Name = "BatchAllocation";

    private readonly TemporaryFolder _folder = new();

    private PublishedSample(string form, string program, params string[] options)
    {
        Form = form;
        Path = System.IO.Path.Combine(_folder.File("published"), program);
        Publish(options);
    }

    /// <summary>In which form: <c>native</c>, or <c>runtime</c>.</summary>
    public string Form { get; }

    /// <summary>The program, or the assembly that the runtime runs.</summary>
    public string Path { get; }

    /// <summary>Native code for this processor, which needs no runtime.</summary>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public static PublishedSample Native() => new("native", OperatingSystem.IsWindows() ? Name + ".exe" : Name, "-p:IlcInstructionSet=native");

    /// <summary>For the runtime that is installed, compiled ahead of time as far as it then allows.</summary>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public static PublishedSample ForRuntime() => new("runtime", Name + ".dll", "-p:PublishAot=false", "--self-contained", "false");

    public void Dispose() => _folder.Dispose();

    private void Publish(string[] options)
    {
        var start = new ProcessStartInfo(
            MeasuredProcess.Host,
            [
                "publish", System.IO.Path.Combine(Repository.Root, "samples", Name), "--configuration", "Release",
                "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", _folder.File("published"), "--verbosity", "quiet", .. options,
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
}
