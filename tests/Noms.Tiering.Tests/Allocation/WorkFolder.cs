namespace Noms.Tiering.Tests.Allocation;

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    public WorkFolder()
    {
        Path = Directory.CreateTempSubdirectory("noms-tiering-").FullName;
    }

    public string Path { get; }

    /// <summary>Every file in it, hidden ones too, relative to it.</summary>
    public IEnumerable<string> Files => Directory
        .EnumerateFiles(Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return name;
    }

    public string Read(string name) => System.IO.File.ReadAllText(File(name));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string File(string name) => System.IO.Path.Combine(Path, name);
}
