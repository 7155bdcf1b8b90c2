using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>An impact as a page for people to weigh.</summary>
internal static class ImpactPage
{
    public static void Write(TextWriter output, CaseloadImpact impact) => PageWriter.Write(
        output,
        $"Impact of {impact.After.Title}",
        "Impact of a policy on a caseload",
        "Made of counts alone: the page holds nothing about any case. A difference says that people fare differently, not why, nor whether it is fair.",
        page => Write(page, impact));

    private static void Write(PageWriter page, CaseloadImpact impact)
    {
        page.Paragraph(PageText.Empty.Then("In place of ").Strong(impact.Before.Title).Then($", {ImpactWords.AsOf(impact)}."), "lead");
        foreach (var scale in impact.Scales)
        {
            page.Paragraph(PageText.Empty.Strong($"{scale.Title}: ").Then($"{ImpactWords.Summary(impact, scale)}."));
        }

        page.Contents(
        [
            .. impact.Scales.Select((scale, index) => new PageItem(PageText.Empty.Link($"{scale.Title}: who moves, and by which rule", $"scale-{index}"))),
            .. HasProfile(impact) ? [new PageItem(PageText.Empty.Link("What follows: work and grades", "profile"))] : ImmutableArray<PageItem>.Empty,
            .. HasGroupings(impact) ? [new PageItem(PageText.Empty.Link("Equality", "equality"))] : ImmutableArray<PageItem>.Empty,
            new(PageText.Empty.Link("What was compared", "compared")),
        ]);
        foreach (var (index, scale) in impact.Scales.Index())
        {
            page.Heading(2, $"{scale.Title}: who moves, and by which rule", $"scale-{index}");
            ImpactScaleSection.Write(page, impact, scale);
        }

        if (HasProfile(impact))
        {
            page.Heading(2, "What follows: work and grades", "profile");
            ImpactProfileSection.Write(page, impact);
        }

        if (HasGroupings(impact))
        {
            page.Heading(2, "Equality", "equality");
            ImpactEqualitySection.Write(page, impact);
        }

        page.Heading(2, "What was compared", "compared");
        WriteCompared(page, impact);
    }

    private static bool HasProfile(CaseloadImpact impact) =>
        impact.Profile.Any(entry => entry.TotalBefore is not null || entry.TotalAfter is not null || ImpactText.Glance(entry).Count > 0);

    private static bool HasGroupings(CaseloadImpact impact) => impact.Scales.Any(scale => !scale.Groupings.IsEmpty);

    private static void WriteCompared(PageWriter page, CaseloadImpact impact)
    {
        page.Table(new(
            "Policies",
            ["Side", "Policy", "Version", "SHA-256"],
            [.. Rows("Before", impact.Before), .. Rows("After", impact.After)]));
        page.Table(new(
            "Cases",
            ["Cases", new PageColumn("Number", IsNumber: true)],
            [
                ["decided on both sides", ImpactWords.Count(impact.Cases)],
                ["rejected, in nothing else here", ImpactWords.Count(impact.Rejected)],
                .. impact.Faults.Select(fault => ImmutableArray.Create<PageText>($"rejected for {fault.Id}", ImpactWords.Count(fault.Cases))),
            ]));
    }

    private static IEnumerable<ImmutableArray<PageText>> Rows(string side, ImpactSide of) =>
        of.Policies.Select(policy => ImmutableArray.Create(side, policy.Id, policy.Version, PageText.Empty.Code(policy.Hash)));
}
