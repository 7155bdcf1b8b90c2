using FluentAssertions;
using Noms.Tiering.Assurance;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class ImpactOnASmallCaseload
{
    private static readonly CaseloadImpact Impact = SmallImpact.Whole();
    private static readonly ScaleImpact Tier = Impact.Scales.Single();

    [Fact]
    public void The_matrix_has_each_case_where_it_comes_from_and_where_it_goes()
    {
        Tier.Before.Select(standing => standing.Id).Should().Equal("1", "2", "3", "4", "closed", "invalid-data", "not-decided");
        Tier.After.Should().Equal(Tier.Before);
        Tier.Matrix.Select(row => string.Join(' ', row)).Should().Equal(
            "2 0 0 1 0 0 0",
            "2 1 0 1 0 0 0",
            "0 0 1 1 0 0 0",
            "0 0 0 0 0 0 0",
            "0 0 0 0 1 0 0",
            "0 0 0 0 0 1 0",
            "0 0 0 0 0 0 0");
        (Impact.Cases, Impact.Rejected, Tier.CasesBefore(1), Tier.CasesAfter(3)).Should().Be((11, 0, 4, 3));
        (Impact.FirstAsOf, Impact.LastAsOf).Should().Be((SmallImpact.AsOf, SmallImpact.AsOf));
    }

    [Fact]
    public void Who_moves_is_counted_by_direction()
    {
        Tier.IsComparable.Should().BeTrue();
        Tier.Changes.Should().Be(new ChangeCounts(Raised: 3, Lowered: 2, Same: 6, NotComparable: 0));
    }

    [Fact]
    public void A_move_says_what_decided_before_and_after()
    {
        var moves = Tier.Moves.Where(move => move.Change != LevelChange.Same)
            .Select(move => $"{move.From.Id}-{move.To.Id} {move.Change} {move.Cases}: {Deciders(move.DecidedBefore)} > {Deciders(move.DecidedAfter)}");

        moves.Should().Equal(
            "1-4 Raised 1: default 1 > C 1",
            "2-1 Lowered 2: A 2 > default 2",
            "2-4 Raised 1: A 1 > C 1",
            "3-4 Raised 1: B 1 > C 1");
    }

    [Fact]
    public void A_rule_says_in_how_many_cases_it_newly_decides_and_does_no_longer()
    {
        Tier.Deciders.Select(decider => $"{decider.Decider.Id}: {decider.DecidesBefore} {decider.DecidesAfter}").Should().Equal("A: 4 1", "B: 2 1", "C: 0 3", "default: 3 4");
        Tier.Deciders.Single(d => d.Decider.Id == "C").Newly.Should().Be(new ChangeCounts(3, 0, 0, 0));
        Tier.Deciders.Single(d => d.Decider.Id == "A").NoLonger.Should().Be(new ChangeCounts(1, 2, 0, 0));
        Tier.Deciders.Single(d => d.Decider.Id == "A").Both.Should().Be(new ChangeCounts(0, 0, 1, 0));
        Tier.Deciders.Single(d => d.Decider.Id == "default").NoLonger.Should().Be(new ChangeCounts(1, 0, 0, 0));
        Tier.Deciders.Select(d => (d.Decider.IsBefore, d.Decider.IsAfter)).Should().Equal((true, true), (true, true), (false, true), (true, true));
    }

    [Fact]
    public void What_is_provisional_before_and_after_is_counted()
    {
        Tier.Provisional.Should().Be(new ProvisionalImpact(Before: 2, After: 1, Both: 1));
        (Tier.Provisional.Newly, Tier.Provisional.NoLonger).Should().Be((0, 1));
        Tier.Moves.Single(move => move.To.Id == "4" && move.From.Id == "1").Should().BeEquivalentTo(new { ProvisionalBefore = 1, ProvisionalAfter = 0 });
    }

    [Fact]
    public void Workload_points_add_up_and_grades_are_counted()
    {
        var workload = Impact.Profile.Single(entry => entry.Id == "workload");
        var mayHold = Impact.Profile.Single(entry => entry.Id == "mayHold");

        workload.Should().BeEquivalentTo(new { Unit = "points", CasesBefore = 9L, CasesAfter = 9L, TotalBefore = 170m, TotalAfter = 225m });
        workload.Values.Should().Equal(new("10", 3, 4), new("20", 4, 1), new ProfileValueImpact("30", 2, 1), new("45", 0, 3));
        mayHold.Values.Should().Equal(new("PO", 9, 9), new ProfileValueImpact("PSO", 7, 5));
        mayHold.TotalBefore.Should().BeNull();
    }

    [Fact]
    public void A_policy_in_place_of_itself_moves_nobody()
    {
        var plan = new ImpactPlan(SmallImpact.Side(SmallImpact.After), SmallImpact.Side(SmallImpact.After));
        var impact = SmallImpact.Tally(plan, SmallImpact.Cases).ToImpact();

        impact.Scales[0].Changes.Should().Be(new ChangeCounts(0, 0, 11, 0));
        impact.Scales[0].Deciders.Should().OnlyContain(decider => decider.Newly.All == 0 && decider.NoLonger.All == 0);
        impact.Profile[0].TotalAfter.Should().Be(impact.Profile[0].TotalBefore);
    }

    [Fact]
    public void No_case_has_an_impact_that_can_still_be_read()
    {
        var nobody = new ImpactTally(SmallImpact.Plan(), SmallImpact.Sex).ToImpact();

        nobody.Scales[0].Changes.All.Should().Be(0);
        nobody.ToText().Should().Contain("0 of 0 cases");
        nobody.FirstAsOf.Should().BeNull();
    }

    private static string Deciders(IEnumerable<DeciderCount> deciders) => string.Join(", ", deciders.Select(d => $"{d.Decider.Id} {d.Cases}"));
}
