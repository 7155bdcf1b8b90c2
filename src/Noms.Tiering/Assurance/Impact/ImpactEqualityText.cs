using System.Text;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Assurance;

/// <summary>The part of an impact's text that says whether groups fare alike.</summary>
internal static class ImpactEqualityText
{
    public static void Write(StringBuilder text, CaseloadImpact impact)
    {
        if (impact.Scales.All(scale => scale.Groupings.IsEmpty))
        {
            return;
        }

        ImpactText.Heading(text, "Equality");
        foreach (var line in ImpactWords.Method(impact.Options))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        text.Append('\n');
        foreach (var scale in impact.Scales)
        {
            foreach (var grouping in scale.Groupings)
            {
                ImpactText.Heading(text, $"{grouping.Grouping.Title}: {scale.Title}");
                if (ImpactWords.LargestChange(grouping) is { } largest)
                {
                    text.Append("  ").Append(largest).Append("\n\n");
                }

                WriteLevels(text, "before", scale, grouping, scale.Before, group => group.Before, scale.CasesBefore);
                WriteLevels(text, "after", scale, grouping, scale.After, group => group.After, scale.CasesAfter);
                WriteChanges(text, scale, grouping);
                WriteDifferences(text, grouping);
                WriteAssociation(text, grouping);
            }
        }
    }

    private static void WriteLevels(
        StringBuilder text,
        string when,
        ScaleImpact scale,
        GroupingImpact grouping,
        IReadOnlyList<ImpactStanding> standings,
        Func<GroupImpact, IReadOnlyList<long?>> counts,
        Func<int, long> cases)
    {
        var shown = ImpactWords.Shown(standings, cases).ToArray();
        var table = new TextTable([$"{scale.Title} {when}", "cases", .. shown.SelectMany(place => new[] { standings[place].Title, "share" })]);
        foreach (var group in grouping.Groups)
        {
            table.Add(
            [
                ImpactWords.Group(group),
                ImpactWords.Count(group.Cases),
                .. shown.SelectMany(place => new[] { ImpactWords.Count(counts(group)[place]), Share(counts(group)[place], group.Cases) }),
            ]);
        }

        table.WriteTo(text);
    }

    private static void WriteChanges(StringBuilder text, ScaleImpact scale, GroupingImpact grouping)
    {
        var table = new TextTable("Change of the level", "cases", "raised", "share", "lowered", "share", "same", "do not compare");
        foreach (var group in grouping.Groups)
        {
            table.Add(
                ImpactWords.Group(group),
                ImpactWords.Count(group.Cases),
                scale.IsComparable ? ImpactWords.Count(group.Raised) : ImpactWords.NotApplicable,
                scale.IsComparable ? Share(group.Raised, group.Cases) : ImpactWords.NotApplicable,
                scale.IsComparable ? ImpactWords.Count(group.Lowered) : ImpactWords.NotApplicable,
                scale.IsComparable ? Share(group.Lowered, group.Cases) : ImpactWords.NotApplicable,
                ImpactWords.Count(group.Same),
                ImpactWords.Count(group.NotComparable));
        }

        table.WriteTo(text);
    }

    private static void WriteDifferences(StringBuilder text, GroupingImpact grouping)
    {
        var table = new TextTable("Against all other groups, in percentage points", "share", "95%", "others", "difference", "95%", "beyond chance");
        foreach (var group in ImpactWords.Compared(grouping))
        {
            foreach (var share in group.Shares)
            {
                table.Add(
                    $"{ImpactWords.Group(group)}, {Measure(share)}",
                    ImpactWords.Percent(share.Share),
                    ImpactWords.Interval(share.Interval),
                    ImpactWords.Percent(share.OtherShare),
                    ImpactWords.Points(share.Difference),
                    ImpactWords.PointsInterval(share.DifferenceInterval),
                    share.IsBeyondChance ? "yes" : "no");
            }

            if (group.IsTooFew)
            {
                table.Add($"{ImpactWords.Group(group)}: too few to compare", "", "", "", "", "", "");
            }
        }

        if (!table.IsEmpty)
        {
            table.WriteTo(text);
        }
    }

    private static void WriteAssociation(StringBuilder text, GroupingImpact grouping)
    {
        var table = new TextTable("In the whole", "Cramér's V", "chi-square", "degrees of freedom", "least expected");
        foreach (var (title, association) in new[] { ("before", grouping.Before), ("after", grouping.After), ("change", grouping.Changes) })
        {
            if (association is not null)
            {
                table.Add(
                    title,
                    ImpactWords.Measure(association.CramersV),
                    ImpactWords.Number(association.ChiSquare),
                    ImpactWords.Count(association.DegreesOfFreedom),
                    ImpactWords.Number(association.LeastExpected));
            }
        }

        if (!table.IsEmpty)
        {
            table.WriteTo(text);
        }
    }

    public static string Measure(GroupShare share) => share.Measure switch
    {
        GroupMeasure.Raised => "raised",
        GroupMeasure.Lowered => "lowered",
        GroupMeasure.Before => $"{share.Standing!.Title} before",
        _ => $"{share.Standing!.Title} after",
    };

    public static string Share(long? part, long? whole) =>
        part is { } known && whole is { } all ? ImpactWords.Share(known, all) : ImpactWords.LeftOut;
}
