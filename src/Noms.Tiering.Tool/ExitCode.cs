namespace Noms.Tiering.Tool;

/// <summary>What the process says when it ends; the same for every command.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and there is something to look at: findings, rejects, differences, a case that is invalid data.</summary>
    public const int Findings = 1;

    public const int Usage = 2;

    /// <summary>A policy, an overlay, a mapping, a case or a receipt is faulty, or no version of the policy is in force.</summary>
    public const int Faulty = 3;

    public const int InputOrOutputFailed = 4;

    /// <summary>A checkpoint or a part is of another run.</summary>
    public const int OfAnotherRun = 5;

    /// <summary>A fault of the tool itself, as <c>sysexits.h</c> has it.</summary>
    public const int OwnFault = 70;

    /// <summary>As a shell reports a process that SIGINT ended: 128 and 2.</summary>
    public const int Interrupted = 130;
}
