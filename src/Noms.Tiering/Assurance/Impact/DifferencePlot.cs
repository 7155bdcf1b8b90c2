namespace Noms.Tiering.Assurance;

/// <summary>Shows how far the share of each group lies from that of all the others, with the interval of the difference.</summary>
internal sealed class DifferencePlot
{
    private const int Right = 30;
    private const int Row = 26;
    private const int Axis = 40;
    private const int MostTicks = 8;

    private static readonly decimal[] Steps = [0.001m, 0.002m, 0.005m, 0.01m, 0.02m, 0.05m, 0.1m, 0.2m, 0.5m, 1m];

    private readonly (string Words, GroupShare Share)[] _rows;
    private readonly int _left;
    private readonly decimal _low;
    private readonly decimal _high;
    private readonly decimal _step;

    public DifferencePlot(ScaleImpact scale, GroupingImpact grouping)
    {
        _rows =
        [
            .. ImpactWords.Compared(grouping)
                .SelectMany(group => group.Shares
                    .Where(share => scale.IsComparable ? share.Measure is GroupMeasure.Raised or GroupMeasure.Lowered : share.Measure == GroupMeasure.After)
                    .Select(share => (Words: $"{ImpactWords.Group(group)}, {ImpactEqualityText.Measure(share)}", share))),
        ];
        _left = PlotText.LabelRoom(_rows.Select(row => row.Words));
        var low = _rows.Select(row => row.Share.DifferenceInterval.Low).Append(0).Min();
        var high = _rows.Select(row => row.Share.DifferenceInterval.High).Append(0).Max();
        _step = Array.Find(Steps, step => (high - low) / step <= MostTicks);
        _step = _step == 0 ? 1 : _step;
        _low = decimal.Floor(low / _step) * _step;
        _high = Math.Max(decimal.Ceiling(high / _step) * _step, _low + _step);
    }

    /// <summary>Whether there is anything to draw.</summary>
    public bool HasAny => _rows.Length > 0;

    public int Height => (_rows.Length * Row) + Axis;

    /// <summary>What is to be seen, in words.</summary>
    public string Description => string.Join(
        "; ",
        _rows.Select(row => $"{row.Words}: {ImpactWords.Points(row.Share.Difference)} percentage points, from {ImpactWords.PointsInterval(row.Share.DifferenceInterval)}")) + ".";

    public void Draw(SvgWriter svg)
    {
        var bottom = Height - Axis;
        for (var tick = _low; tick <= _high; tick += _step)
        {
            var isNought = tick == 0;
            svg.Line(X(tick), 0, X(tick), bottom + 4, isNought ? Colour.Black : Colour.Pale, isNought ? 1.5m : 1);
            svg.Text(X(tick), bottom + 20, ImpactWords.Points(tick), TextAnchor.Middle, 13, ink: Colour.Grey);
        }

        svg.Text((_left + LevelBars.Width - Right) / 2m, bottom + 36, "percentage points from all other groups", TextAnchor.Middle, 13, ink: Colour.Grey);
        for (var row = 0; row < _rows.Length; row++)
        {
            Draw(svg, _rows[row].Words, _rows[row].Share, (row * Row) + (Row / 2m));
        }
    }

    private static void Ends(SvgWriter svg, decimal x, decimal y, Colour colour) => svg.Line(x, y - 5, x, y + 5, colour, 2);

    private void Draw(SvgWriter svg, string words, GroupShare share, decimal y)
    {
        // Grey as well as crossing the line: what may be chance does not shout.
        var colour = !share.IsBeyondChance ? Colour.Grey : share.Measure == GroupMeasure.Lowered ? Palette.Kind(0) : Palette.Kind(1);
        svg.Text(_left - 14, y + 5, PlotText.Label(words), TextAnchor.End);
        svg.Line(X(share.DifferenceInterval.Low), y, X(share.DifferenceInterval.High), y, colour, 2);
        Ends(svg, X(share.DifferenceInterval.Low), y, colour);
        Ends(svg, X(share.DifferenceInterval.High), y, colour);
        svg.Circle(X(share.Difference), y, 5, colour, $"{words}: {ImpactWords.Points(share.Difference)} ({ImpactWords.PointsInterval(share.DifferenceInterval)})");
    }

    private decimal X(decimal difference) => _left + ((difference - _low) / (_high - _low) * (LevelBars.Width - _left - Right));
}
