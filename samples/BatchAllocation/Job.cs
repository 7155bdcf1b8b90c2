using System.Runtime.InteropServices;
using Noms.Tiering.Files;
using Noms.Tiering.Samples.BatchAllocation.Generating;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>Runs what the command line asks for, until it is done, fails or is interrupted.</summary>
internal static class Job
{
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
        catch (FileRunException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return CodeOf(fault.Fault);
        }
    }

    private static async Task<int> Allocate(Options options)
    {
        var command = new AllocationCommand(options);
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await Task.Run(() => command.Run(stop.Token), CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            var isKept = options.KeepsCheckpoints || options.Resumes;
            await Console.Error.WriteLineAsync($"interrupted; nothing was written under a final name{(isKept ? ", and `--resume` goes on from the last checkpoint" : "")}");
            return ExitCode.Interrupted;
        }
    }

    private static int CodeOf(FileRunFault fault) => fault switch
    {
        FileRunFault.NotPossible => ExitCode.Usage,
        FileRunFault.OfAnotherRun => ExitCode.OfAnotherRun,
        FileRunFault.Header => ExitCode.FaultyPolicyOrMapping,
        _ => ExitCode.InputOrOutputFailed,
    };

    private static int Generate(Options options, int count)
    {
        using var file = OutputFile.Create(options.Out, "the caseload");
        CaseloadGenerator.Write(file.Stream, count, options.Seed);
        file.Finish();
        file.Publish();
        return ExitCode.Done;
    }
}
