using FluentAssertions;
using Noms.Tiering.Assurance;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class ImpactByGroup
{
    private static readonly GroupingImpact Sex = SmallImpact.Whole().Scales[0].Groupings.Single();

    [Fact]
    public void Each_group_has_its_cases_before_and_after_and_those_without_a_group_stand_last()
    {
        Sex.Groups.Select(group => $"{group.Group ?? "-"} {group.Cases}: {Counts(group.Before)} > {Counts(group.After)}, {group.Raised} {group.Lowered} {group.Same}").Should().Equal(
            "female 4: 2 2 0 0 0 0 0 > 2 0 0 2 0 0 0, 2 1 1",
            "male 6: 1 1 2 0 1 1 0 > 1 1 1 1 1 1 0, 1 0 5",
            "- 1: 0 1 0 0 0 0 0 > 1 0 0 0 0 0 0, 0 1 0");
        Sex.HasLeftOut.Should().BeFalse();
    }

    [Fact]
    public void A_share_stands_beside_that_of_all_other_groups_with_its_difference()
    {
        var raised = Sex.Groups[0].Shares.Single(share => share.Measure == GroupMeasure.Raised);

        (raised.Share, raised.OtherShare, raised.Difference).Should().Be((0.5m, 0.166667m, 0.333333m));
        raised.Interval.Should().Be(ShareIntervals.Wilson(2, 4));
        raised.DifferenceInterval.Should().Be(ShareIntervals.Newcombe(2, 4, 1, 6), "the case without a group is not one of the others");
        raised.IsBeyondChance.Should().BeFalse();
        Sex.Groups[0].Shares.Single(share => share is { Measure: GroupMeasure.After, Standing.Id: "4" }).Difference.Should().Be(0.333333m);
        Sex.Groups[2].Shares.Should().BeEmpty("nobody is compared with those whose group is not recorded");
    }

    [Fact]
    public void How_groups_and_outcomes_go_together_is_worked_from_the_groups_alone()
    {
        Sex.Changes.Should().Be(Association.Of([[2, 1, 1, 0], [1, 0, 5, 0]]));
        Sex.Before.Should().Be(Association.Of([[2, 2, 0, 0, 0, 0, 0], [1, 1, 2, 0, 1, 1, 0]]));
    }

    [Fact]
    public void A_group_that_is_too_small_or_has_too_few_others_is_not_compared()
    {
        var five = SmallImpact.Tally(SmallImpact.Plan(new() { SmallestGroup = 5, SuppressBelow = 0 }), SmallImpact.Cases).ToImpact().Scales[0].Groupings[0];

        five.Groups.Select(group => (group.IsTooFew, group.Shares.Length)).Should().Equal((true, 0), (true, 0), (true, 0));
    }

    [Fact]
    public void Groups_that_are_not_named_come_in_order_and_those_that_are_come_though_nobody_is_in_them()
    {
        var named = SmallImpact.Tally(SmallImpact.Plan(), []).ToImpact().Scales[0].Groupings[0];
        var tally = new ImpactTally(SmallImpact.Plan(), new CaseGrouping("age"));
        foreach (var age in new[] { "40 and over", "18 to 24", "25 to 39" })
        {
            tally.Add(SmallImpact.Case("P-1", ""), SmallImpact.AsOf, CaseGroups.None.With("age", age));
        }

        named.Groups.Select(group => group.Group).Should().Equal("female", "male");
        tally.ToImpact().Scales[0].Groupings[0].Groups.Select(group => group.Group).Should().Equal("18 to 24", "25 to 39", "40 and over");
    }

    [Fact]
    public void A_grouping_with_so_many_groups_that_it_tells_people_apart_is_refused()
    {
        var tally = new ImpactTally(SmallImpact.Plan(), new CaseGrouping("born"));
        void Add(int day) => tally.Add(SmallImpact.Case("P-1", ""), SmallImpact.AsOf, CaseGroups.None.With("born", $"day {day}"));
        Enumerable.Range(1, CaseGrouping.MostGroups).ToList().ForEach(Add);

        FluentActions.Invoking(() => Add(0)).Should().Throw<ImpactException>().Where(fault => fault.Code == ImpactFaults.TooManyGroups && !fault.Message.Contains("day"));
    }

    [Fact]
    public void A_group_under_a_grouping_that_is_not_counted_throws()
    {
        var tally = new ImpactTally(SmallImpact.Plan(), SmallImpact.Sex);

        FluentActions.Invoking(() => tally.Add(SmallImpact.Case("P-1", ""), SmallImpact.AsOf, CaseGroups.None.With("sec", "female")))
            .Should().Throw<ArgumentException>().WithMessage("*`sec`; did you mean `sex`?*");
        FluentActions.Invoking(() => new ImpactTally(SmallImpact.Plan(), SmallImpact.Sex, SmallImpact.Sex)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CaseGroups.None.With("sex", " ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new CaseGrouping("sex", null, "a", "a")).Should().Throw<ArgumentException>();
    }

    private static string Counts(IEnumerable<long?> counts) => string.Join(' ', counts);
}
