using System.Text;
using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Policies;

public sealed class PolicyReadingTests
{
    private static readonly TieringPolicy Policy = PolicyReader.Read(Encoding.UTF8.GetBytes(WholePolicy.Text)).Policy;

    [Fact]
    public void A_derived_determinant_stands_after_those_that_it_reads_and_at_a_later_stage()
    {
        Policy.Derived.Select(d => d.Id).Should().StartWith(["likelihoodByOgrs", "likelihoodByOther", "likelihood", "worries"]);
        Policy.Derived.Select(d => (d.Id, d.Stage)).Should().Contain([("likelihoodByOgrs", 0), ("likelihood", 1), ("worries", 2), ("isWorrying", 3), ("changeFirst", 4), ("changeNext", 5)]);
        Policy.Rules.Select(r => (r.Id, r.Stage)).Should().Contain([("H1", 0), ("H2", 1), ("C1", 6)]);
    }

    [Fact]
    public void A_parameter_in_place_of_a_number_gives_its_value_and_stays_known()
    {
        var likely = Derived<BandedDeterminant>("likelihoodByOgrs").Bands[1];

        likely.AtLeast.Should().Be(new Bound(50, Policy.Parameters.Single(p => p.Id == "likely.from")));
        likely.Below.Should().Be(new Bound(75, null));
    }

    [Fact]
    public void Bounds_of_a_choice_that_are_two_parameters_become_two_tests()
    {
        var both = Rule("S1").When.Should().BeOfType<AllCondition>().Which.Conditions.Cast<ChoiceTest>().ToList();

        both.Select(test => string.Join(' ', test.Values)).Should().Equal("mid high", "low mid");
        both.Select(test => test.Parameter!.Id).Should().Equal("standing.from", "standing.top");
    }

    [Fact]
    public void Of_sentences_only_those_that_have_not_ended_are_meant()
    {
        var such = Rule("P1").When.Should().BeOfType<SomeTest>().Which.Such.Should().BeOfType<AllCondition>().Which;

        such.Pointer.Should().BeEmpty();
        var phase = such.Conditions[0].Should().BeOfType<ChoiceTest>().Which;
        phase.Determinant.Id.Should().Be("phase");
        phase.Values.Should().NotContain("ended").And.HaveCount(phase.Determinant.Values.Length - 1);
        such.Conditions[1].Pointer.Should().Be("/rules/7/when/such");
    }

    [Fact]
    public void None_is_the_least_value_of_a_derived_level_only_where_it_may_be_given()
    {
        Values("tierTable").Should().Equal("none", "1", "2", "3");
        Values("changeFirst").Should().Equal("none", "low", "high");
        Values("changeNext").Should().Equal("none", "low", "high");

        var without = PolicyReader.Read(Encoding.UTF8.GetBytes(WholePolicy.Text.Replace("[\"1\", \"none\"]", "[\"1\", \"1\"]", StringComparison.Ordinal))).Policy;
        without.Derived.Single(d => d.Id == "tierTable").Output.Values.Select(v => v.Id).Should().Equal("1", "2", "3");
    }

    [Fact]
    public void A_score_ranges_to_the_most_that_its_items_can_give_in_steps_of_their_finest_points()
    {
        var sum = Derived<ScoreDeterminant>("sum").Output;

        // 150 at half weight, 20.25, 50, ten steps of 2, and the higher of 3 and 4.
        (sum.Minimum, sum.Maximum, sum.Resolution, sum.Unit).Should().Be((0, 169.25m, 0.01m, "points"));
    }

    [Fact]
    public void A_score_may_count_under_a_condition() =>
        Derived<ScoreDeterminant>("sum").When.Should().BeOfType<ChoiceTest>().Which.Determinant.Id.Should().Be("localStanding");

    [Fact]
    public void A_count_ranges_to_the_number_of_its_conditions_and_one_of_elements_to_a_million()
    {
        (Derived<CountDeterminant>("worries").Output.Maximum, Derived<ElementCountDeterminant>("longVisits").Output.Maximum).Should().Be((2, 1_000_000));
    }

