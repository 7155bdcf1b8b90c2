namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Rejects = 1;
    public const int Usage = 2;
    public const int FaultyPolicyOrMapping = 3;
    public const int InputOrOutputFailed = 4;

    /// <summary>A checkpoint or a part is of another run.</summary>
    public const int OfAnotherRun = 5;

    /// <summary>As a shell reports a process that SIGINT ended: 128 and 2.</summary>
    public const int Interrupted = 130;
}
