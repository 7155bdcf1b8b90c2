using System.Text;

namespace Noms.Tiering.Benchmarks.Results;

/// <summary>The results of one processor: a file of sections, of which each says on what it was measured.</summary>
internal static class ResultsFile
{
    /// <summary>Puts a section in the place of the one before, or at the end.</summary>
    /// <param name="section">Its name.</param>
    /// <param name="tables">Its tables.</param>
    public static void Record(string section, string tables)
    {
        var path = Path.Combine(Repository.Root, "benchmarks", "results", Machine.Slug + ".md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var text = File.Exists(path) ? File.ReadAllText(path) : "Written by the benchmarks themselves; see ../README.md.\n";
        File.WriteAllText(path, With(text, section, tables));
        Console.Error.WriteLine($"recorded under `{section}` in benchmarks/results/{Machine.Slug}.md");
    }

    /// <summary>The text with the section in its place.</summary>
    public static string With(string text, string section, string tables)
    {
        var (begin, end) = ($"<!-- {section} -->", $"<!-- /{section} -->");
        var written = new StringBuilder(begin).Append("\n\n```\n").AppendJoin('\n', Machine.Lines).Append("\n```\n\n").Append(tables.Trim()).Append("\n\n").Append(end).ToString();
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        return from < 0
            ? $"{text.TrimEnd()}\n\n## {section}\n\n{written}\n"
            : text[..from] + written + text[(text.IndexOf(end, StringComparison.Ordinal) + end.Length)..];
    }
}
