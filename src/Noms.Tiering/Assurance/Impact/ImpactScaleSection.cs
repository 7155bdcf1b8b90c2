using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>The part of a page that says who moves on a scale, and by which rule.</summary>
internal static class ImpactScaleSection
{
    public static void Write(PageWriter page, CaseloadImpact impact, ScaleImpact scale)
    {
        page.Paragraph($"{ImpactWords.Summary(impact, scale)}.", "lead");
        WriteBars(page, impact, scale);
        page.Table(Matrix(scale));
        if (scale.Moves.Any(move => move.Change != LevelChange.Same))
        {
            page.Heading(3, "Who moves, and what decided");
            page.Paragraph("Where several rules decide a case, it is counted for each of them.", "hint");
            page.Table(Moves(scale, impact.Cases));
        }

        page.Heading(3, "What decides before and after");
        page.Paragraph(
            "A rule decides newly where it decides after and did not before; the columns beside say how the level of those cases changed. "
                + "A rule may decide anew, or no longer, and nobody move.",
            "hint");
        page.Table(Deciders(scale));
        page.Heading(3, "Provisional levels");
        page.Paragraph(
            $"Provisional levels: {ImpactWords.Count(scale.Provisional.Before)} before and {ImpactWords.Count(scale.Provisional.After)} after; "
                + $"{ImpactWords.Count(scale.Provisional.Newly)} newly, and {ImpactWords.Count(scale.Provisional.NoLonger)} no longer. "
                + "A level is provisional where some value of what is not known would change it.");
    }

    private static void WriteBars(PageWriter page, CaseloadImpact impact, ScaleImpact scale)
    {
        var before = ImpactWords.Shown(scale.Before, scale.CasesBefore).Select(place => new LevelBar(scale.Before[place], scale.CasesBefore(place))).ToArray();
        var after = ImpactWords.Shown(scale.After, scale.CasesAfter).Select(place => new LevelBar(scale.After[place], scale.CasesAfter(place))).ToArray();
        var bars = new LevelBars(before, after, impact.Cases);
        page.Picture(
            LevelBars.Width,
            bars.Height,
            $"{scale.Title} before and after",
            bars.Description,
            bars.Draw,
            "Cases before and after, and their share of the caseload. The table below has the same figures.");
    }

    private static PageTable Matrix(ScaleImpact scale)
    {
        var columns = ImpactWords.Shown(scale.After, scale.CasesAfter).ToArray();
        return new(
            "From what they come to before (rows) to what they come to after (columns), in cases",
            ["Before", .. columns.Select(to => new PageColumn(scale.After[to].Title, IsNumber: true)), new("All before", IsNumber: true)],
            [
                .. ImpactWords.Shown(scale.Before, scale.CasesBefore).ToArray().Select(from => Row(
                    scale.Before[from].Title,
                    [.. columns.Select(to => Cell(scale, from, to)), ImpactWords.Count(scale.CasesBefore(from))])),
                Row("All after", [.. columns.Select(to => (PageText)ImpactWords.Count(scale.CasesAfter(to))), ImpactWords.Count(scale.Changes.All)]),
            ]);
    }

    /// <summary>Those that stay are set off from those that move, in weight rather than colour.</summary>
    private static PageText Cell(ScaleImpact scale, int from, int to)
    {
        var cases = ImpactWords.Count(scale.Matrix[from][to]);
        return scale.Before[from].Id != scale.After[to].Id && scale.Matrix[from][to] > 0 ? PageText.Empty.Strong(cases) : cases;
    }

    private static PageTable Moves(ScaleImpact scale, long cases) => new(
        "Cases that move, the most frequent move first",
        ["Move", new("Cases", IsNumber: true), new("Share of all", IsNumber: true), "Decided before", "Decides after", new("Provisional after", IsNumber: true)],
        [
            .. scale.Moves.Where(move => move.Change != LevelChange.Same).OrderByDescending(move => move.Cases).Select(move => Row(
                $"{move.From.Title} to {move.To.Title}{Direction(move)}",
                [
                    ImpactWords.Count(move.Cases),
                    ImpactWords.Share(move.Cases, cases),
                    DecidedBy(move.DecidedBefore),
                    DecidedBy(move.DecidedAfter),
                    ImpactWords.Count(move.ProvisionalAfter),
                ])),
        ]);

    private static string Direction(LevelMove move) => move.Change switch
    {
        LevelChange.Raised => " (up)",
        LevelChange.Lowered => " (down)",
        _ => "",
    };

    private static PageText DecidedBy(ImmutableArray<DeciderCount> deciders)
    {
        var text = PageText.Empty;
        foreach (var decided in deciders)
        {
            text = text.IsEmpty ? text : text.Break();
            text = Name(text, decided.Decider).Then($" {ImpactWords.Count(decided.Cases)}");
        }

        return text;
    }

    private static PageText Name(PageText text, ImpactDecider decider) =>
        decider.Kind == ImpactDeciderKind.Rule ? text.Code(decider.Id) : text.Then(decider.Title + ",");

    private static PageTable Deciders(ScaleImpact scale) => new(
        "Cases by what decides their level",
        [
            "Rule", new("Before", IsNumber: true), new("After", IsNumber: true), new("Newly", IsNumber: true), new("of them up", IsNumber: true), new("down", IsNumber: true),
            new("No longer", IsNumber: true), new("of them up", IsNumber: true), new("down", IsNumber: true),
        ],
        [
            .. scale.Deciders.Select(decider => Row(
                decider.Decider.Kind == ImpactDeciderKind.Rule
                    ? Presence(PageText.Empty.Code(decider.Decider.Id).Then($" {decider.Decider.Title}"), decider.Decider)
                    : decider.Decider.Title,
                [
                    ImpactWords.Count(decider.DecidesBefore), ImpactWords.Count(decider.DecidesAfter),
                    ImpactWords.Count(decider.Newly.All), ImpactWords.Count(decider.Newly.Raised), ImpactWords.Count(decider.Newly.Lowered),
                    ImpactWords.Count(decider.NoLonger.All), ImpactWords.Count(decider.NoLonger.Raised), ImpactWords.Count(decider.NoLonger.Lowered),
                ])),
        ]);

    private static PageText Presence(PageText text, ImpactDecider decider) => (decider.IsBefore, decider.IsAfter) switch
    {
        (false, true) => text.Then(" ").Mark("new"),
        (true, false) => text.Then(" ").Mark("dropped"),
        _ => text,
    };

    private static ImmutableArray<PageText> Row(PageText first, ImmutableArray<PageText> rest) => [first, .. rest];
}
