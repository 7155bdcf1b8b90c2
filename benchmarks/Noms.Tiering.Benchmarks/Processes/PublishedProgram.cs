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

    private const string Tool = "src/Noms.Tiering.Tool";
    private const string ToolName = "noms-tiering";

    /// <summary>In which form: <c>native</c>, or <c>runtime</c>.</summary>
    public string Form { get; }

    /// <summary>The program.</summary>
    public string Path { get; }

    /// <summary>The command, as native code for this processor.</summary>
    public static PublishedProgram NativeTool() => Native(Tool, ToolName);

    /// <summary>The command, for the runtime that is installed.</summary>
    public static PublishedProgram ToolForRuntime() => ForRuntime(Tool, ToolName);

    /// <summary>Native code for this processor, which needs no runtime.</summary>
    /// <param name="project">The folder of the project.</param>
    /// <param name="name">What the program is called.</param>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public static PublishedProgram Native(string project, string name) =>
        new(project, "native", Executable(name), "-p:PublishAot=true", "-p:IlcInstructionSet=native");

    /// <summary>For the runtime that is installed, compiled ahead of time as far as it then allows.</summary>
    /// <param name="project">The folder of the project.</param>
    /// <param name="name">What the program is called.</param>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public static PublishedProgram ForRuntime(string project, string name) =>
        new(project, "runtime", Executable(name), "-p:PublishAot=false", "--self-contained", "false");

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
