using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Assurance;

public sealed class AnalysisOfThePolicies
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.Root, "policy.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => path.Split('/') is ["rules", ..] or ["samples", _, "policy.json"]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_found_but_what_the_policy_states_and_cites(string path)
    {
        var analysis = PolicyAnalysis.Of(Read(path));

        analysis.IsProved.Should().BeTrue();
        analysis.Faults.Select(f => f.ToString()).Should().BeEmpty();
        analysis.Findings.Where(f => f.Exception!.Citations.IsEmpty).Should().BeEmpty();
    }

    [Theory]
    [InlineData("rules/hmpps-2026/1/policy.json", "")]
    [InlineData("rules/hmpps-2026/2/policy.json", "NT6112 directContactSexualPredictor S4 S5")]
    [InlineData("rules/hmpps-2026/3/policy.json", "NT6112 directContactSexualPredictor S4 S5")]
    [InlineData("rules/noms-2005/policy.json", "NT6104  S1, NT6104  H4")]
    [InlineData("rules/utm-2021/policy.json", "NT6104  NO_MANDATE_FOR_CHANGE, NT6112 rsr PROTECT_POINTS")]
    public void The_exceptions_are_those_of_the_sources(string path, string exceptions) =>
        string.Join(", ", PolicyAnalysis.Of(Read(path)).Findings.Select(f => $"{f.Code} {f.Determinant?.Id} {string.Join(' ', f.Rules)}"))
            .Should().Be(exceptions);

    [Fact]
    public void The_exception_of_2026_is_shown_by_a_score_of_2_10_and_one_of_2_11()
    {
        var policy = TieringPolicies.Hmpps2026.All[^1];
        var analysis = PolicyAnalysis.Of(policy);
        var finding = analysis.Findings.Single();
        var engine = new TieringEngine(policy);

        finding.Witness!.FactOf(Determinants.DirectContactSexualPredictor)!.Value.AsNumber().Should().Be(2.10m);
        finding.Changed!.FactOf(Determinants.DirectContactSexualPredictor)!.Value.AsNumber().Should().Be(2.11m);
        engine.Decide(finding.Witness, analysis.AsOf).Level!.Id.Should().Be("C");
        engine.Decide(finding.Changed, analysis.AsOf).Level!.Id.Should().Be("D");
    }

    [Fact]
    public void Every_combination_of_cells_comes_to_a_level_a_status_or_invalid_data()
    {
        foreach (var policy in TieringPolicies.All)
        {
            var figures = PolicyAnalysis.Of(policy).Figures;
            foreach (var scale in figures.Scales)
            {
                var levels = scale.Levels.Aggregate(System.Numerics.BigInteger.Zero, (sum, level) => sum + level.Combinations);
                (levels + figures.WithStatus + figures.Invalid).Should().Be(figures.Combinations);
            }
        }
    }

    [Fact]
    public void It_is_written_as_its_schema_says_and_twice_to_the_same_bytes()
    {
        var schema = new SchemaCheck(Repository.Read("rules/schema/analysis.schema.json"));
        foreach (var policy in TieringPolicies.All.Append(SeededFaults.All[0].Policy()))
        {
            var json = PolicyAnalysis.Of(policy).ToUtf8Json();

            schema.Allows(JsonNode.Parse(json)).Should().BeTrue();
            PolicyAnalysis.Of(policy).ToUtf8Json().Should().Equal(json);
        }
    }

    [Fact]
    public void A_policy_past_the_size_that_is_asked_for_is_sampled_and_says_so()
    {
        var policy = SeededFaults.All.First(f => f.Code == "NT6103").Policy();
        var options = new PolicyAnalysisOptions { MostNodes = 1000, Samples = 2000 };
        var analysis = PolicyAnalysis.Of(policy, options);

        analysis.IsProved.Should().BeFalse();
        analysis.Figures.Sampled.Should().Be(2000);
        analysis.Findings.Where(f => f.IsProved).Should().BeEmpty();
        analysis.Faults.Should().Contain(f => f.Code == "NT6103" && f.Rules.Single().Id == "F2");
        analysis.ToText().Should().Contain("Sampled").And.NotContain("Proved");
        analysis.ToText().Should().Be(PolicyAnalysis.Of(policy, options).ToText());
    }

    [Fact]
    public void An_overlay_is_analysed_with_the_policy_and_takes_over_its_exceptions()
    {
        var text = """
            { "overlay": "avon", "version": "1", "title": "of Avon", "extends": { "policy": "noms-2005", "version": "1" }, "effective": { "from": "2006-01-01" },
              "parameters": { "mediumHarm.floor": { "value": "2", "reason": "of the area", "cite": ["project"] } },
              "rules": [ { "id": "A1", "title": "Lifers", "when": { "all": [ { "determinant": "liferOrIpp", "is": true }, { "determinant": "liferOrIpp", "is": false } ] }, "floor": "2", "cite": ["project"] } ] }
            """;
        var analysis = PolicyAnalysis.Of(OverlayReader.Read(Encoding.UTF8.GetBytes(text), TieringPolicies.Noms2005).Policy);

        // With medium harm at tier 2, what calls for tier 2 where harm is medium adds nothing.
        analysis.Faults.Select(f => $"{f.Code} {f.Rules.Single().Id}").Should().Equal("NT6103 A1", "NT6104 H3");
        analysis.Faults.First().Places.Single().Should().Be(new FindingPlace("/rules/0", null, "avon"));
        analysis.Findings.Where(f => !f.IsFault).Select(f => f.Rules.Single().Id).Should().Equal("S1");
    }

    private static TieringPolicy Read(string path) => PolicyReader.Read(File.ReadAllBytes(Path.Combine(Repository.Root, path))).Policy;
}
