namespace Noms.Tiering.Tests.Allocation;

/// <summary>A file of this repository, wherever the tests run.</summary>
internal static class RepositoryFile
{
    public static string Path(params string[] parts)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(root.FullName, "Noms.Tiering.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("Noms.Tiering.sln stands in no folder above the tests.");
        }

        return System.IO.Path.Combine([root.FullName, .. parts]);
    }

    public static string Text(params string[] parts) => File.ReadAllText(Path(parts)).ReplaceLineEndings("\n");
}
