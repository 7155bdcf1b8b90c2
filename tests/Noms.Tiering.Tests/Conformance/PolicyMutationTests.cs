using FluentAssertions;
using Noms.Tiering.Assurance;
using Xunit;
using Xunit.Abstractions;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>The conformance cases of a policy notice every change to it.</summary>
public sealed class PolicyMutationTests(ITestOutputHelper output)
{
    public static TheoryData<string> Policies => new(ShippedPolicy.All.Select(f => f.Id));

    [Theory]
    [MemberData(nameof(Policies))]
    public void Some_case_notices_every_change_to_the_policy(string policy)
    {
        var shipped = ShippedPolicy.WithId(policy);
        var listed = shipped.Folder.EquivalentMutants() is { } text ? EquivalentMutantsReader.Read(text.Span).Reasons : null;

        var score = MutationScore.Of(shipped.Cases, listed);

        output.WriteLine(score.ToText());
        score.Results.Select(r => r.Mutant.Name).Should().OnlyHaveUniqueItems();
        score.Survivors.Select(r => r.Mutant.ToString()).Should().BeEmpty("some case should notice each of these changes");
        score.ListedInVain.Should().BeEmpty("each mutant listed as equivalent should exist, and no case should notice it");
        score.Killed.Should().BePositive();
        score.Share.Should().Be(1);
        Repository.Read("rules/README.md").Split('\n').Should().Contain(Row(policy, score, PolicyCoverage.Of(shipped.Cases)), "the table of the policies that ship says what they show");
    }

    private static string Row(string policy, MutationScore score, PolicyCoverage coverage)
    {
        return $"| {policy} | {coverage.Cases.All.Length} | {Covered(null)} | {Covered(CoverageKind.TestAlone)} | {Covered(CoverageKind.Bound)} "
            + $"| {score.Killed} of {score.Killed + score.Survivors.Count()} | {Count(MutantStanding.Equivalent)} | {Count(MutantStanding.Listed)} |";

        string Covered(CoverageKind? kind)
        {
            var goals = coverage.Goals.Where(g => (kind is null || g.Kind == kind) && g.Standing != CoverageStanding.Impossible).ToList();
            return $"{goals.Count(g => g.Standing == CoverageStanding.Covered)} of {goals.Count}";
        }

        int Count(MutantStanding standing) => score.Results.Count(r => r.Standing == standing);
    }
}
