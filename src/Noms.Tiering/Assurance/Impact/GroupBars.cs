namespace Noms.Tiering.Assurance;

/// <summary>Bars that show how each group is distributed over the levels before and after.</summary>
internal sealed class GroupBars
{
    private const int SideRoom = 60;
    private const int Legend = 34;
    private const int Thick = 22;
    private const int Between = 14;
    private const int Row = (2 * Thick) + Between;
    private const int LegendCharacter = 8;

    private const decimal LeastLabelled = 0.07m;

    private readonly GroupImpact[] _groups;
    private readonly int _left;
    private readonly (ImpactStanding Standing, int Before, int After)[] _standings;

    public GroupBars(ScaleImpact scale, GroupingImpact grouping)
    {
        _groups = [.. grouping.Groups.Where(group => group.Cases != 0)];
        _left = PlotText.Room(_groups.Select(ImpactWords.Group)) + SideRoom;
        var shown = ImpactWords.Shown(scale.Before, scale.CasesBefore).Select(place => scale.Before[place])
            .Concat(ImpactWords.Shown(scale.After, scale.CasesAfter).Select(place => scale.After[place]))
            .DistinctBy(standing => (standing.Kind, standing.Id)).OrderBy(standing => standing.Kind);
        _standings = [.. shown.Select(standing => (standing, PlaceIn(scale.Before, standing), PlaceIn(scale.After, standing)))];
    }

    /// <summary>Whether there is a group to draw.</summary>
    public bool HasAny => _groups.Any(group => HasAll(group.Before, group.Cases) || HasAll(group.After, group.Cases));

    public int Height => LegendHeight + (_groups.Length * Row);

    /// <summary>What is to be seen, in words.</summary>
    public string Description =>
        string.Join(" ", _groups.Select(group => $"{ImpactWords.Group(group)}, before: {Words(group, group.Before, isBefore: true)}; after: {Words(group, group.After, isBefore: false)}."));

    private int LegendHeight => Legend * LegendLines().Last().Line + Legend;

    public void Draw(SvgWriter svg)
    {
        foreach (var (standing, x, line) in LegendLines())
        {
            svg.Rectangle(x, 6 + (Legend * line), 14, 14, ColourOf(standing), Colour.Grey);
            svg.Text(x + 20, 18 + (Legend * line), PlotText.Shortened(_standings[standing].Standing.Title));
        }

        var y = LegendHeight;
        foreach (var group in _groups)
        {
            svg.Text(_left - SideRoom - 10, y + Thick + 5, PlotText.Shortened(ImpactWords.Group(group)), TextAnchor.End, isBold: true);
            svg.Text(_left - 10, y + Thick - 6, "before", TextAnchor.End, 13, ink: Colour.Grey);
            svg.Text(_left - 10, y + (2 * Thick) - 6, "after", TextAnchor.End, 13, ink: Colour.Grey);
            Bar(svg, y, group, group.Before, isBefore: true);
            Bar(svg, y + Thick, group, group.After, isBefore: false);
            y += Row;
        }
    }

    private static int PlaceIn(IReadOnlyList<ImpactStanding> standings, ImpactStanding standing) =>
        Enumerable.Range(0, standings.Count).FirstOrDefault(place => standings[place].Kind == standing.Kind && standings[place].Id == standing.Id, -1);

    private static bool HasAll(IReadOnlyList<long?> counts, long? cases) => cases > 0 && counts.All(count => count is not null);

    private IEnumerable<(int Standing, int X, int Line)> LegendLines()
    {
        var (x, line) = (_left, 0);
        for (var standing = 0; standing < _standings.Length; standing++)
        {
            var width = 40 + (PlotText.Shortened(_standings[standing].Standing.Title).Length * LegendCharacter);
            if (x > _left && x + width > LevelBars.Width)
            {
                (x, line) = (_left, line + 1);
            }

            yield return (standing, x, line);
            x += width;
        }
    }

    /// <summary>Levels from light to dark; what is no level has a colour of its own.</summary>
    private Colour ColourOf(int standing)
    {
        var levels = _standings.Count(s => s.Standing.Kind == ImpactStandingKind.Level);
        return standing < levels ? Palette.Ordered(standing, levels) : Colour.Pale.Towards(Colour.Grey, standing - levels, _standings.Length - levels);
    }

    private void Bar(SvgWriter svg, int y, GroupImpact group, IReadOnlyList<long?> counts, bool isBefore)
    {
        if (!HasAll(counts, group.Cases))
        {
            svg.Text(_left + 6, y + Thick - 6, $"{ImpactWords.LeftOut} too few to show", size: 13, ink: Colour.Grey);
            return;
        }

        decimal x = _left;
        for (var standing = 0; standing < _standings.Length; standing++)
        {
            var place = isBefore ? _standings[standing].Before : _standings[standing].After;
            var share = place < 0 ? 0 : (decimal)counts[place]!.Value / group.Cases!.Value;
            if (share == 0)
            {
                continue;
            }

            var width = share * (LevelBars.Width - _left - 1);
            var fill = ColourOf(standing);
            svg.Rectangle(
                x, y + 1, width, Thick - 2, fill, Colour.White, $"{ImpactWords.Group(group)}, {_standings[standing].Standing.Title} {(isBefore ? "before" : "after")}: {ImpactWords.Percent(share)}");
            if (share >= LeastLabelled)
            {
                svg.Text(x + (width / 2), y + Thick - 6, ImpactWords.Percent(share), TextAnchor.Middle, 13, ink: fill.Ink);
            }

            x += width;
        }
    }

    private string Words(GroupImpact group, IReadOnlyList<long?> counts, bool isBefore) => !HasAll(counts, group.Cases)
        ? "left out"
        : string.Join(", ", _standings
            .Select(standing => (standing.Standing.Title, Place: isBefore ? standing.Before : standing.After))
            .Where(standing => standing.Place >= 0)
            .Select(standing => $"{standing.Title} {ImpactWords.Share(counts[standing.Place]!.Value, group.Cases!.Value)}"));
}
