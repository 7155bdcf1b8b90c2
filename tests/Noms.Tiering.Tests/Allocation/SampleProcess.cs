using System.Diagnostics;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>One run of a sample as the process that it is.</summary>
internal sealed record SampleProcess(int ExitCode, string Output, string Error)
{
    /// <summary>What runs a sample.</summary>
    public static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The lines of standard error.</summary>
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static SampleProcess BatchAllocation(string folder, params string[] arguments) =>
        Finish(Start("BatchAllocation", folder, arguments), "");

    public static SampleProcess GeorgiaParole(string folder, string input, params string[] arguments) =>
        Finish(Start("GeorgiaParole", folder, arguments), input);

    public static SampleProcess Explain(params string[] arguments) =>
        Finish(Start("Explain", AppContext.BaseDirectory, arguments), "");

    /// <summary>A sample that needs nothing but its name.</summary>
    public static SampleProcess Run(string sample, params string[] arguments) =>
        Finish(Start(sample, AppContext.BaseDirectory, arguments), "");

    public static Process Start(string sample, string folder, params string[] arguments) =>
        Start(new ProcessStartInfo(Host), sample, folder, arguments);

    /// <summary>Starts a sample that an interrupt reaches even where it does not reach these tests, as in the background of a shell.</summary>
    public static Process StartInterruptible(string sample, string folder, params string[] arguments) =>
        Start(new ProcessStartInfo("env", [InterruptFactAttribute.Option, Host]), sample, folder, arguments);

    private static Process Start(ProcessStartInfo start, string sample, string folder, string[] arguments)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, sample + ".dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The sample did not start.");
    }

    public static SampleProcess Finish(Process process, string input)
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
                process.Kill();
                throw new TimeoutException("The sample does not end.");
            }

            return new SampleProcess(process.ExitCode, output.Result, error.Result);
        }
    }
}
