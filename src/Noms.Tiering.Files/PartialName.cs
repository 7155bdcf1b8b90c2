namespace Noms.Tiering.Files;

/// <summary>The names of what is not whole yet, beside the final name and hidden.</summary>
internal static class PartialName
{
    /// <summary>The name that any process gives it, so that another can go on.</summary>
    public static string Of(string path) => Beside(path, ".partial");

    /// <summary>A name of this process alone.</summary>
    public static string OfProcess(string path) => Beside(path, $".{Environment.ProcessId}.partial");

    /// <summary>The name of the checkpoint of a run with these decisions.</summary>
    public static string OfCheckpoint(string decisions) => Beside(decisions, ".checkpoint");

    private static string Beside(string path, string end)
    {
        var full = Path.GetFullPath(path);
        return Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}{end}");
    }
}
