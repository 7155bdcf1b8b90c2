using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tests.Conformance;
using Xunit;
using Xunit.Abstractions;

namespace Noms.Tiering.Tests.Assurance.Testing;

/// <summary>What the cases of the shipped policies cover.</summary>
public sealed class ShippedPolicyCoverage(ITestOutputHelper output)
{
    private static readonly CoverageKind[] Foremost = [CoverageKind.RuleMet, CoverageKind.RuleDecides, CoverageKind.Bound, CoverageKind.TestAlone];

    public static TheoryData<string> Policies => new(ShippedPolicy.All.Select(f => f.Id));

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_cases_of_a_policy_cover_everything_that_a_case_could(string policy)
    {
        var coverage = PolicyCoverage.Of(ShippedPolicy.WithId(policy).Cases);

        output.WriteLine(coverage.ToText());
        coverage.Missing.Select(g => g.Words).Should().BeEmpty("what is not covered is proved impossible");
        coverage.Goals.Select(g => g.Words).Should().OnlyHaveUniqueItems();
        foreach (var kind in Foremost)
        {
            coverage.Goals.Should().Contain(g => g.Kind == kind && g.Standing == CoverageStanding.Covered);
        }
    }

    [Theory]
    [InlineData("noms-2005", 23, 51, 8)]
    [InlineData("utm-2021", 4, 29, 36)]
    [InlineData("hmpps-2026/1", 17, 23, 36)]
    [InlineData("hmpps-2026/2", 19, 36, 30)]
    [InlineData("hmpps-2026/3", 21, 41, 32)]
    public void Every_rule_decides_every_test_matters_alone_and_every_bound_is_seen_from_both_sides(string policy, int rules, int tests, int sides)
    {
        var covered = PolicyCoverage.Of(ShippedPolicy.WithId(policy).Cases).Goals.Where(g => g is { Standing: CoverageStanding.Covered, IsMasked: false })
            .ToLookup(g => g.Kind);

        (covered[CoverageKind.RuleMet].Count(), covered[CoverageKind.TestAlone].Count(), covered[CoverageKind.Bound].Count()).Should().Be((rules, tests, sides));
    }

    [Fact]
    public void From_no_cases_at_all_cases_are_made_that_cover_a_shipped_policy()
    {
        var policy = TieringPolicies.Hmpps2026.All[2];

        var made = MissingCases.Of(PolicyCasesReader.Read(policy).Cases);

        output.WriteLine(made.ToText());
        made.After.Missing.Select(g => g.Words).Should().BeEmpty();
        made.Made.Length.Should().BeLessThan(120);
        PolicyTestRun.Of(made.After.Cases).IsPassed.Should().BeTrue();
    }
}
