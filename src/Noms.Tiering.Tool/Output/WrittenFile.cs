using Noms.Tiering.Files;

namespace Noms.Tiering.Tool.Output;

/// <summary>Writes files that a command line names.</summary>
internal static class WrittenFile
{
    /// <summary>Writes a whole file, which appears under its name when it is whole.</summary>
    /// <exception cref="FileRunException">It cannot be written.</exception>
    public static void Write(string path, string title, ReadOnlySpan<byte> bytes)
    {
        using var file = OutputFile.Create(path, title);
        file.Stream.Write(bytes);
        file.Finish();
        file.Publish();
    }

    /// <summary>Adds to a file, or begins it.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Append(string path, string title, ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, 1);
            file.Write(bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ToolException(ExitCode.InputOrOutputFailed, $"noms-tiering: cannot write {title} to {path}: {failure.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
        }
    }
}
