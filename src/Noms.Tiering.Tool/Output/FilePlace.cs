namespace Noms.Tiering.Tool.Output;

/// <summary>Where a file is, whatever it is called: its full path, with every link on the way followed.</summary>
internal static class FilePlace
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    private static readonly StringComparison Names = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return Resolved(full, MostLinks);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Links that lead in a circle, or into what may not be seen, are told of by whoever opens the file.
            return full;
        }
    }

    public static bool AreSame(string place, string other) => string.Equals(place, other, Names);

    public static bool IsWithin(string place, string folder) =>
        place.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, Names);

    private static string Resolved(string full, int links)
    {
        full = Path.TrimEndingDirectorySeparator(full);
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        folder = Resolved(folder, links);
        var here = Path.Combine(folder, Path.GetFileName(full));
        return new FileInfo(here).LinkTarget is not { } target
            ? here
            : links > 0 ? Resolved(Path.GetFullPath(target, folder), links - 1) : throw new IOException("The links lead in a circle.");
    }
}
