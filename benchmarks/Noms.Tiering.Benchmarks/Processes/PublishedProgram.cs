using System.Diagnostics;
using System.Runtime.InteropServices;
using Noms.Tiering.Benchmarks.Results;

namespace Noms.Tiering.Benchmarks.Processes;

/// <summary>A program of this repository, published for this machine as somebody would who runs it often.</summary>
internal sealed class PublishedProgram : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private PublishedProgram(string project, string form, string program, params string[] options)
    {
        Form = form;
        Path = System.IO.Path.Combine(_folder.File("published"), program);
        Publish(project, options);
    }

    /// <summary>The folder of the sample that decides a caseload.</summary>
    public static string Sample => "samples/BatchAllocation";

    /// <summary>In which form: <c>native</c>, or <c>runtime</c>.</summary>
    public string Form { get; }

    /// <summary>The program.</summary>
    public string Path { get; }

    /// <summary>Native code for this processor, which needs no runtime.</summary>
    /// <param name="project">The folder of the project.</param>
    /// <param name="name">What the program is called; left out, as its folder is.</param>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public static PublishedProgram Native(string project, string? name = null) =>
        new(project, "native", Executable(name ?? System.IO.Path.GetFileName(project)), "-p:PublishAot=true", "-p:IlcInstructionSet=native");

    /// <summary>For the runtime that is installed, compiled ahead of time as far as it then allows.</summary>
    /// <param name="project">The folder of the project.</param>
    /// <param name="name">What the program is called; left out, as its folder is.</param>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public static PublishedProgram ForRuntime(string project, string? name = null) =>
        new(project, "runtime", Executable(name ?? System.IO.Path.GetFileName(project)), "-p:PublishAot=false", "--self-contained", "false");

    public void Dispose() => _folder.Dispose();

    private static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    private void Publish(string project, string[] options)
    {
        var start = new ProcessStartInfo(
            MeasuredProcess.Host,
            [
                "publish", System.IO.Path.Combine(Repository.Root, project), "--configuration", "Release",
                "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", _folder.File("published"), "--verbosity", "quiet", .. options,
            ])
        {
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start) ?? throw new InvalidOperationException($"{project} could not be published");
        var output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"{project} could not be published: {output}");
        }
    }
}
