using System.Text;

namespace Noms.Tiering.Tests.Tracing;

/// <summary>The files beside these tests that say what traces must look like.</summary>
internal static class GoldenFiles
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Noms.Tiering.Tests", "Tracing", "Golden", name));

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name)).Replace("\r\n", "\n", StringComparison.Ordinal);

    public static byte[] Schema() => File.ReadAllBytes(Path.Combine(Repository.Root, "rules", "schema", "trace.schema.json"));

    /// <summary>Puts what was made beside the tests' assemblies, where a person can compare it with the golden file.</summary>
    public static string Keep(string name, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "received"));
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
