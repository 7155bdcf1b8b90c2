using System.Diagnostics;

namespace Noms.Tiering.Tool.Tests;

/// <summary>One run of <c>noms-tiering</c> as the process that it is.</summary>
internal sealed record ToolProcess(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The program that runs the tool, and the tool.</summary>
    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static string Tool { get; } = Path.Combine(AppContext.BaseDirectory, "noms-tiering.dll");

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static ToolProcess Run(string folder, params string[] arguments) => RunWithInput(folder, "", arguments);

    public static ToolProcess RunWithInput(string folder, string input, params string[] arguments) => Finish(Start(folder, [Host, Tool, .. arguments]), input);

    /// <summary>A run whose standard output nobody reads: the reading end is closed before the tool writes.</summary>
    public static ToolProcess RunIntoClosedPipe(string folder, params string[] arguments)
    {
        // The shell passes the pipe on once the reader has gone.
        var tool = Start(folder, ["bash", "-c", "exec 3> >(exit 0); wait $!; exec \"$@\" >&3", "bash", Host, Tool, .. arguments]);
        return Finish(tool, "");
    }

    /// <summary>Any program, such as the tool where a package installed it.</summary>
    public static ToolProcess RunProgram(string folder, params string[] command) => Finish(Start(folder, command), "");

    private static Process Start(string folder, string[] command) =>
        Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("It did not start.");

    private static ToolProcess Finish(Process process, string input)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            try
            {
                process.StandardInput.Write(input);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended without reading its input, which its exit code explains.
            }

            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException("The tool does not end.");
            }

            return new ToolProcess(process.ExitCode, output.Result, error.Result);
        }
    }
}
