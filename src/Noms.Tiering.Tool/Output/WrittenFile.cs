using Noms.Tiering.Files;

namespace Noms.Tiering.Tool.Output;

/// <summary>Writes a whole file that a command line names; it appears under its name when it is whole.</summary>
internal static class WrittenFile
{
    /// <exception cref="FileRunException">It cannot be written.</exception>
    public static void Write(string path, string title, ReadOnlySpan<byte> bytes)
    {
        using var file = OutputFile.Create(path, title);
        file.Stream.Write(bytes);
        file.Finish();
        file.Publish();
    }
}
