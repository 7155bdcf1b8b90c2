using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>Every policy under <c>rules/</c> decides its conformance cases as they say, reasons included.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> Policies => new(PolicyFolder.All.Select(f => f.Id));

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var folder in PolicyFolder.All)
            {
                foreach (var conformanceCase in folder.Suite.Cases)
                {
                    data.Add(folder.Id, conformanceCase.File, conformanceCase.Title);
                }
            }

            return data;
        }
    }

    [Fact]
    public void The_2005_model_is_found() => PolicyFolder.All.Select(f => f.Id).Should().Contain("noms-2005");

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_reads_without_a_fault_or_a_warning(string policy) =>
        ConformanceSuite.Read(PolicyFolder.WithId(policy).Json, []).Diagnostics.Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_has_cases_with_titles_of_their_own(string policy)
    {
        var titles = PolicyFolder.WithId(policy).Suite.Cases.Select(c => c.Title);

        titles.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_rule_of_a_policy_is_met_in_some_case_and_not_in_another(string policy)
    {
        var suite = PolicyFolder.WithId(policy).Suite;
        var engine = new TieringEngine(suite.Policy);

        var met = suite.Cases.Select(c => engine.Decide(c.Case, c.AsOf).Trace.Rules)
            .Select(rules => rules.Where(r => r.Truth == Truth.Met).Select(r => r.Rule.Id).ToHashSet()).ToList();

        foreach (var rule in suite.Policy.Rules)
        {
            met.Should().Contain(m => m.Contains(rule.Id), "`{0}` is met in some case", rule.Id);
            if (rule.When is not Noms.Tiering.Policies.AllCondition { Conditions.IsEmpty: true })
            {
                met.Should().Contain(m => !m.Contains(rule.Id), "`{0}` is not met in some case", rule.Id);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_decided_as_it_says(string policy, string file, string title)
    {
        var folder = PolicyFolder.WithId(policy);
        var conformanceCase = folder.Suite.Cases.Single(c => c.File == file && c.Title == title);
        var variant = conformanceCase.Parameters.Count == 0
            ? folder.Suite.Policy
            : ConformanceSuite.Read(folder.Json, conformanceCase.Parameters).Policy;

        var decision = new TieringEngine(variant).Decide(conformanceCase.Case, conformanceCase.AsOf);

        ConformanceCheck.OfDecision(decision, conformanceCase.Expect).Should().BeEmpty();
        ConformanceCheck.OfTrace(decision, conformanceCase.Expect).Should().BeEmpty();
    }
}
