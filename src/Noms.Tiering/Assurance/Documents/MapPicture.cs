using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>Draws a map: a level by its colour and by its letter, lowest at the bottom and at the left, with what is none or not recorded set apart.</summary>
internal sealed class MapPicture
{
    private const int CellHeight = 40;
    private const int Gap = 14;
    private const int Top = 34;
    private const int LineHeight = 16;
    private const int LegendHeight = 26;
    private const int LetterWidth = 8;
    private const int FewColumns = 10;

    private readonly PolicyMap _map;
    private readonly List<PolicyStatus> _statuses;
    private readonly int[] _columns;
    private readonly int[] _rows;
    private readonly int _left;
    private readonly int[] _widths;
    private readonly int _bottom;

    private MapPicture(PolicyMap map)
    {
        _map = map;
        _statuses = [.. map.Cells.SelectMany(row => row).Select(c => c.Status).OfType<PolicyStatus>().Distinct()];
        _left = 14 + Math.Max(40, LetterWidth * map.Rows.Max(LabelLength));
        var least = MapText.HasSeveral(map) || map.Columns.Length <= FewColumns ? 72 : 46;
        _widths = [.. map.Columns.Select(c => Math.Max(least, 10 + (LetterWidth * LabelLength(c))))];
        _columns = Places(map.Columns, _left, _widths);
        _rows = Places(map.Rows, 0, [.. map.Rows.Select(_ => CellHeight)]);
        _bottom = Top + _rows[^1] + CellHeight;
    }

    public static void Draw(PageWriter page, PolicyMap map)
    {
        var picture = new MapPicture(map);
        var width = picture._columns[^1] + picture._widths[^1] + 24;
        var below = picture._bottom + picture.HeadHeight + 56;
        var legend = picture.Legend().ToList();
        page.Picture(
            Math.Max(width, 420), below + 12 + (legend.Count * LegendHeight), MapText.Title(map), MapText.Description(map),
            svg =>
            {
                picture.Cells(svg);
                picture.Sides(svg, width);
                var y = below;
                legend.ForEach(entry => entry(svg, y += LegendHeight));
            });
    }

    /// <summary>Where each begins. What has no place in the order stands apart at the end.</summary>
    private static int[] Places(ImmutableArray<PolicyMapSide> sides, int from, int[] sizes) =>
        [.. sides.Select((side, index) => from + sizes.Take(index).Sum() + (IsApart(side) ? Gap : 0))];

    private static bool IsApart(PolicyMapSide side) => side.Value.Kind is FactValueKind.None or FactValueKind.NotRecorded;

    private int HeadHeight => LineHeight * _map.Columns.Max(c => Edged(c) ? 1 : Lines(Label(c)).Count);

    /// <summary>Rows rise, so the lowest stands lowest; what is apart stands below it all.</summary>
    private int RowTop(int index)
    {
        var ordered = _map.Rows.Count(r => !IsApart(r));
        return Top + (index < ordered ? _rows[ordered - 1 - index] : _rows[index]);
    }

    private void Cells(SvgWriter svg)
    {
        for (var row = 0; row < _map.Rows.Length; row++)
        {
            for (var column = 0; column < _map.Columns.Length; column++)
            {
                Cell(svg, _map.Cells[row][column], _columns[column], _widths[column], RowTop(row), $"{_map.Across.Title} {_map.Columns[column]}, {_map.Down.Title} {_map.Rows[row]}");
            }
        }
    }

    private void Cell(SvgWriter svg, PolicyMapCell cell, int x, int width, int y, string where)
    {
        var middle = y + (CellHeight / 2) + 5;
        if (cell.Level is not { } level)
        {
            svg.Rectangle(x, y, width, CellHeight, Colour.Pale, Colour.White, $"{where}: {cell}");
            svg.Text(x + (width / 2m), middle, Sign(cell), TextAnchor.Middle, ink: Colour.Black);
            return;
        }

        if (cell.Possible.Length == 1)
        {
            var colour = Of(level);
            svg.Rectangle(x, y, width, CellHeight, colour, Colour.White, $"{where}: {cell}");
            svg.Text(x + (width / 2m), middle, level.Id, TextAnchor.Middle, 16, isBold: true, ink: colour.Ink);
            return;
        }

        // The lowest level at the left and the highest at the right, each on its own colour so that both read.
        var (low, high) = (cell.Possible[0], cell.Possible[^1]);
        var half = width / 2m;
        svg.Rectangle(x, y, half, CellHeight, Of(low), tip: $"{where}: {cell}");
        svg.Rectangle(x + half, y, half, CellHeight, Of(high), tip: $"{where}: {cell}");
        svg.Polygon([(x + half - 7, y), (x + half + 7, y), (x + half - 7, y + CellHeight)], Of(low));
        svg.Polygon([(x + half + 7, y), (x + half + 7, y + CellHeight), (x + half - 7, y + CellHeight)], Of(high));
        svg.Text(x + (width / 4m) - 3, middle, low.Id, TextAnchor.Middle, 15, isBold: true, ink: Of(low).Ink);
        svg.Text(x + (width * 3m / 4) + 3, middle, high.Id, TextAnchor.Middle, 15, isBold: true, ink: Of(high).Ink);
        svg.Line(x, y, x, y + CellHeight, Colour.White);
        svg.Line(x, y, x + width, y, Colour.White);
    }