    [Fact]
    public void The_greatest_may_be_none_only_where_all_that_it_is_taken_from_may_be()
    {
        Derived<ExtremeDeterminant>("lastContact").Output.MayBeNone.Should().BeFalse();

        var both = WholePolicy.Text.Replace("\"kind\": \"date\" },\n    { \"id\": \"localCode\"", "\"kind\": \"date\", \"mayBeNone\": true },\n    { \"id\": \"localCode\"", StringComparison.Ordinal);
        PolicyReader.Read(Encoding.UTF8.GetBytes(both)).Policy.Derived.Single(d => d.Id == "lastContact").Output.MayBeNone.Should().BeTrue();
    }

    [Fact]
    public void What_a_missing_determinant_means_is_read_with_its_age()
    {
        var rsr = Policy.Reads.Single(use => use.Determinant.Id == "rsr");

        rsr.StandIn.Should().Be(FactValue.Number(0));
        rsr.UncertainWhenStatic.Should().BeTrue();
        rsr.UncertainBefore.Should().Be(new DateOffset(-18, -3));
        Policy.Reads.Single(use => use.Determinant.Id == "ogrs3").IsOpenWhenMissing.Should().BeTrue();
    }

    [Fact]
    public void Provenance_citations_and_reasons_are_kept()
    {
        var likelihood = Derived<BandedDeterminant>("likelihoodByOgrs");

        (likelihood.Provenance, likelihood.Reason, likelihood.Pointer).Should().Be((Provenance.Assumed, "no numbers are given", "/derived/1"));
        likelihood.Citations.Select(c => c.ToString()).Should().Equal("model 3.70");
        (Rule("H2").Reading, Rule("H2").Reason).Should().Be((Provenance.Assumed, "the source joins neither"));
    }

    [Fact]
    public void A_rule_without_a_condition_always_proposes_and_a_level_rule_has_its_authority()
    {
        Rule("T1").When.Should().BeOfType<AllCondition>().Which.Conditions.Should().BeEmpty();
        Rule("L1").Proposal.Should().BeOfType<LevelProposal>().Which.Authority.Should().Be(1);
        Rule("L2").Proposal.Should().BeOfType<LevelProposal>().Which.Authority.Should().Be(0);
    }

    [Fact]
    public void A_profile_is_keyed_by_its_keys_joined()
    {
        Policy.Profile[1].Values["1/blue"].Should().Equal("4.5");
        Policy.Profile[0].Values["3"].Should().BeEmpty();
        Policy.Availability!.Needs.Should().BeSameAs(Policy.Profile[2]);
    }

    [Theory]
    [InlineData(-1, 0, 0, -20, true)]
    [InlineData(-1, 0, 0, -32, true)]
    [InlineData(-1, 0, 0, -28, false)]
    [InlineData(-1, 0, 0, -31, false)]
    [InlineData(-12, 0, 0, -365, false)]
    [InlineData(-12, 0, -11, 0, true)]
    public void Days_and_months_counted_for_one_date_must_stand_in_one_order_on_every_day(int months, int days, int otherMonths, int otherDays, bool isOrdered)
    {
        var text = WholePolicy.Text.Replace(
            "{ \"determinant\": \"localSeen\", \"recorded\": true }",
            $$"""{ "any": [ { "determinant": "localHeard", "before": { "months": {{months}}, "days": {{days}} } }, { "determinant": "localHeard", "before": { "months": {{otherMonths}}, "days": {{otherDays}} } }, { "determinant": "localSeen", "recorded": true } ] }""",
            StringComparison.Ordinal).Replace(", \"days\": -40 }", ", \"days\": -4000 }", StringComparison.Ordinal);

        PolicyReader.Read(Encoding.UTF8.GetBytes(text)).Diagnostics.Any(d => d.Code == "NT1065").Should().Be(!isOrdered);
    }

    private static PolicyRule Rule(string id) => Policy.Rules.Single(rule => rule.Id == id);

    private static T Derived<T>(string id)
        where T : DerivedDeterminant => Policy.Derived.Single(derived => derived.Id == id).Should().BeOfType<T>().Which;

    private static IEnumerable<string> Values(string id) => Policy.Derived.Single(derived => derived.Id == id).Output.Values.Select(v => v.Id);
}
