using System.Runtime.InteropServices;

namespace Noms.Tiering.Tool.Allocating;

/// <summary>A run that SIGINT and SIGTERM stop in good order.</summary>
internal static class InterruptibleRun
{
    /// <summary>Runs until it is done or stopped, and gives the exit code.</summary>
    /// <param name="isKept">Whether what is done so far is kept, to be resumed.</param>
    /// <param name="run">The run.</param>
    public static int Of(bool isKept, Func<CancellationToken, int> run)
    {
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
            return run(stop.Token);
        }
        catch (OperationCanceledException)
        {
            throw new ToolException(ExitCode.Interrupted, $"noms-tiering: interrupted; nothing was written under a final name{(isKept ? ", and `--resume` goes on from the last checkpoint" : "")}");
        }
    }
}
