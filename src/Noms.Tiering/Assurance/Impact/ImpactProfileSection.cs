using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>The part of a page that says what work and which grades follow.</summary>
internal static class ImpactProfileSection
{
    public static void Write(PageWriter page, CaseloadImpact impact)
    {
        var sums = impact.Profile.Where(entry => entry.TotalBefore is not null || entry.TotalAfter is not null).ToArray();
        if (sums.Length > 0)
        {
            page.Table(new(
                "In sum, and for each case of which the profile says something",
                [
                    "What", new("Before", IsNumber: true), new("After", IsNumber: true), new("Change", IsNumber: true), new("Change, %", IsNumber: true),
                    new("A case before", IsNumber: true), new("A case after", IsNumber: true),
                ],
                [.. sums.Select(Sum)]));
        }

        foreach (var entry in impact.Profile.Where(entry => ImpactText.Glance(entry).Count > 0))
        {
            page.Table(new(
                $"{entry.Title}, in cases",
                ["What it says", new("Before", IsNumber: true), new("After", IsNumber: true), new("Change", IsNumber: true)],
                [.. ImpactText.Glance(entry).Select(value => Value(entry, value))]));
        }
    }

    private static ImmutableArray<PageText> Sum(ProfileImpact entry)
    {
        var change = entry.TotalAfter - entry.TotalBefore;
        return
        [
            ImpactWords.Sum(entry),
            Number(entry.TotalBefore),
            Number(entry.TotalAfter),
            change is { } known ? ImpactWords.Signed(known) : ImpactWords.NotApplicable,
            change is { } part && entry.TotalBefore is > 0 and var whole ? ImpactWords.Points(part / whole) : ImpactWords.NotApplicable,
            Number(entry.TotalBefore, entry.CasesBefore),
            Number(entry.TotalAfter, entry.CasesAfter),
        ];
    }

    private static ImmutableArray<PageText> Value(ProfileImpact entry, ProfileValueImpact value) =>
    [
        value.Value,
        entry.CasesBefore is null ? ImpactWords.NotApplicable : ImpactWords.Count(value.Before),
        entry.CasesAfter is null ? ImpactWords.NotApplicable : ImpactWords.Count(value.After),
        entry is { CasesBefore: not null, CasesAfter: not null } ? ImpactWords.Signed(value.After - value.Before) : ImpactWords.NotApplicable,
    ];

    private static string Number(decimal? total, long? cases = 1) =>
        total is { } known && cases is > 0 and var of ? ImpactWords.Number(known / of) : ImpactWords.NotApplicable;
}
