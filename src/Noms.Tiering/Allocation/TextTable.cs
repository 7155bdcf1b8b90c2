using System.Text;

namespace Noms.Tiering.Allocation;

/// <summary>A table in plain text: the first column to the left, numbers to the right.</summary>
internal sealed class TextTable(params string[] heading)
{
    private const int WidestFirst = 88;

    private readonly List<string[]> _rows = [heading];

    public bool IsEmpty => _rows.Count == 1;

    public void Add(params string[] cells) => _rows.Add([Shortened(cells[0]), .. cells[1..]]);

    public void WriteTo(StringBuilder text)
    {
        var widths = Enumerable.Range(0, heading.Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in _rows)
        {
            var line = new StringBuilder("  " + row[0].PadRight(widths[0]));
            for (var column = 1; column < row.Length; column++)
            {
                line.Append("  ").Append(row[column].PadLeft(widths[column]));
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        text.Append('\n');
    }

    private static string Shortened(string text) => text.Length <= WidestFirst ? text : text[..(WidestFirst - 3)].TrimEnd() + "...";
}
