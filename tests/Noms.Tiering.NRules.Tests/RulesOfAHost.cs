using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;
using Xunit;
using static Noms.Tiering.NRules.Tests.Hosting;

namespace Noms.Tiering.NRules.Tests;

public sealed class RulesOfAHost
{
    private static readonly DateOnly AsOf = new(2006, 3, 1);

    private static readonly TieringCase Case = TieringCase.Create("C1")
        .With(Determinants.Ogrs3, 62)
        .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)
        .With(Determinants.AccommodationNeed, NeedSeverity.Standard)
        .WithPreviousLevel("tier", "2")
        .Build();

    [Fact]
    public void See_the_case_what_is_derived_and_what_is_proposed()
    {
        var engine = Engine(
            [HostRule.Floor("A1", "All three", Layer, "4")],
            Proposing("A1", p => p.Case.Id == "C1" && p.ValueOf("likelihood").AsText() == "raised" && p.IsMet("H2") && p.AsOf.Year == 2006));

        DecidingIds(engine.Decide(Case, AsOf)).Should().Equal("A1");
        DecidingIds(engine.Decide(Case, AsOf.AddYears(1))).Should().Equal("H2");
    }

    [Fact]
    public void Go_through_the_combination_of_the_policy_as_floors_caps_and_levels()
    {
        Decide(HostRule.Floor("A1", "A floor", Layer, "4")).Level!.Id.Should().Be("4");
        Decide(HostRule.Cap("A1", "A cap", Layer, "2", ["H2"])).Level!.Id.Should().Be("2");
        Decide(HostRule.Set("A1", "A level", Layer, "1")).Level!.Id.Should().Be("1");

        static TieringDecision Decide(HostRule rule) => Engine([rule], Proposing("A1", p => true)).Decide(Case, AsOf);
    }

    [Fact]
    public void Lower_no_protected_floor()
    {
        var engine = Engine([HostRule.Set("A1", "A level", Layer, "1")], Proposing("A1", p => true));
        var high = TieringCase.Create("C2").With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.High).Build();

        engine.Decide(high, AsOf).Level!.Id.Should().Be("4");
    }

    [Fact]
    public void Disagree_with_each_other_without_an_order_that_settles_it()
    {
        var engine = Engine(
            [HostRule.Set("A1", "One", Layer, "1"), HostRule.Set("A2", "Two", Layer, "2")],
            Proposing("A1", p => true),
            Proposing("A2", p => true));

        var decision = engine.Decide(Case, AsOf);

        decision.Scales[0].IsInConflict.Should().BeTrue();
        decision.Level!.Id.Should().Be("3");
    }

    [Fact]
    public void Stand_in_the_trace_under_their_own_layer_whether_met_or_not()
    {
        var engine = Engine(
            [HostRule.Floor("A1", "Met", Layer, "4"), HostRule.Floor("A2", "Not met", "Elsewhere", "4")],
            Proposing("A1", p => true),
            Proposing("A2", p => false));

        var trace = engine.Decide(Case, AsOf).Trace;

        trace.Rules.Where(r => r.Rule.IsOfHost).Select(r => (r.Rule.Id, r.Rule.Layer, r.Truth)).Should()
            .Equal(("A1", Layer, Truth.Met), ("A2", "Elsewhere", Truth.Unmet));
        trace.ToText().Should().Contain("A1 [Anytown]  Met").And.Contain("rules of Anytown and Elsewhere are decided in code");
        using var json = JsonDocument.Parse(trace.ToUtf8Json());
        json.RootElement.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("layer").GetString()).Should().Contain(["national", Layer]);
    }

    [Fact]
    public void Make_what_is_possible_and_the_next_change_not_known()
    {
        var decision = Engine([HostRule.Floor("A1", "Never", Layer, "4")], Proposing("A1", p => false)).Decide(Case, AsOf);

        decision.Scales[0].PossibleIsNotKnown.Should().BeTrue();
        decision.NextChange.Should().BeNull();
        using var json = JsonDocument.Parse(TraceJson.ToUtf8Json(decision.Trace));
        json.RootElement.GetProperty("scales")[0].GetProperty("possibleIsNotKnown").GetBoolean().Should().BeTrue();
        new NRulesTieringEngine(TieringPolicies.Noms2005).Decide(Case, AsOf).Scales[0].PossibleIsNotKnown.Should().BeFalse();
    }

    [Fact]
    public void Leave_a_decision_that_the_library_makes_again_without_their_code()
    {
        var decision = Engine([HostRule.Floor("A1", "A floor", Layer, "4")], Proposing("A1", p => true)).Decide(Case, AsOf);

        var again = new TieringEngine(decision.Policy).Decide(decision.Case, AsOf);

        TraceJson.ToUtf8Json(again.Trace).Should().Equal(TraceJson.ToUtf8Json(decision.Trace));
        decision.Case.PreviousLevels.Should().Equal(Case.PreviousLevels);
    }

    [Fact]
    public void Are_refused_where_they_do_not_fit()
    {
        Refused("no rule of NRules", () => _ = new HostRules([HostRule.Floor("A1", "A", Layer, "4")], []));
        Refused("a scale", () => Beside(HostRule.Floor("A1", "A", Layer, "4", "protect")));
        Refused("a level", () => Beside(HostRule.Floor("A1", "A", Layer, "5")));
        Refused("an id", () => Beside(HostRule.Floor("H1", "A", Layer, "4")));
        Refused("a protected floor", () => Beside(HostRule.Cap("A1", "A", Layer, "1", ["H1"])));
        Refused("no floor", () => Beside(HostRule.Cap("A1", "A", Layer, "1", ["C2"])));
        Refused("several scales", () => TieringPolicies.Utm2021.WithHostRules(HostRule.Floor("A1", "A", Layer, "D")));

        static void Beside(HostRule rule) => TieringPolicies.Noms2005.WithHostRules(rule);
        static void Refused(string why, Action make) => make.Should().Throw<ArgumentException>(why);
    }

    [Fact]
    public void Are_shown_by_the_sample()
    {
        using var output = new StringWriter();

        LocalRule.Sample.Run(output);

        output.ToString().Should().StartWith("Tier 3:").And.Contain("ANYTOWN-1 [Anytown]");
    }
}
