namespace Noms.Tiering.Tests.Allocation;

/// <summary>A file of this repository, by the parts of its path.</summary>
internal static class RepositoryFile
{
    public static string Path(params string[] parts) => System.IO.Path.Combine([Repository.Root, .. parts]);

    public static string Text(params string[] parts) => File.ReadAllText(Path(parts)).ReplaceLineEndings("\n");
}
