using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>The part of a page that says whether groups fare alike.</summary>
internal static class ImpactEqualitySection
{
    public static void Write(PageWriter page, CaseloadImpact impact)
    {
        page.List([.. ImpactWords.Method(impact.Options).Select(line => new PageItem(line))]);
        foreach (var scale in impact.Scales)
        {
            foreach (var grouping in scale.Groupings)
            {
                page.Heading(3, impact.Scales.Length == 1 ? grouping.Grouping.Title : $"{grouping.Grouping.Title}: {scale.Title}");
                WriteGrouping(page, scale, grouping);
            }
        }
    }

    private static void WriteGrouping(PageWriter page, ScaleImpact scale, GroupingImpact grouping)
    {
        if (ImpactWords.LargestChange(grouping) is { } largest)
        {
            page.Paragraph(largest);
        }

        var bars = new GroupBars(scale, grouping);
        if (bars.HasAny)
        {
            page.Picture(
                LevelBars.Width,
                bars.Height,
                $"{scale.Title} before and after by {grouping.Grouping.Title}",
                bars.Description,
                bars.Draw,
                "Of each group, the share that comes to each level before and after. The tables below have the same figures.");
        }

        page.Table(Levels("before", scale, grouping, scale.Before, group => group.Before, scale.CasesBefore));
        page.Table(Levels("after", scale, grouping, scale.After, group => group.After, scale.CasesAfter));
        page.Table(Changes(scale, grouping));
        var plot = new DifferencePlot(scale, grouping);
        if (plot.HasAny)
        {
            page.Picture(
                LevelBars.Width,
                plot.Height,
                $"How groups differ from all the others: {grouping.Grouping.Title}",
                plot.Description,
                plot.Draw,
                "The difference between a group's share and that of all the other groups together, in percentage points, with its interval at 95%. An interval that crosses the line at 0 may be chance.");
        }

        page.Table(Differences(grouping));
        if (grouping.Before is not null || grouping.After is not null || grouping.Changes is not null)
        {
            page.Table(Associations(grouping));
        }
    }

    private static PageTable Levels(
        string when,
        ScaleImpact scale,
        GroupingImpact grouping,
        IReadOnlyList<ImpactStanding> standings,
        Func<GroupImpact, IReadOnlyList<long?>> counts,
        Func<int, long> cases)
    {
        var shown = ImpactWords.Shown(standings, cases).ToArray();
        return new(
            $"{scale.Title} {when} by {grouping.Grouping.Title}: cases, and share of the group",
            [grouping.Grouping.Title, new("Cases", IsNumber: true), .. shown.Select(place => new PageColumn(standings[place].Title, IsNumber: true))],
            [
                .. grouping.Groups.Select(group => Row(
                    ImpactWords.Group(group),
                    [ImpactWords.Count(group.Cases), .. shown.Select(place => Counted(counts(group)[place], group.Cases))])),
            ]);
    }

    private static PageTable Changes(ScaleImpact scale, GroupingImpact grouping) => new(
        $"Change of the level by {grouping.Grouping.Title}: cases, and share of the group",
        [grouping.Grouping.Title, new("Cases", IsNumber: true), new("Up", IsNumber: true), new("Down", IsNumber: true), new("Same", IsNumber: true), new("Do not compare", IsNumber: true)],
        [
            .. grouping.Groups.Select(group => Row(
                ImpactWords.Group(group),
                [
                    ImpactWords.Count(group.Cases),
                    scale.IsComparable ? Counted(group.Raised, group.Cases) : ImpactWords.NotApplicable,
                    scale.IsComparable ? Counted(group.Lowered, group.Cases) : ImpactWords.NotApplicable,
                    Counted(group.Same, group.Cases),
                    Counted(group.NotComparable, group.Cases),
                ])),
        ]);

    private static PageTable Differences(GroupingImpact grouping) => new(
        "Each group against all the other groups together (differences in percentage points)",
        [
            "Group and share", new("Share", IsNumber: true), new("95%", IsNumber: true), new("Others", IsNumber: true), new("Difference", IsNumber: true), new("95%", IsNumber: true),
            "Beyond chance",
        ],
        [
            .. ImpactWords.Compared(grouping).SelectMany(group => group.IsTooFew
                ? [Row($"{ImpactWords.Group(group)}: too few to compare", [.. Enumerable.Repeat(PageText.Empty, 6)])]
                : group.Shares.Select(share => Row(
                    $"{ImpactWords.Group(group)}, {ImpactEqualityText.Measure(share)}",
                    [
                        ImpactWords.Percent(share.Share), ImpactWords.Interval(share.Interval), ImpactWords.Percent(share.OtherShare),
                        share.IsBeyondChance ? PageText.Empty.Strong(ImpactWords.Points(share.Difference)) : ImpactWords.Points(share.Difference),
                        ImpactWords.PointsInterval(share.DifferenceInterval), share.IsBeyondChance ? "yes" : "no",
                    ]))),
        ]);

    private static PageTable Associations(GroupingImpact grouping) => new(
        $"{grouping.Grouping.Title} and outcome in the whole",
        ["Outcome", new("Cramér's V", IsNumber: true), new("Chi-square", IsNumber: true), new("Degrees of freedom", IsNumber: true), new("Least expected count", IsNumber: true)],
        [
            .. new[] { ("Level before", grouping.Before), ("Level after", grouping.After), ("Change of the level", grouping.Changes) }
                .Where(line => line.Item2 is not null)
                .Select(line => Row(
                    line.Item1,
                    [
                        ImpactWords.Measure(line.Item2!.CramersV), ImpactWords.Number(line.Item2.ChiSquare), ImpactWords.Count(line.Item2.DegreesOfFreedom),
                        ImpactWords.Number(line.Item2.LeastExpected),
                    ])),
        ]);

    private static PageText Counted(long? count, long? of) =>
        count is null ? ImpactWords.LeftOut : of is null ? ImpactWords.Count(count) : $"{ImpactWords.Count(count)} ({ImpactEqualityText.Share(count, of)})";

    private static ImmutableArray<PageText> Row(PageText first, ImmutableArray<PageText> rest) => [first, .. rest];
}
