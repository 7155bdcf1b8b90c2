using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

public sealed class DecisionTraceTests
{
    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void Every_rule_of_the_policy_stands_in_the_trace_in_its_order(string name)
    {
        var trace = TracedCases.TraceOf(name);

        trace.Rules.Select(r => r.Rule).Should().Equal(trace.Policy.Rules);
        trace.Determinants.Select(d => d.Use).Should().Equal(trace.Policy.Reads);
        trace.Derived.Select(d => d.Derived).Should().Equal(trace.Policy.Derived);
    }

    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void The_items_that_count_add_up_to_the_score(string name)
    {
        foreach (var score in TracedCases.TraceOf(name).Derived.Where(d => d.Derived is ScoreDeterminant))
        {
            score.Items.Sum(i => i.Lowest).Should().Be(score.Lowest.AsNumber());
            score.Items.Sum(i => i.Highest).Should().Be(score.Highest.AsNumber());
            score.Items.Where(i => i.Item is HigherOfItem && i.Lowest == i.Highest).Should().NotContain(
                i => i.Items.Where(each => each.Counts).Sum(each => each.Highest) != i.Highest);
        }
    }

    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void The_rules_that_decide_are_those_of_the_decision(string name)
    {
        var decision = TracedCases.Of(name);
        var trace = TracedCases.TraceOf(name);

        trace.Rules.Where(r => r.IsDeciding).Select(r => r.Rule).Should().BeEquivalentTo(decision.Scales.SelectMany(s => s.Deciding));
        trace.Rules.Where(r => r.IsOneOfDeciding).Select(r => r.Rule).Should().BeEquivalentTo(decision.Scales.SelectMany(s => s.DecidedByOneOf));
        trace.Rules.Should().NotContain(r => r.IsDeciding && r.Truth != Truth.Met);
    }

    [Fact]
    public void A_fact_stands_as_recorded_uncertain_stood_in_open_or_not_read()
    {
        var standings = TracedCases.TraceOf("sparse").Determinants.ToDictionary(d => d.Use.Determinant.Id, d => d.Standing);

        standings["oasysScore"].Should().Be(FactStanding.Recorded);
        standings["rsr"].Should().Be(FactStanding.Uncertain, "it is static");
        standings["mappaLevel"].Should().Be(FactStanding.StoodIn);
        standings["riskOfSeriousHarm"].Should().Be(FactStanding.Open);
        standings["ogrs3"].Should().Be(FactStanding.NotRead, "the OASys score was taken");
    }

    [Fact]
    public void A_fact_older_than_the_policy_allows_is_uncertain_from_the_day_after_it_is_a_year_old()
    {
        StandingOfArp(new DateOnly(2005, 3, 1)).Should().Be(FactStanding.Recorded);
        StandingOfArp(new DateOnly(2005, 2, 28)).Should().Be(FactStanding.Uncertain);
        StandingOfArp(null).Should().Be(FactStanding.Recorded, "nothing says how old it is");
    }

    [Fact]
    public void A_parameter_that_only_what_a_fallback_passed_over_uses_is_not_among_those_of_the_rule()
    {
        Parameters("complete", "H2").Should().Equal("likelihood.from");
        Parameters("sparse", "H2").Should().BeEmpty("the likelihood came from the OASys score");
    }

    [Fact]
    public void A_floor_that_a_cap_lowers_says_by_what_and_to_which_level()
    {
        var rule = TracedCases.TraceOf("complete").Rules.Single(r => r.Rule.Id == "L1");

        rule.Lowest!.Id.Should().Be("3");
        rule.AfterCaps!.Id.Should().Be("2");
        rule.CappedBy.Select(r => r.Id).Should().Equal("C1");
    }

    [Fact]
    public void A_count_with_unknown_parts_runs_from_what_is_known_to_all_that_may_be()
    {
        var needs = TracedCases.TraceOf("sparse").Derived.Single(d => d.Derived.Id == "needs");

        needs.IsKnown.Should().BeFalse();
        needs.Lowest.Should().Be(FactValue.Number(1));
        needs.Highest.Should().Be(FactValue.Number(3));
    }

    [Fact]
    public void Of_items_of_which_the_higher_counts_the_lesser_does_not()
    {
        var group = TracedCases.TraceOf("complete").Derived.Single(d => d.Derived.Id == "points").Items[1];

        group.Items.Select(i => (i.Item.Id, i.Lowest, i.Counts)).Should().Equal(("rsr", 0m, false), ("arp", 6m, true));
    }

    [Fact]
    public void A_previous_level_and_the_highest_protected_floor_stand_with_the_scale()
    {
        var scale = TracedCases.TraceOf("complete").Scales[0];

        scale.Previous!.Id.Should().Be("3");
        scale.ProtectedFloor!.Id.Should().Be("2");
        scale.Proposals.Select(r => r.Rule.Id).Should().Equal("H2", "H3", "L1", "S1", "R1", "C1");
    }

    [Fact]
    public void A_rule_that_is_not_met_was_never_necessary() =>
        TracedCases.TraceOf("complete").Rules.Where(r => r.Truth == Truth.Unmet).Should().NotBeEmpty().And.OnlyContain(r => r.IsNecessary == false);

    private static FactStanding StandingOfArp(DateOnly? date) =>
        SamplerPolicy.Decide(TieringCase.Create("C-age").With(Determinants.Arp, 64, date: date).With(Determinants.HasActiveEvent, true))
            .Trace.Determinants.Single(d => d.Use.Determinant.Id == "arp").Standing;

    private static IEnumerable<string> Parameters(string name, string rule) =>
        TracedCases.TraceOf(name).Rules.Single(r => r.Rule.Id == rule).Parameters.Select(p => p.Id);
}