    private void Sides(SvgWriter svg, int width)
    {
        for (var column = 0; column < _map.Columns.Length; column++)
        {
            ColumnHead(svg, _map.Columns[column], _columns[column], _widths[column]);
        }

        for (var row = 0; row < _map.Rows.Length; row++)
        {
            RowHead(svg, _map.Rows[row], RowTop(row));
        }

        var titleY = _bottom + HeadHeight + 34;
        svg.Text(_left + ((width - _left) / 2m), titleY, Named(_map.Across), TextAnchor.Middle, isBold: true);
        svg.Text(0, Top - 18, Named(_map.Down), isBold: true);
    }

    private void ColumnHead(SvgWriter svg, PolicyMapSide side, int x, int width)
    {
        if (MapText.Edges(side) is var (low, high))
        {
            Tick(svg, low, x);
            Tick(svg, IsLastEdged(_map.Columns, side) ? high : null, x + width);
            return;
        }

        foreach (var (index, line) in Lines(Label(side)).Index())
        {
            svg.Text(x + (width / 2m), _bottom + 18 + (index * LineHeight), line, TextAnchor.Middle, 13);
        }
    }

    private void Tick(SvgWriter svg, string? bound, int x)
    {
        if (bound is not null)
        {
            svg.Line(x, _bottom, x, _bottom + 5, Colour.Grey);
            svg.Text(x, _bottom + 19, bound, TextAnchor.Middle, 13);
        }
    }

    private void RowHead(SvgWriter svg, PolicyMapSide side, int y)
    {
        if (MapText.Edges(side) is var (low, high))
        {
            foreach (var (bound, at) in new[] { (low, y + CellHeight), (IsLastEdged(_map.Rows, side) ? high : null, y) }.Where(b => b.Item1 is not null))
            {
                svg.Line(_left - 5, at, _left, at, Colour.Grey);
                svg.Text(_left - 8, at + 5, bound!, TextAnchor.End, 13);
            }

            return;
        }

        var lines = Lines(Label(side));
        foreach (var (index, line) in lines.Index())
        {
            svg.Text(_left - 8, y + (CellHeight / 2) + 5 + ((index - ((lines.Count - 1) / 2m)) * LineHeight), line, TextAnchor.End, 13);
        }
    }

    private IEnumerable<Action<SvgWriter, int>> Legend()
    {
        foreach (var level in _map.Scale.Levels)
        {
            yield return (svg, y) =>
            {
                svg.Rectangle(_left, y - 17, 30, 22, Of(level), Colour.Grey);
                svg.Text(_left + 15, y - 1, level.Id, TextAnchor.Middle, 14, isBold: true, ink: Of(level).Ink);
                svg.Text(_left + 40, y - 1, level.Title);
            };
        }

        foreach (var (index, status) in _statuses.Index())
        {
            yield return (svg, y) => Entry(svg, y, Sign(index), $"{status.Title} (no level)");
        }

        if (_map.Cells.Any(row => row.Any(c => c.State == DecisionState.InvalidData)))
        {
            yield return (svg, y) => Entry(svg, y, InvalidSign, "Invalid data (no level)");
        }
    }

    private void Entry(SvgWriter svg, int y, string sign, string words)
    {
        svg.Rectangle(_left, y - 17, 30, 22, Colour.Pale, Colour.Grey);
        svg.Text(_left + 15, y - 1, sign, TextAnchor.Middle);
        svg.Text(_left + 40, y - 1, words);
    }

    private const string InvalidSign = "x";

    private string Sign(PolicyMapCell cell) => cell.Status is { } status ? Sign(_statuses.IndexOf(status)) : InvalidSign;

    private static string Sign(int status) => $"({status + 1})";

    private Colour Of(Level level) => Palette.Ordered(level.Index, _map.Scale.Levels.Length);

    private static string Named(Determinant determinant) =>
        PhraseText.Start(determinant.Title) + (string.IsNullOrEmpty(determinant.Unit) ? "" : $" ({determinant.Unit})");

    /// <summary>The upper bound of a cell is the lower one of the next.</summary>
    private static bool IsLastEdged(ImmutableArray<PolicyMapSide> sides, PolicyMapSide side) => sides.Last(s => !IsApart(s)) == side;

    /// <summary>What stands beside a cell without edges; where only the greatest value is left, that value.</summary>
    private static string Label(PolicyMapSide side) => side.Values is { AtLeast: { } from, Determinant: { } determinant } && from == determinant.Maximum
        ? ValueText.Number(from, determinant.Unit)
        : side.ToString();

    private static bool Edged(PolicyMapSide side) => MapText.Edges(side) is not null;

    private static int LabelLength(PolicyMapSide side) => MapText.Edges(side) is var (low, high)
        ? Math.Max(low?.Length ?? 0, high?.Length ?? 0)
        : Lines(Label(side)).Max(l => l.Length);

    /// <summary>Words broken into short lines.</summary>
    private static List<string> Lines(string words)
    {
        const int Longest = 12;
        var lines = new List<string>();
        foreach (var word in words.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= Longest)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
