using System.IO.Compression;

namespace Noms.Tiering.Package.Tests.Packing;

/// <summary>The packages, packed once for all tests into a folder of their own.</summary>
public sealed class Packages : IDisposable
{
    private static readonly string[] Projects = ["Noms.Tiering", "Noms.Tiering.Files", "Noms.Tiering.Hosting"];

    public Packages()
    {
        foreach (var project in Projects)
        {
            Command.Dotnet(Repository.Root, "pack", $"src/{project}/{project}.csproj", "-c", "Release", "-o", Folder, "-p:RunAnalyzers=false").MustSucceed();
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("noms-tiering-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal List<string> Entries(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Folder, package));
        return [.. archive.Entries.Select(e => e.FullName)];
    }

    internal string Nuspec(string project)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Folder, $"{project}.0.1.0.nupkg"));
        using var reader = new StreamReader(archive.GetEntry(project + ".nuspec")!.Open());
        return reader.ReadToEnd();
    }
}
