using System.Text.RegularExpressions;

namespace Noms.Tiering.Benchmarks.Results;

/// <summary>The table of the README, taken from the results of the processor that it names.</summary>
internal static partial class ReadmeTable
{
    private const string Bars = "bars";

    /// <summary>Takes the bars of this processor into the README.</summary>
    public static void Take()
    {
        var readme = Path.Combine(Repository.Root, "README.md");
        var bars = Section.Of(File.ReadAllText(ResultsFile.Path), Bars);
        var table = bars[bars.IndexOf("| what", StringComparison.Ordinal)..];
        var text = Section.Put(File.ReadAllText(readme), Bars, "\n\n" + table);
        File.WriteAllText(readme, ResultsLink().Replace(text, $"benchmarks/results/{Machine.Slug}.md"));
    }

    [GeneratedRegex(@"benchmarks/results/[a-z0-9-]+\.md")]
    private static partial Regex ResultsLink();
}
