using System.Runtime.InteropServices;
using Noms.Tiering.Samples.BatchAllocation.Generating;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>Runs what the command line asks for, until it is done, fails or is interrupted.</summary>
internal static class Job
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            var options = CommandLine.Parse(arguments);
            if (options.WantsHelp)
            {
                Console.Out.Write(CommandLine.Help);
                return ExitCode.Done;
            }

            return options.Generate is { } count ? Generate(options, count) : await Allocate(options);
        }
        catch (CommandException reason)
        {
            foreach (var line in reason.Lines)
            {
                await Console.Error.WriteLineAsync(line);
            }

            return reason.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("interrupted; nothing was written under a final name");
            return ExitCode.Interrupted;
        }
    }

    private static async Task<int> Allocate(Options options)
    {
        using var command = new AllocationCommand(options);
        using var stop = new CancellationTokenSource();
        var stopped = new TaskCompletionSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
            stopped.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var run = Task.Run(() => command.Run(stop.Token), CancellationToken.None);
        if (await Task.WhenAny(run, stopped.Task) != run)
        {
            // A run that waits for standard input does not see that it is to stop.
            await Task.WhenAny(run, Task.Delay(Patience));
            return run.IsCompleted ? await run : throw new OperationCanceledException();
        }

        return await run;
    }

    private static int Generate(Options options, int count)
    {
        using var file = WholeFile.Create(options.Out, "the caseload");
        CaseloadGenerator.Write(file.Stream, count, options.Seed);
        file.Finish();
        file.Publish();
        return ExitCode.Done;
    }
}
