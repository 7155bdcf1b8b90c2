using System.Linq.Expressions;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Properties;
using Noms.Tiering.Tracing;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Xunit;
using static Noms.Tiering.NRules.Tests.Hosting;

namespace Noms.Tiering.NRules.Tests;

/// <summary>What bites those who use NRules, and does not bite here.</summary>
public sealed class WhatBites
{
    private static readonly DateOnly AsOf = new(2006, 3, 1);

    private static readonly TieringPolicy Policy = TieringPolicies.Noms2005;

    private static readonly TieringCase Case = TieringCase.Create("C1")
        .With(Determinants.Ogrs3, 62)
        .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)
        .With(Determinants.Notorious, true)
        .With(Determinants.HighProfile, true)
        .Build();

    [Fact]
    public void The_order_of_firing_is_the_networks_and_changes_no_decision()
    {
        var repository = new PolicyRuleRepository(Policy);
        var definitions = repository.GetRules().ToList();

        var forward = Fire(definitions);
        var backward = Fire(Enumerable.Reverse(definitions));

        backward.Select(r => r.Id).Should().NotEqual(forward.Select(r => r.Id), "the order differs").And.BeEquivalentTo(forward.Select(r => r.Id));
        var library = new TieringEngine(Policy);
        TraceJson.ToUtf8Json(library.Complete(Case, AsOf, [.. backward]).Trace).Should().Equal(TraceJson.ToUtf8Json(library.Complete(Case, AsOf, [.. forward]).Trace));

        IReadOnlyList<PolicyRule> Fire(IEnumerable<IRuleDefinition> rules)
        {
            var session = new RuleCompiler().Compile(rules).CreateSession();
            var facts = repository.Read(Case, AsOf);
            session.Insert(facts);
            session.Fire();
            return facts.Met;
        }
    }

    [Fact]
    public void A_condition_that_throws_is_named_and_the_next_case_is_whole()
    {
        var engine = Engine([HostRule.Floor("A1", "A floor", Layer, "4")], Proposing("A1", p => Throws(p.Case.Id)));
        var expected = TraceJson.ToUtf8Json(engine.Decide(Case, AsOf).Trace);

        engine.Invoking(e => e.Decide(Named("bad"), AsOf)).Should().Throw<RuleFailedException>()
            .Where(e => e.RuleNames.Single() == "A1" && e.InnerException is InvalidOperationException && !e.Message.Contains("bad"));
        TraceJson.ToUtf8Json(engine.Decide(Case, AsOf).Trace).Should().Equal(expected);
    }

    [Fact]
    public void An_action_that_throws_is_named_and_the_next_case_is_whole()
    {
        var engine = Engine([], Rule("A1", p => true, (_, p) => Throws(p.Case.Id)));

        engine.Invoking(e => e.Decide(Named("bad"), AsOf)).Should().Throw<RuleFailedException>().Which.RuleNames.Should().Equal("A1");
        engine.Decide(Case, AsOf).Level!.Id.Should().Be("3");
    }

    [Fact]
    public void One_bad_case_of_a_batch_is_named_and_the_others_are_decided()
    {
        var engine = Engine([HostRule.Floor("A1", "A floor", Layer, "4")], Proposing("A1", p => Throws(p.Case.Id)));
        TieringCase[] cases = [.. Enumerable.Range(0, 300).Select(n => Named(n == 200 ? "bad" : $"C{n}"))];

        var decided = engine.DecideAll(cases, AsOf).ToList();

        decided.Select(d => d.Case).Should().Equal(cases);
        decided.Where(d => d.Failure is not null).Should().ContainSingle().Which.Case.Should().BeSameAs(cases[200]);
        decided.Where(d => d.Decision is not null).Should().HaveCount(299).And.OnlyContain(d => d.Decision!.Level!.Id == "4");
    }

    [Fact]
    public void What_is_not_recorded_meets_no_negated_test()
    {
        var engine = new NRulesTieringEngine(Policy);
        var fired = new List<string>();
        engine.SessionFactory.Events.RuleFiredEvent += (_, fact) => fired.Add(fact.Rule.Name);

        // H3 and N1 ask that likelihood is not raised, L2 that a plan is not multi-factor: nobody knows.
        engine.Decide(TieringCase.Create("C2").With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium).Build(), AsOf);

        fired.Should().BeEquivalentTo("S1", "H4");
    }

    [Fact]
    public void A_rule_with_two_branches_that_hold_fires_once()
    {
        var engine = new NRulesTieringEngine(Policy);
        var fired = new List<string>();
        engine.SessionFactory.Events.RuleFiredEvent += (_, fact) => fired.Add(fact.Rule.Name);

        engine.Decide(Case, AsOf);

        fired.Should().ContainSingle(id => id == "M1", "it is of a notorious or a high-profile person, and this one is both").And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Cases_that_are_equal_are_each_decided()
    {
        TieringCase[] cases = [Case, Case, Named("C1"), Named("C1")];

        new NRulesTieringEngine(Policy).DecideAll(cases, AsOf).Select(d => d.Decision!.Case).Should().Equal(cases);
        typeof(CaseFact).IsSealed.Should().BeTrue();
        typeof(CaseFact).GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType.Should().Be<object>();
    }

    [Fact]
    public void A_case_that_changes_ten_thousand_times_is_decided_rightly_each_time()
    {
        var engine = new NRulesTieringEngine(Policy);
        var library = new TieringEngine(Policy);
        new PolicyRuleRepository(Policy).GetRules().Should().OnlyContain(r => r.Repeatability == RuleRepeatability.Repeatable);
        for (var turn = 0; turn < 10_000; turn++)
        {
            var changed = new CaseGenerator(Policy, AsOf, Dice.For(7, turn)).Make(24);

            (engine.Decide(changed, AsOf).Level?.Id).Should().Be(library.Decide(changed, AsOf).Level?.Id);
        }
    }

    [Fact]
    public void What_a_rule_inserts_does_not_outlive_its_case()
    {
        var builder = new RuleBuilder();
        builder.Name("A1");
        Expression<Func<string, bool>> isNote = note => note == "seen";
        Expression<Action<IContext, string, ProposedCase>> propose = (context, note, proposed) => proposed.Propose("A1");
        builder.LeftHandSide().Pattern(typeof(string), "note").Condition(isNote);
        builder.LeftHandSide().Pattern(typeof(ProposedCase), "proposed");
        builder.RightHandSide().Action(propose);
        var engine = Engine(
            [HostRule.Floor("A1", "Joined with a note", Layer, "4")],
            builder.Build(),
            Rule("notes", p => p.Case.Id == "noted", (context, p) => context.Insert("seen")));
        TieringCase[] cases = [Named("noted", notorious: false), Named("C2", notorious: false)];

        engine.DecideAll(cases, AsOf).Select(d => d.Decision!.Level!.Id).Should().Equal("4", "3");
        cases.Select(c => engine.Decide(c, AsOf).Level!.Id).Should().Equal("4", "3");
    }

    [Fact]
    public void Linked_facts_of_one_case_do_not_meet_those_of_the_next()
    {
        var engine = Engine([], Rule("A1", p => true, (context, p) => context.InsertLinked("key", p.Case.Id)));

        engine.Invoking(e => e.DecideAll(Enumerable.Repeat(Case, 300), AsOf).ToList()).Should().NotThrow();
        engine.Invoking(e => e.Decide(Case, AsOf)).Should().NotThrow();
    }

    [Fact]
    public void Threads_share_an_engine_and_no_session()
    {
        var engine = new NRulesTieringEngine(Policy);
        var library = new TieringEngine(Policy);
        Parallel.For(0, 4_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, turn =>
        {
            var own = new CaseGenerator(Policy, AsOf, Dice.For(9, turn)).Make(24);

            (engine.Decide(own, AsOf).Level?.Id).Should().Be(library.Decide(own, AsOf).Level?.Id);
        });
    }

    [Fact]
    public void No_rule_joins()
    {
        foreach (var rule in TieringPolicies.All.SelectMany(p => new PolicyRuleRepository(p).GetRules()))
        {
            rule.LeftHandSide.ElementType.Should().Be(ElementType.And);
            rule.LeftHandSide.ChildElements.Should().ContainSingle().Which.Should().BeOfType<PatternElement>()
                .Which.Expressions.Count.Should().BeLessThan(2);
        }
    }

    [Fact]
    public void A_difference_from_the_library_is_an_exception_and_no_decision()
    {
        var repository = new PolicyRuleRepository(Policy);
        var session = repository.Compile().CreateSession();
        var facts = repository.Read(Case, AsOf);
        session.Insert(facts);
        session.Fire();
        facts.Propose(Policy.Rules.Single(r => r.Id == "P1"));

        new TieringEngine(Policy).Invoking(e => e.Complete(Case, AsOf, [.. facts.Met])).Should().Throw<EngineDisagreementException>();
    }

    private static TieringCase Named(string id, bool notorious = true) => TieringCase.Create(id)
        .With(Determinants.Ogrs3, 62)
        .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)
        .With(Determinants.Notorious, notorious)
        .Build();

    private static bool Throws(string id) => id == "bad" ? throw new InvalidOperationException("thrown by the host") : true;
}
