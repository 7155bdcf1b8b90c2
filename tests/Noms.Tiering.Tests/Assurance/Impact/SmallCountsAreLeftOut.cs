using FluentAssertions;
using Noms.Tiering.Assurance;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class SmallCountsAreLeftOut
{
    [Fact]
    public void A_count_from_one_to_four_is_left_out_and_so_is_another_in_its_row_and_column()
    {
        // Tier 1 and 2 before: 20 and 3 of the first group, 30 and 10 of the second, 40 and 12 of the third.
        var grouping = Impact(("a", 20, 3), ("b", 30, 10), ("c", 40, 12));

        grouping.Groups.Select(group => $"{group.Group} {group.Cases}: {Shown(group.Before[0])} {Shown(group.Before[1])}").Should().Equal(
            "a 23: * *",
            "b 40: * *",
            "c 52: 40 12");
        grouping.HasLeftOut.Should().BeTrue();
    }

    [Fact]
    public void What_is_made_of_a_count_that_is_left_out_is_left_out_too()
    {
        var grouping = Impact(("a", 30, 3), ("b", 30, 40), ("c", 40, 42));

        grouping.Groups[0].IsTooFew.Should().BeFalse();
        grouping.Groups[0].Shares.Should().NotContain(share => share.Measure == GroupMeasure.Before);
        grouping.Groups[2].Shares.Where(share => share.Measure == GroupMeasure.Before).Should().HaveCount(2);
        grouping.Before!.CramersV.Scale.Should().BeLessThanOrEqualTo(2, "more places could be solved for the count");
        grouping.Before!.ChiSquare.Should().Be(decimal.Truncate(grouping.Before.ChiSquare));
    }

    [Fact]
    public void A_group_of_few_people_is_left_out_whole_with_another_that_would_give_it_away()
    {
        var grouping = Impact(("a", 2, 1), ("b", 30, 40), ("c", 40, 52));

        grouping.Groups.Select(group => group.Cases).Should().Equal(new long?[] { null, null, 92 });
        grouping.Groups[0].Before.Take(2).Should().Equal(new long?[] { null, null });
    }

    [Fact]
    public void No_sum_of_a_row_or_a_column_gives_away_a_count_that_is_left_out()
    {
        var random = new Random(63);
        var leftOut = 0;
        for (var round = 0; round < 200; round++)
        {
            var groups = Enumerable.Range(0, random.Next(2, 6)).Select(group => ($"g{group}", random.Next(0, 12), random.Next(0, 12))).ToArray();
            var grouping = Impact(groups);
            leftOut += grouping.HasLeftOut ? 1 : 0;
            foreach (var group in grouping.Groups)
            {
                var shown = group.Before.Append(group.Cases).ToArray();
                shown.Count(count => count is null).Should().NotBe(1, "the others of the row would give it away in round {0}", round);
                shown.Should().NotContain(count => count > 0 && count < 5, "round {0}", round);
            }

            for (var standing = 0; standing < 2; standing++)
            {
                grouping.Groups.Count(group => group.Before[standing] is null).Should().NotBe(1, "the others of the column would give it away in round {0}", round);
            }

            grouping.Groups.Count(group => group.Cases is null).Should().NotBe(1, "round {0}", round);
        }

        leftOut.Should().BeGreaterThan(100);
    }

    [Fact]
    public void With_nought_every_count_is_shown()
    {
        var grouping = Impact(0, ("a", 2, 1), ("b", 30, 40));

        grouping.HasLeftOut.Should().BeFalse();
        grouping.Groups[0].Before.Take(2).Should().Equal(new long?[] { 2, 1 });
    }

    private static string Shown(long? count) => count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "*";

    private static GroupingImpact Impact(params (string Group, int InOne, int InTwo)[] groups) => Impact(5, groups);

    /// <summary>Cases of tier 1 and of tier 2 before and after alike, so many of each group.</summary>
    private static GroupingImpact Impact(int suppressBelow, params (string Group, int InOne, int InTwo)[] groups)
    {
        var plan = SmallImpact.Plan(new() { SuppressBelow = suppressBelow });
        var tally = new ImpactTally(plan, new CaseGrouping("group"));
        var (one, two) = (SmallImpact.Case("P-1", """ "ogrs3": 10 """), SmallImpact.Case("P-2", """ "ogrs3": 65 """));
        foreach (var (group, inOne, inTwo) in groups)
        {
            var groupsOfACase = CaseGroups.None.With("group", group);
            Enumerable.Repeat(one, inOne).Concat(Enumerable.Repeat(two, inTwo)).ToList().ForEach(person => tally.Add(person, SmallImpact.AsOf, groupsOfACase));
        }

        return tally.ToImpact().Scales[0].Groupings[0];
    }
}
