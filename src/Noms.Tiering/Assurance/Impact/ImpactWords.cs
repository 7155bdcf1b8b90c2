using System.Globalization;

namespace Noms.Tiering.Assurance;

/// <summary>How an impact is put into words and figures, in text and on a page alike.</summary>
internal static class ImpactWords
{
    /// <summary>How statistics of the government mark a figure that is left out for confidentiality.</summary>
    public const string LeftOut = "[c]";

    /// <summary>How they mark a figure that there cannot be.</summary>
    public const string NotApplicable = "[z]";

    private const int MostPlaces = 4;

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(long? count) => count is { } known ? Count(known) : LeftOut;

    public static string Share(long part, long whole) => whole == 0 ? NotApplicable : Percent((decimal)part / whole);

    public static string Percent(decimal share) => share.ToString("0.0%", CultureInfo.InvariantCulture);

    /// <summary>A change or a difference, with its sign.</summary>
    public static string Signed(decimal number, string format = "#,0.##") =>
        (number > 0 ? "+" : "") + number.ToString(format, CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>A measure from 0 to 1.</summary>
    public static string Measure(decimal measure) => measure.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A difference of shares, in percentage points.</summary>
    public static string Points(decimal difference)
    {
        // So that a bound beside 0 does not read as 0.
        var places = 1;
        while (difference != 0 && places < MostPlaces && decimal.Round(100 * difference, places) == 0)
        {
            places++;
        }

        return Signed(decimal.Round(100 * difference, places), "0.0" + new string('#', MostPlaces - 1));
    }

    public static string Interval(ShareInterval interval) => $"{Percent(interval.Low)} to {Percent(interval.High)}";

    public static string PointsInterval(ShareInterval interval) => $"{Points(interval.Low)} to {Points(interval.High)}";

    public static string Change(LevelChange change) => change switch
    {
        LevelChange.Raised => "raised",
        LevelChange.Lowered => "lowered",
        LevelChange.Same => "same",
        _ => "does not compare",
    };

    public static string Cases(long cases) => cases == 1 ? "1 case" : $"{Count(cases)} cases";

    public static string Decider(ImpactDecider decider) =>
        decider.Kind == ImpactDeciderKind.Rule ? $"{decider.Id}: {decider.Title}" : decider.Title;

    public static string Group(GroupImpact group) => group.Group ?? "not recorded";

    public static string AsOf(CaseloadImpact impact) => (impact.FirstAsOf, impact.LastAsOf) switch
    {
        ({ } first, { } last) when first == last => $"as of {ValueText.Date(first)}",
        ({ } first, { } last) => $"as of {ValueText.Date(first)} to {ValueText.Date(last)}",
        _ => "no case was decided",
    };

    /// <summary>Whether there is anything but levels: a status, invalid data, no version in force.</summary>
    public static IEnumerable<int> Shown(IReadOnlyList<ImpactStanding> standings, Func<int, long> cases) =>
        Enumerable.Range(0, standings.Count).Where(place => standings[place].Kind == ImpactStandingKind.Level || cases(place) > 0);

    /// <summary>In one sentence, who moves.</summary>
    public static string Summary(CaseloadImpact impact, ScaleImpact scale)
    {
        var changes = scale.Changes;
        var moved = $"{Count(changes.Moved)} of {Cases(impact.Cases)} ({Share(changes.Moved, impact.Cases)})";
        return scale.IsComparable
            ? $"{moved} move: {Count(changes.Raised)} up ({Share(changes.Raised, impact.Cases)}), {Count(changes.Lowered)} down ({Share(changes.Lowered, impact.Cases)})"
                + (changes.NotComparable > 0 ? $", {Count(changes.NotComparable)} to or from no level" : "")
            : $"The levels of {scale.ScaleBefore} and {scale.ScaleAfter} do not compare, so none is higher or lower than the other";
    }

    /// <summary>The groups whose differences are worth a line: of two alone the first, since the second differs from it as it from the second.</summary>
    public static IEnumerable<GroupImpact> Compared(GroupingImpact grouping)
    {
        var groups = grouping.Groups.Where(group => group.Group is not null).ToArray();
        return groups.Length == 2 ? groups.Take(1) : groups;
    }

    /// <summary>Which difference between a group and the others the policy changes most; <see langword="null"/> where none can be compared.</summary>
    public static string? LargestChange(GroupingImpact grouping)
    {
        (GroupImpact Group, GroupShare Before, GroupShare After)[] changes =
        [
            .. from compared in Compared(grouping)
               from before in compared.Shares.Where(share => share.Measure == GroupMeasure.Before)
               from after in compared.Shares.Where(share => share.Measure == GroupMeasure.After && share.Standing!.Id == before.Standing!.Id && share.Standing.Kind == before.Standing.Kind)
               select (compared, before, after),
        ];
        if (changes.Length == 0)
        {
            return null;
        }

        var (most, was, now) = changes.MaxBy(change => Math.Abs(change.After.Difference - change.Before.Difference));
        return $"The difference that changes most: in the group {Group(most)} the share that comes to {was.Standing!.Title} is {Apart(was.Difference)} before and {Apart(now.Difference)} after.";
    }

    private static string Apart(decimal difference) =>
        difference == 0 ? "that of the others" : $"{Points(Math.Abs(difference)).TrimStart('+')} percentage points {(difference > 0 ? "above" : "below")} that of the others";

    /// <summary>What an entry of the profile adds up, with its unit where the title does not say it.</summary>
    public static string Sum(ProfileImpact entry) =>
        entry.Unit is null || entry.Title.Contains(entry.Unit, StringComparison.OrdinalIgnoreCase) ? entry.Title : $"{entry.Title} ({entry.Unit})";

    /// <summary>How the figures on equality are come by.</summary>
    public static IEnumerable<string> Method(ImpactOptions options)
    {
        yield return "Shares are of all the cases of a group. Each group is held against all the other groups of the grouping together, so no group is the measure of the others; "
            + "cases for which no group is recorded are counted and compared with nobody.";
        yield return "Intervals are at 95%: of a share the score interval of Wilson (1927), of a difference Newcombe's method 10, which is made of two such (Statistics in Medicine 17, 1998, "
            + "857-872 and 873-890). A difference whose interval holds 0 may be chance; of twenty whose groups do not differ at all, about one will seem to.";
        yield return "Cramér's V says how strongly groups and outcomes go together in the whole, from 0, not at all, to 1, entirely.";
        yield return $"A group is not compared where it or all the others together have fewer than {Count(options.SmallestGroup)} cases.";
        if (options.SuppressBelow > 1)
        {
            yield return $"{LeftOut} stands for a count by group from 1 to {Count(options.SuppressBelow - 1)}, and for one that would give such a count away, and for the figures made of them.";
        }

        yield return "A difference says that groups fare differently, not why, nor whether it is fair: that is for people to judge.";
    }
}
