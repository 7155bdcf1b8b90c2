using System.Text;

namespace Noms.Tiering.Benchmarks.Results;

/// <summary>The results of one processor: a file of sections, of which each says on what it was measured.</summary>
internal static class ResultsFile
{
    /// <summary>Where it is.</summary>
    public static string Path => System.IO.Path.Combine(Repository.Root, "benchmarks", "results", Machine.Slug + ".md");

    /// <summary>Puts a section in the place of the one before, or at the end.</summary>
    /// <param name="section">Its name.</param>
    /// <param name="tables">Its tables.</param>
    public static void Record(string section, string tables)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var text = File.Exists(Path) ? File.ReadAllText(Path) : "Written by the benchmarks themselves; see ../README.md.\n";
        if (!Section.Stands(text, section))
        {
            text = $"{text.TrimEnd()}\n\n## {section}\n\n{Section.Begin(section)}{Section.End(section)}\n";
        }

        var content = new StringBuilder("\n\n```\n").AppendJoin('\n', Machine.Lines).Append("\n```\n\n").Append(tables.Trim()).Append("\n\n").ToString();
        File.WriteAllText(Path, Section.Put(text, section, content));
        Console.Error.WriteLine($"recorded under `{section}` in benchmarks/results/{Machine.Slug}.md");
    }
}
