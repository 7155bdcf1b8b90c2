namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>Why the command ends without a result: what to say, a line each, and the exit code.</summary>
internal sealed class CommandException(int exitCode, params string[] lines) : Exception(string.Join('\n', lines))
{
    public int ExitCode { get; } = exitCode;

    public IReadOnlyList<string> Lines { get; } = lines;
}
