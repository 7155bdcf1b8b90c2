using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class RulesThatAHostDecides
{
    private static readonly DateOnly AsOf = new(2006, 3, 1);

    private static readonly TieringEngine Engine = new(TieringPolicies.Noms2005.WithHostRules(
        HostRule.Floor("A1", "A floor", "Anytown", "4"),
        HostRule.Cap("A2", "A cap", "Anytown", "2", ["H2"]),
        HostRule.Set("A3", "A level", "Anytown", "1")));

    private static readonly TieringCase Case = TieringCase.Create("C1")
        .With(Determinants.Ogrs3, 62)
        .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)
        .WithPreviousLevel("tier", "2")
        .Build();

    private static readonly PolicyRule[] Met = [.. Engine.Decide(Case, AsOf).Trace.Rules.Where(r => r.Truth == Truth.Met).Select(r => r.Rule)];

    [Theory]
    [InlineData("3")]
    [InlineData("4", "A1")]
    [InlineData("2", "A2")]
    [InlineData("1", "A3")]
    [InlineData("1", "A1", "A3")]
    public void Propose_as_rules_of_the_policy_do(string level, params string[] found) => Complete(found).Level!.Id.Should().Be(level);

    [Fact]
    public void Stand_in_the_trace_in_their_layer_with_what_their_code_found_as_a_fact()
    {
        var decision = Complete("A1");

        decision.Trace.Rules.Where(r => r.Rule.IsOfHost).Select(r => (r.Rule.Id, r.Rule.Layer, r.Truth, r.IsDeciding)).Should().Equal(
            ("A1", "Anytown", Truth.Met, true), ("A2", "Anytown", Truth.Unmet, false), ("A3", "Anytown", Truth.Unmet, false));
        decision.Case[Engine.Policy.Catalogue.Find("host.A1")!].AsFlag().Should().BeTrue();
        decision.Case[Engine.Policy.Catalogue.Find("host.A2")!].AsFlag().Should().BeFalse();
        decision.Case.PreviousLevels.Should().Equal(Case.PreviousLevels);
        decision.Trace.ToText().Should().Contain("rules of Anytown are decided in code");
    }

    [Fact]
    public void Leave_what_is_possible_and_the_next_change_not_known()
    {
        var decision = Complete("A1");

        Engine.Policy.HasHostRules.Should().BeTrue();
        decision.Scales[0].PossibleIsNotKnown.Should().BeTrue();
        decision.NextChange.Should().BeNull();
        using var json = JsonDocument.Parse(TraceJson.ToUtf8Json(decision.Trace));
        json.RootElement.GetProperty("scales")[0].GetProperty("possibleIsNotKnown").GetBoolean().Should().BeTrue();
        new TieringEngine(TieringPolicies.Noms2005).Decide(Case, AsOf).Scales[0].PossibleIsNotKnown.Should().BeFalse();
    }

    [Fact]
    public void Leave_a_decision_that_is_made_again_without_their_code()
    {
        var decision = Complete("A2");

        TraceJson.ToUtf8Json(Engine.Decide(decision.Case, AsOf).Trace).Should().Equal(TraceJson.ToUtf8Json(decision.Trace));
    }

    [Fact]
    public void Change_nothing_of_the_policy_itself()
    {
        Engine.Policy.Hash.Should().Be(TieringPolicies.Noms2005.Hash);
        Engine.Policy.Rules.Take(TieringPolicies.Noms2005.Rules.Length).Should().Equal(TieringPolicies.Noms2005.Rules);
        TieringPolicies.Noms2005.HasHostRules.Should().BeFalse();
        TieringPolicies.Noms2005.Catalogue.Find("host.A1").Should().BeNull();
    }

    [Fact]
    public void Are_refused_where_they_do_not_fit()
    {
        Refused("an id that is taken", HostRule.Floor("H1", "A", "Anytown", "4"));
        Refused("a scale that is not there", HostRule.Floor("B1", "A", "Anytown", "4", "protect"));
        Refused("a level that is not there", HostRule.Floor("B1", "A", "Anytown", "5"));
        Refused("a cap on a protected floor", HostRule.Cap("B1", "A", "Anytown", "1", ["H1"]));
        Refused("a cap on what has no floor", HostRule.Cap("B1", "A", "Anytown", "1", ["C2"]));
        TieringPolicies.Utm2021.Invoking(p => p.WithHostRules(HostRule.Floor("B1", "A", "Anytown", "D"))).Should().Throw<ArgumentException>("no scale is named");

        static void Refused(string why, HostRule rule) => TieringPolicies.Noms2005.Invoking(p => p.WithHostRules(rule)).Should().Throw<ArgumentException>(why);
    }

    private static TieringDecision Complete(params string[] found) =>
        Engine.Complete(Case, AsOf, [.. Met, .. Engine.Policy.Rules.Where(r => found.Contains(r.Id))]);
}
