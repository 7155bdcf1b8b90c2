using System.Text.RegularExpressions;

namespace Noms.Tiering.Benchmarks.Results;

/// <summary>The table of the README, taken from the results of the processor that it names.</summary>
internal static partial class ReadmeTable
{
    /// <summary>Takes the bars of this processor into the README.</summary>
    public static void Take()
    {
        var readme = Path.Combine(Repository.Root, "README.md");
        var results = File.ReadAllText(Path.Combine(Repository.Root, "benchmarks", "results", Machine.Slug + ".md"));
        var bars = Between(results, "<!-- bars -->", "<!-- /bars -->");
        var text = File.ReadAllText(readme);
        var old = Between(text, "<!-- bars -->", "<!-- /bars -->");
        var table = bars[bars.IndexOf("| what", StringComparison.Ordinal)..];
        text = text.Replace(old, $"\n{table}", StringComparison.Ordinal);
        File.WriteAllText(readme, ResultsLink().Replace(text, $"benchmarks/results/{Machine.Slug}.md"));
    }

    [GeneratedRegex(@"benchmarks/results/[a-z0-9-]+\.md")]
    private static partial Regex ResultsLink();

    private static string Between(string text, string begin, string end)
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
