using FluentAssertions;
using Noms.Tiering.Policies;
using NRules;
using NRules.Diagnostics.Dgml;
using NRules.RuleModel;
using Xunit;

namespace Noms.Tiering.NRules.Tests;

public sealed class RuleSetOfAPolicy
{
    private static readonly DateOnly AsOf = new(2006, 3, 1);

    private static readonly TieringPolicy Policy = TieringPolicies.Noms2005;

    private static readonly TieringCase Case = TieringCase.Create("C1")
        .With(Determinants.Ogrs3, 62)
        .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)
        .Build();

    [Fact]
    public void Has_one_rule_for_each_of_the_policy_with_its_id_title_and_citation()
    {
        var rules = new PolicyRuleRepository(Policy).GetRules().ToList();

        rules.Select(r => r.Name).Should().Equal(Policy.Rules.Select(r => r.Id));
        var harm = rules.Single(r => r.Name == "H2");
        harm.Description.Should().Contain(Policy.Rules.Single(r => r.Id == "H2").Title).And.EndWith("(model 3.68 tier 3)");
        harm.Tags.Should().BeEquivalentTo("scale:tier", $"stage:{Policy.Rules.Single(r => r.Id == "H2").Stage}", "layer:national");
        harm.Properties[RuleProperties.PolicyHash].Should().Be(Policy.Hash);
        harm.Properties[RuleProperties.PolicyId].Should().Be("noms-2005");
        harm.Properties[RuleProperties.PolicyVersion].Should().Be("1");
        rules.Single(r => r.Name == "M1").Tags.Should().NotContain(t => t.StartsWith("scale:", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_its_conditions_in_the_words_of_the_policy()
    {
        var rule = new PolicyRuleRepository(Policy).GetRules().Single(r => r.Name == "H1");
        var pattern = (PatternElement)rule.LeftHandSide.ChildElements.Single();

        pattern.Expressions.Single().Expression.ToString().Should().Be("facts => facts.IsMet(risk of serious harm is at least high)");
    }

    [Fact]
    public void Fires_in_a_session_of_NRules_as_a_host_makes_it_and_gives_the_library_what_it_needs()
    {
        var repository = new PolicyRuleRepository(Policy);
        var session = RuleRepositoryExtensions.Compile(repository).CreateSession();
        var facts = repository.Read(Case, AsOf);

        session.Insert(facts);
        session.Fire();
        var decision = new TieringEngine(Policy).Complete(Case, AsOf, [.. facts.Met]);

        decision.Level!.Id.Should().Be("3");
        facts.Met.Select(r => r.Id).Should().Contain("H2");
    }

    [Fact]
    public void Is_compiled_in_one_call()
    {
        var session = PolicyRuleRepository.Compile(Policy).CreateSession();
        var facts = new PolicyRuleRepository(Policy).Read(Case, AsOf);

        session.Insert(facts);

        session.Fire().Should().Be(facts.Met.Length).And.BePositive();
    }

    [Fact]
    public void Is_drawn_by_NRules_as_a_graph_that_names_every_rule()
    {
        var graph = new DgmlWriter(new NRulesTieringEngine(Policy).SessionFactory.GetSchema()).GetContents();

        Policy.Rules.Should().OnlyContain(r => graph.Contains($"\"{r.Id}\"", StringComparison.Ordinal));
        graph.Should().Contain("risk of serious harm is at least high");
    }

    [Fact]
    public void Tells_of_each_rule_that_fires_by_the_id_of_the_policy()
    {
        var engine = new NRulesTieringEngine(Policy);
        var fired = new List<string>();
        engine.SessionFactory.Events.RuleFiredEvent += (_, fact) => fired.Add(fact.Rule.Name);

        var decision = engine.Decide(Case, AsOf);

        fired.Should().BeEquivalentTo(decision.Trace.Rules.Where(r => r.Truth == Truth.Met).Select(r => r.Rule.Id));
    }

    [Fact]
    public void Lets_a_host_ask_the_case_and_what_the_policy_works_out_of_it()
    {
        var facts = new PolicyRuleRepository(Policy).Read(Case, AsOf);

        facts.ValueOf("ogrs3").Should().Be(FactValue.Number(62));
        facts.ValueOf("likelihood").AsText().Should().Be("raised");
        facts.ValueOf("criminogenicNeeds").IsRecorded.Should().BeFalse();
        facts.TruthOf((TestCondition)Policy.Rules.Single(r => r.Id == "H1").When).Should().Be(Truth.Unmet);
        facts.Invoking(f => f.ValueOf("likelyhood")).Should().Throw<ArgumentException>();
        facts.Invoking(f => f.Propose(TieringPolicies.Utm2021.Rules[0])).Should().Throw<ArgumentException>();
        facts.ToString().Should().NotContain("62").And.NotContain("C1");
    }
}
