using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Assurance;

public sealed class FaultsThatArePlanted
{
    public static TheoryData<SeededFault> Faults => [.. SeededFaults.All];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_is_found_with_its_code_what_it_is_about_and_a_case_that_shows_it(SeededFault fault)
    {
        var policy = fault.Policy();
        var analysis = PolicyAnalysis.Of(policy);

        analysis.IsProved.Should().BeTrue();
        var found = analysis.Faults.Where(f => f.Code == fault.Code && About(f).Contains(fault.About)).ToList();
        found.Should().NotBeEmpty("of {0} there is: {1}", fault, analysis.ToText());
        found[0].IsProved.Should().BeTrue();
        found[0].Places.Where(p => p.Line is null).Should().BeEmpty();
        (found[0].Witness is not null).Should().Be(HasWitness(fault.Code, found[0]));
        Shows(found[0], new TieringEngine(policy), analysis.AsOf).Should().BeTrue("{0}", analysis.ToText());
    }

    [Fact]
    public void They_are_of_twelve_kinds_and_more() =>
        SeededFaults.All.Select(f => f.Code).Distinct().Should().HaveCountGreaterThanOrEqualTo(12);

    private static string[] About(PolicyFinding finding) =>
    [
        string.Join(' ', finding.Rules.Select(r => r.Id)), finding.Determinant?.Id ?? "", finding.Parameter?.Id ?? "", finding.Part ?? "",
    ];

    /// <summary>That there is no case of some kind needs none to show it; that something is met and comes to nothing does.</summary>
    private static bool HasWitness(string code, PolicyFinding finding) => code switch
    {
        "NT6102" or "NT6103" or "NT6111" or "NT6113" or "NT6115" or "NT6116" or "NT6117" or "NT6119" or "NT6120" => finding.Witness is not null && code == "NT6115",
        _ => true,
    };

    private static bool Shows(PolicyFinding finding, TieringEngine engine, DateOnly asOf)
    {
        if (finding.Witness is null)
        {
            return true;
        }

        var decision = engine.Decide(finding.Witness, asOf);
        var met = decision.Trace.Rules.Where(r => r.Truth == Truth.Met).ToList();
        return finding.Code switch
        {
            "NT6101" => finding.Rules.All(r => met.Exists(m => m.Rule == r)) && decision.Scales[0].CalculatedLevel == finding.Scale!.Default,
            "NT6104" => met.Exists(m => m.Rule == finding.Rules[0] && m.IsNecessary == false),
            "NT6106" => met.Exists(m => finding.Rules.Contains(m.Rule) && m.Rule.Proposal is CapProposal && m.IsNecessary == false),
            "NT6105" => finding.Rules.All(r => met.Exists(m => m.Rule == r)),
            "NT6107" or "NT6110" => finding.Rules.All(r => met.Exists(m => m.Rule == r)),
            "NT6108" => decision.Scales[0].IsInConflict,
            "NT6109" => !finding.Rules.Any(r => met.Exists(m => m.Rule == r)),
            "NT6112" => engine.Decide(finding.Changed!, asOf).Scales.Single(s => s.Scale == finding.Scale).Level!
                .CompareTo(decision.Scales.Single(s => s.Scale == finding.Scale).Level) < 0,
            "NT6114" => decision.Status is { } status && status.Id != finding.Part,
            "NT6115" => decision.Status is not null,
            _ => true,
        };
    }
}
