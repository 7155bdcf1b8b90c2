namespace Noms.Tiering.Assurance;

/// <summary>Bars that show how many cases come to each level before and after.</summary>
internal sealed class LevelBars
{
    public const int Width = 900;

    private const int Right = 150;
    private const int Top = 34;
    private const int Thick = 20;
    private const int Between = 16;

    private static readonly Colour BeforeColour = new(0xb1, 0xb4, 0xb6);
    private static readonly Colour AfterColour = Palette.Kind(0);

    private readonly (ImpactStanding Standing, long? Before, long? After)[] _rows;
    private readonly long _cases;
    private readonly int _left;

    public LevelBars(LevelBar[] before, LevelBar[] after, long cases)
    {
        _cases = cases;
        var standings = before.Select(bar => bar.Standing).Concat(after.Select(bar => bar.Standing)).DistinctBy(standing => (standing.Kind, standing.Id)).OrderBy(standing => standing.Kind);
        _rows = [.. standings.Select(standing => (standing, Of(before, standing), Of(after, standing)))];
        _left = PlotText.Room(_rows.Select(row => row.Standing.Title));
    }

    public int Height => Top + (_rows.Length * ((2 * Thick) + Between));

    /// <summary>What is to be seen, in words.</summary>
    public string Description => string.Join("; ", _rows.Select(row => $"{row.Standing.Title}: {Words(row.Before)} before, {Words(row.After)} after")) + ".";

    public void Draw(SvgWriter svg)
    {
        svg.Rectangle(_left, 4, 14, 14, BeforeColour);
        svg.Text(_left + 20, 16, "before");
        svg.Rectangle(_left + 90, 4, 14, 14, AfterColour);
        svg.Text(_left + 110, 16, "after");
        var most = Math.Max(1, _rows.Max(row => Math.Max(row.Before ?? 0, row.After ?? 0)));
        var y = Top;
        foreach (var (standing, before, after) in _rows)
        {
            svg.Text(_left - 10, y + Thick + 5, PlotText.Shortened(standing.Title), TextAnchor.End, isBold: true);
            Bar(svg, y, before, most, BeforeColour, $"{standing.Title} before");
            Bar(svg, y + Thick, after, most, AfterColour, $"{standing.Title} after");
            y += (2 * Thick) + Between;
        }

        svg.Line(_left, Top - 6, _left, Height - Between + 6, Colour.Grey);
    }

    private static long? Of(LevelBar[] bars, ImpactStanding standing) =>
        bars.FirstOrDefault(bar => bar.Standing.Kind == standing.Kind && bar.Standing.Id == standing.Id)?.Cases;

    private static string Words(long? cases) => cases is { } known ? ImpactWords.Cases(known) : "no such level";

    private void Bar(SvgWriter svg, int y, long? cases, long most, Colour fill, string tip)
    {
        if (cases is not { } known)
        {
            return;
        }

        var width = (decimal)(Width - _left - Right) * known / most;
        svg.Rectangle(_left, y + 1, width, Thick - 2, fill, tip: $"{tip}: {ImpactWords.Cases(known)}");
        svg.Text(_left + width + 6, y + Thick - 5, $"{ImpactWords.Count(known)} ({ImpactWords.Share(known, _cases)})");
    }
}
