namespace Noms.Tiering.Benchmarks.Results;

/// <summary>The table of the README, taken from the results of the processor that it names.</summary>
internal static class ReadmeTable
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
        File.WriteAllText(readme, text.Replace(old, $"\n{table}", StringComparison.Ordinal));
    }

    private static string Between(string text, string begin, string end)
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
