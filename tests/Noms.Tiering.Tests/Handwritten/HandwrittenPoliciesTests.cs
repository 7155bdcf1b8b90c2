using FluentAssertions;
using Noms.Tiering.Allocation;
using Noms.Tiering.Conformance;
using Noms.Tiering.Handwritten;
using Noms.Tiering.Handwritten.Cases;
using Noms.Tiering.Tests.Conformance;
using Noms.Tiering.Tests.Vectors;
using Xunit;

namespace Noms.Tiering.Tests.Handwritten;

/// <summary>What the benchmarks measure the engine against says what the engine says.</summary>
public sealed class HandwrittenPoliciesTests
{
    public static TheoryData<string> Policies => [.. HandwrittenPolicy.All.Select(p => p.ToString())];

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_shipped_caseload_is_decided_alike(string policy)
    {
        using var caseload = File.OpenRead(Path.Combine(Repository.Root, "samples", "BatchAllocation", "caseload", "caseload-10000.ndjson"));

        Differences(policy, Caseload.FromNdjson(caseload, DeterminantCatalogue.National).Select(row => (row.Case!, row.AsOf!.Value))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_conformance_cases_of_every_policy_are_decided_alike(string policy) =>
        Differences(policy, ShippedPolicy.All.SelectMany(folder => folder.Cases.All).Where(c => IsByRulesAlone(c.Case)).Select(c => (c.Case, c.AsOf))).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_cases_of_the_live_service_are_decided_alike(string policy) =>
        Differences(policy, VectorLines.Read().Select(vector => (RawCase.Read(vector).Case, vector.AsOf))).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Policies))]
    public void Generated_cases_are_decided_alike_whole_and_with_facts_missing(string policy)
    {
        var byHand = HandwrittenPolicy.All.Single(p => p.ToString() == policy);
        double[] shares = [0, 0.05, 0.5, 0.9];

        Differences(policy, shares.SelectMany(missing => VariedCases.For(byHand.Policy, byHand.AsOf, 2_000, missing)).Select(c => (c, byHand.AsOf)))
            .Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_same_levels_are_found_possible_of_generated_cases_with_facts_missing(string policy)
    {
        var byHand = HandwrittenPolicy.All.Single(p => p.ToString() == policy);
        var engine = new TieringEngine(byHand.Policy);
        var outcome = engine.CreateOutcome();
        double[] shares = [0.05, 0.2, 0.5, 0.9];

        shares.SelectMany(missing => VariedCases.For(byHand.Policy, byHand.AsOf, 5_000, missing)).Select(person =>
        {
            engine.Decide(person, byHand.AsOf, outcome);
            var typed = TypedCases.From(person, byHand.Policy);
            return HandwrittenPolicy.PossibleDifference(outcome, byHand.Possible(typed, byHand.Decide(typed, byHand.AsOf)));
        }).OfType<string>().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Generated_cases_reach_every_level_and_meet_every_rule_that_is_not_of_the_unusual(string policy)
    {
        var byHand = HandwrittenPolicy.All.Single(p => p.ToString() == policy);
        var decisions = VariedCases.For(byHand.Policy, byHand.AsOf, 4_000)
            .Select(c => byHand.Decide(TypedCases.From(c, byHand.Policy), byHand.AsOf)).ToList();

        decisions.Select(d => d.Level).Distinct().Should().HaveCount(byHand.Policy.Scales[0].Levels.Length);
        ulong.PopCount(decisions.Aggregate(0UL, (fired, d) => fired | d.Fired)).Should().BeGreaterThan((ulong)(byHand.Policy.Rules.Length * 9 / 10) - 1);
    }

    [Fact]
    public void A_case_that_the_two_decide_differently_is_noticed()
    {
        var engine = new TieringEngine(TieringPolicies.Noms2005);
        var outcome = engine.CreateOutcome();
        engine.Decide(TieringCase.Create("C1").With(Determinants.Notorious, true).Build(), new DateOnly(2006, 3, 31), outcome);

        HandwrittenPolicy.Difference(outcome, default).Should().NotBeNull();
    }

    // Code written by hand for a policy's rules has no overrides and no judgement.
    private static bool IsByRulesAlone(TieringCase tieringCase) => tieringCase.Overrides.IsEmpty && tieringCase.Judgements.IsEmpty;

    private static List<string> Differences(string policy, IEnumerable<(TieringCase Case, DateOnly AsOf)> cases)
    {
        var byHand = HandwrittenPolicy.All.Single(p => p.ToString() == policy);
        var (engine, prepared) = (new TieringEngine(byHand.Policy), new TieringEngine(byHand.Policy));
        prepared.Prepare();
        var outcomes = new[] { engine, prepared }.Select(e => (Engine: e, Outcome: e.CreateOutcome())).ToList();
        var differences = new List<string>();
        var compared = 0;
        foreach (var (tieringCase, asOf) in cases)
        {
            var expected = byHand.Decide(TypedCases.From(tieringCase, byHand.Policy), asOf);
            foreach (var (of, outcome) in outcomes)
            {
                of.Decide(tieringCase, asOf, outcome);
                if (HandwrittenPolicy.Difference(outcome, expected) is { } difference)
                {
                    differences.Add($"{tieringCase.Id}: {difference}");
                }
            }

            compared++;
        }

        compared.Should().BePositive();
        return differences;
    }
}
