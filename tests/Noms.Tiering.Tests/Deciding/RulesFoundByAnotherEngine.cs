using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class RulesFoundByAnotherEngine
{
    private static readonly DateOnly AsOf = new(2006, 3, 1);

    private static readonly TieringEngine Engine = new(TieringPolicies.Noms2005);

    private static readonly TieringCase Case = TieringCase.Create("C1")
        .With(Determinants.Ogrs3, 62)
        .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)
        .Build();

    private static readonly PolicyRule[] Met = [.. Engine.Decide(Case, AsOf).Trace.Rules.Where(r => r.Truth == Truth.Met).Select(r => r.Rule)];

    [Fact]
    public void Give_the_same_decision_and_trace_in_whatever_order_they_were_found()
    {
        PolicyRule[] found = [.. Met.Reverse(), Met[0]];

        var completed = Engine.Complete(Case, AsOf, found);

        TraceJson.ToUtf8Json(completed.Trace).Should().Equal(TraceJson.ToUtf8Json(Engine.Decide(Case, AsOf).Trace));
    }

    [Fact]
    public void Give_the_same_outcome_of_a_batch()
    {
        var outcome = Engine.CreateOutcome();

        Engine.Complete(Case, AsOf, outcome, Met);

        outcome.LevelOf(0)!.Id.Should().Be("3");
        outcome.MetRules.Should().Equal(Met);
    }

    [Fact]
    public void Give_no_decision_where_the_library_finds_a_rule_met_that_the_other_did_not()
    {
        var complete = () => Engine.Complete(Case, AsOf, Met.AsSpan(1));

        complete.Should().Throw<EngineDisagreementException>().Which.OnlyLibrary.Should().Equal(Met[0]);
    }

    [Fact]
    public void Give_no_decision_where_the_other_found_a_rule_met_that_the_library_does_not()
    {
        var other = Engine.Policy.Rules.First(r => r.Id == "P1");
        var complete = () => Engine.Complete(Case, AsOf, [.. Met, other]);

        var thrown = complete.Should().Throw<EngineDisagreementException>().Which;
        thrown.OnlyOther.Should().Equal(other);
        thrown.OnlyLibrary.Should().BeEmpty();
        thrown.Policy.Should().BeSameAs(Engine.Policy);
        thrown.Message.Should().Contain("P1").And.NotContain("C1").And.NotContain("62");
    }

    [Fact]
    public void Must_be_rules_of_the_policy()
    {
        var complete = () => Engine.Complete(Case, AsOf, TieringPolicies.Utm2021.Rules[0]);

        complete.Should().Throw<ArgumentException>();
    }
}
