using System.Text;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Documentation;

/// <summary>The policy that <c>rules/README.md</c> writes from a circular.</summary>
public sealed class WorkedPolicyTests
{
    private static readonly TieringPolicy Policy = PolicyReader.Read(Block("worked-policy")).Policy;

    private static readonly PolicyCases Cases = PolicyCasesReader.Read(Policy, new PolicyCaseFile("circular.json", Block("worked-cases"))).Cases;

    [Fact]
    public void Its_cases_pass() => PolicyTestRun.Of(Cases).Failed.Should().BeEmpty();

    [Fact]
    public void Its_cases_cover_every_rule_and_every_bound() =>
        PolicyCoverage.Of(Cases).Missing.Where(g => g.Kind is CoverageKind.RuleMet or CoverageKind.RuleUnmet or CoverageKind.RuleDecides or CoverageKind.Bound).Should().BeEmpty();

    [Fact]
    public void Its_analysis_proves_it_and_finds_nothing()
    {
        var analysis = PolicyAnalysis.Of(Policy);

        analysis.IsProved.Should().BeTrue();
        analysis.Findings.Should().BeEmpty();
    }

    private static byte[] Block(string name)
    {
        var readme = Repository.Read("rules/README.md");
        var start = $"<!-- {name} -->\n```json\n";
        var from = readme.IndexOf(start, StringComparison.Ordinal);
        from.Should().BePositive("there is a block {0}", name);
        return Encoding.UTF8.GetBytes(readme[(from + start.Length)..readme.IndexOf("\n```", from + start.Length, StringComparison.Ordinal)]);
    }
}
