using System.Text;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>A map in words.</summary>
internal static class MapText
{
    public static string Title(PolicyMap map) =>
        $"{PhraseText.Start(map.Scale.Title)} by {PhraseText.Inside(map.Across.Title)} and {PhraseText.Inside(map.Down.Title)}";

    /// <summary>What holds in every cell.</summary>
    public static string Others(PolicyMap map)
    {
        var others = string.Join("; ", map.Others.Select(f => $"{f.Determinant.Title}: {ValueText.Of(f.Determinant, f.Value)}"));
        var missing = "is not recorded, so what the policy says of missing facts holds";
        return (others.Length == 0 ? $"Every other fact {missing}" : $"In every cell {others}; every other fact {missing}") + $". As of {ValueText.Date(map.AsOf)}.";
    }

    /// <summary>What the cells rest on that no source gives.</summary>
    public static string Assumed(PolicyMap map) => string.Join("; ", map.RestsOn.Select(PhraseText.Parameter));

    /// <summary>Whether in some cell more than one level is possible.</summary>
    public static bool HasSeveral(PolicyMap map) => map.Cells.Any(row => row.Any(cell => cell.Possible.Length > 1));

    /// <summary>Each row in a sentence, for those who do not see the picture.</summary>
    public static string Description(PolicyMap map) => string.Join(
        " ", map.Rows.Select((row, index) => $"{PhraseText.Start(map.Down.Title)} {row}: {string.Join("; ", map.Columns.Zip(map.Cells[index], (column, cell) => $"{column}, {cell}"))}."));

    /// <summary>The whole map as plain text.</summary>
    public static string Of(PolicyMap map)
    {
        var lines = map.Rows.Select((row, index) => (string[])[row.ToString(), .. map.Cells[index].Select(cell => cell.ToString())])
            .Prepend(["", .. map.Columns.Select(c => c.ToString())]).ToList();
        var text = new StringBuilder($"{Title(map)}\n{map.Policy.Title} ({map.Policy})\nDown: {map.Down.Title}. Across: {map.Across.Title}.\n\n");
        foreach (var line in lines)
        {
            text.Append(string.Join("  ", line.Select((cell, column) => cell.PadRight(lines.Max(l => l[column].Length)))).TrimEnd()).Append('\n');
        }

        text.Append('\n').Append(Others(map)).Append('\n');
        return map.RestsOn.IsEmpty ? text.ToString() : text.Append($"It rests on what no source gives: {Assumed(map)}.\n").ToString();
    }

    /// <summary>Bounds of a stretch as they stand at the edges of its cell; <see langword="null"/> where it is none.</summary>
    public static (string? Low, string? High)? Edges(PolicyMapSide side) => side.Values switch
    {
        // From the greatest value on there is nothing between two edges.
        { Determinant.Kind: DeterminantKind.Number, AtLeast: { } from } last when from == last.Determinant.Maximum => null,
        { Determinant.Kind: DeterminantKind.Number, Values.IsEmpty: true, IncludesNone: false } range =>
            (Edge(range.AtLeast ?? range.Determinant.Minimum), range.Below is { } below ? Edge(below) : Edge(range.Determinant.Maximum)),
        { Determinant.Kind: DeterminantKind.Date, Values.IsEmpty: true, IncludesNone: false } range =>
            (Edge(range.OnOrAfter), Edge(range.Before)),
        _ => null,
    };

    private static string? Edge(decimal? bound) => bound is { } number ? FactValue.NumberText(number) : null;

    private static string? Edge(DateOnly? day) => day is { } date ? date.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture) : null;
}
