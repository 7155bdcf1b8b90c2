namespace Noms.Tiering.Assurance;

/// <summary>Words in plots, where there is little room; tables have the whole.</summary>
internal static class PlotText
{
    private const int Longest = 26;

    private const int LongestLabel = 42;
    private const int Margin = 16;
    private const int Widest = 8;

    public static string Shortened(string text) => Shortened(text, Longest);

    /// <summary>The words beside a row that has room for a line of its own.</summary>
    public static string Label(string text) => Shortened(text, LongestLabel);

    /// <summary>The room that the longest of some words takes beside a plot.</summary>
    public static int Room(IEnumerable<string> words) => Margin + (Widest * words.Select(text => Shortened(text).Length).DefaultIfEmpty(0).Max());

    public static int LabelRoom(IEnumerable<string> words) => Margin + Margin + (Widest * words.Select(text => Label(text).Length).DefaultIfEmpty(0).Max());

    private static string Shortened(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)].TrimEnd() + "\u2026";
}
