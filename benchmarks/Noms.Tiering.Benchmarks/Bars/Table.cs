using System.Text;

namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>A table in Markdown, its columns aligned.</summary>
internal static class Table
{
    public static string Of(string[] header, IEnumerable<string[]> rows)
    {
        string[][] all = [header, .. rows];
        var widths = header.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        for (var place = 0; place < all.Length; place++)
        {
            text.Append("| ").AppendJoin(" | ", all[place].Select((cell, column) => cell.PadRight(widths[column]))).Append(" |\n");
            if (place == 0)
            {
                text.Append("| ").AppendJoin(" | ", widths.Select(width => new string('-', Math.Max(3, width)))).Append(" |\n");
            }
        }

        return text.ToString();
    }

    public static string Of(IEnumerable<Bar> bars) => Of(
        ["what", "yardstick", "library", "figure", "bar", "aim", "result"],
        bars.Select(bar => new[]
        {
            bar.What, bar.Yardstick, bar.Library,
            Figures.Number(bar.Figure) + bar.Unit, Figures.Number(bar.AtMost) + bar.Unit, Figures.Number(bar.Aim) + bar.Unit, bar.Verdict,
        }));

    public static string Of(IEnumerable<Processes.WholeRun> runs) => Of(
        ["form", "published", "cases", "bytes a case", "walk: wall", "processor", "peak", "run: wall", "processor", "peak", "wall ratio", "processor ratio"],
        runs.Select(run => new[]
        {
            run.Form, run.Published, Figures.Count(run.Cases), Figures.Count(run.Bytes / run.Cases),
            Figures.Seconds(run.Walk.Wall), Figures.Seconds(run.Walk.Processor), Figures.Megabytes(run.Walk.Peak),
            Figures.Seconds(run.Run.Wall), Figures.Seconds(run.Run.Processor), Figures.Megabytes(run.Run.Peak),
            Figures.Number(run.WallRatio), Figures.Number(run.ProcessorRatio),
        }));
}
