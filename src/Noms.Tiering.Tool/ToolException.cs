namespace Noms.Tiering.Tool;

/// <summary>Why a command ends without a result: one line for standard error, with nothing about a person, and the exit code.</summary>
internal sealed class ToolException(int exitCode, string line) : Exception(line)
{
    public int ExitCode { get; } = exitCode;

    public static ToolException Usage(string line) => new(Tool.ExitCode.Usage, line);

    public static ToolException Faulty(string line) => new(Tool.ExitCode.Faulty, line);
}
