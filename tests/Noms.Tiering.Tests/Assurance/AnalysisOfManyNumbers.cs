using System.Text;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Assurance;

/// <summary>Policies whose one score adds up many numbers, so that their combinations have dozens of digits.</summary>
public sealed class AnalysisOfManyNumbers
{
    [Fact]
    public void A_score_of_sixty_numbers_is_proved_and_takes_few_steps()
    {
        var analysis = PolicyAnalysis.Of(Adding(60));

        analysis.IsProved.Should().BeTrue();
        analysis.Figures.Combinations.Should().Be(System.Numerics.BigInteger.Pow(3, 60));
        analysis.Figures.Steps.Should().BeInRange(1, 1_000_000);
        analysis.Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_number_among_sixty_that_lowers_the_level_as_it_grows_worse_is_found_and_shown()
    {
        var fallen = PolicyAnalysis.Of(Adding(60, lowering: 17)).Findings.Should().ContainSingle(f => f.Code == "NT6112").Which;

        fallen.IsProved.Should().BeTrue();
        fallen.Determinant!.Id.Should().Be("n17");
        var engine = new TieringEngine(Adding(60, lowering: 17));
        engine.Decide(fallen.Changed!, new(2026, 1, 1)).Level.Should().BeLessThan(engine.Decide(fallen.Witness!, new(2026, 1, 1)).Level!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_score_that_is_too_large_is_sampled_within_the_steps_that_a_sample_may_take(bool asksWhatIsRecorded)
    {
        const int samples = 300;
        var policy = Adding(150, asksWhatIsRecorded: asksWhatIsRecorded);
        var options = new PolicyAnalysisOptions { Samples = samples };

        var analysis = PolicyAnalysis.Of(policy, options);

        analysis.IsProved.Should().BeFalse();
        analysis.Figures.Sampled.Should().Be(samples);
        analysis.ToText().Should().Contain("\nSampled: the policy is too large to be gone through, and 300 cases were looked at.");
        analysis.Figures.Steps.Should().BeInRange(samples, 20_000_000);
        (analysis.Figures.Steps - PolicyAnalysis.Of(policy, options with { Samples = 1 }).Figures.Steps).Should().BeInRange(samples - 1, (samples - 1) * (8 + 1) * 64);
    }

    [Fact]
    public void The_steps_are_the_same_each_time_and_stand_in_the_JSON()
    {
        var (one, other) = (PolicyAnalysis.Of(Adding(20)), PolicyAnalysis.Of(Adding(20)));

        one.Figures.Steps.Should().Be(other.Figures.Steps);
        Encoding.UTF8.GetString(one.ToUtf8Json()).Should().Contain($"\"steps\": {one.Figures.Steps}");
    }

    [Fact]
    public void A_difference_of_two_too_large_policies_is_sampled_too()
    {
        var difference = PolicyDifference.Between(Adding(150), Adding(150, from: 70), new PolicyDifferenceOptions { SampledCases = 300 });

        difference.Standing.Should().Be(DifferenceStanding.Sampled);
        difference.Combinations.Should().Be(300);
    }

    private static TieringPolicy Adding(int numbers, int lowering = -1, bool asksWhatIsRecorded = false, int from = 60)
    {
        string Each(Func<int, string> one) => string.Join(",\n", Enumerable.Range(0, numbers).Select(one));
        return PolicyReader.Read(Encoding.UTF8.GetBytes($$"""
            { "id": "wide", "version": "1", "title": "Wide", "effective": { "from": "2026-01-01" }, "sources": [ { "id": "c", "title": "Circular" } ],
              "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" } ] } ],
              "determinants": [ {{Each(n => $$"""{ "id": "n{{n}}", "title": "number {{n}}", "kind": "number", "min": 0, "max": 99, "resolution": 1 }""")}} ],
              "reads": { {{Each(n => $$"""  "n{{n}}": { "whenMissing": "open", "worse": "upward" }""")}} },
              "derived": [ { "id": "sum", "title": "sum", "score": { "items": [ {{Each(n => Item(n, n == lowering))}}
                {{(asksWhatIsRecorded ? "," + Each(n => $$"""{ "id": "r{{n}}", "title": "recorded {{n}}", "points": 3, "when": { "determinant": "n{{n}}", "recorded": true } }""") : "")}} ] } } ],
              "rules": [ { "id": "R1", "title": "The sum is raised", "cite": ["c 2"], "floor": "2", "when": { "determinant": "sum", "atLeast": {{from}} } } ] }
            """)).Policy;
    }

    private static string Item(int number, bool isLowering) =>
        $$"""{ "id": "i{{number}}", "title": "item {{number}}", "of": "n{{number}}", "bands": [ { "points": 0, "below": 30 }, { "points": {{(number % 7) + 1}}, "atLeast": 30, "below": 60 }, { "points": {{(isLowering ? 0 : (number % 5) + 8)}}, "atLeast": 60 } ] }""";
}
