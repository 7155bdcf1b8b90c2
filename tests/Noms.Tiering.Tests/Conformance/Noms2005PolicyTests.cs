using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>What the policy of the 2005 model says of itself: what is assumed, what is open, what cannot be lowered.</summary>
public sealed class Noms2005PolicyTests
{
    private static TieringPolicy Policy => ShippedPolicy.WithId("noms-2005").Policy;

    [Theory]
    [InlineData("likelihood.from", "50", "0", "100")]
    [InlineData("likelihood.oasysFrom", "41", "0", "168")]
    [InlineData("complexity.multiFactorFrom", "3", "2", "8")]
    [InlineData("notorious.floor", "3", "1", "3")]
    [InlineData("interAgency.mappaFrom", "2", "2", "3")]
    [InlineData("priority.floor", "4", "2", "4")]
    [InlineData("mediumHarm.floor", "1", "1", "3")]
    [InlineData("prospects.cap", "2", "2", "3")]
    [InlineData("judgement.up", "1", "0", "3")]
    [InlineData("judgement.down", "1", "0", "3")]
    public void A_number_that_the_model_does_not_give_is_an_assumed_parameter_with_a_range(string id, string value, string least, string greatest)
    {
        var parameter = Policy.Parameters.Single(p => p.Id == id);

        Range(parameter).Should().Be((value, least, greatest));
        parameter.Provenance.Should().Be(Provenance.Assumed);
        parameter.Reason.Should().NotBeEmpty();
        parameter.Title.Should().StartWith("assumed: ");
    }

    [Fact]
    public void There_are_ten_parameters() => Policy.Parameters.Should().HaveCount(10);

    [Fact]
    public void Only_likelihood_harm_and_needs_are_open() =>
        Policy.Reads.Where(r => r.IsOpenWhenMissing).Select(r => r.Determinant.Id).Should().Equal(
            "ogrs3", "oasysScore", "riskOfSeriousHarm", "accommodationNeed", "educationTrainingEmployabilityNeed", "relationshipsNeed",
            "lifestyleAndAssociatesNeed", "drugMisuseNeed", "alcoholMisuseNeed", "thinkingAndBehaviourNeed", "attitudesNeed");

    [Fact]
    public void The_rules_stand_in_the_order_of_decision() =>
        Policy.Rules.Select(r => r.Id).Should().Equal(
            "S1", "S2", "S3", "S4", "H1", "H2", "H3", "H4", "L1", "L2", "N1", "C1", "C2", "R1", "R2", "I1", "O1", "O2", "O3", "O4", "P1", "P2", "M1");

    [Fact]
    public void Sentence_high_harm_organisation_and_priorities_are_protected() =>
        Policy.Rules.Where(r => r.Proposal is FloorProposal { IsProtected: true }).Select(r => r.Id).Should().Equal(
            "S2", "S3", "H1", "O1", "O2", "O3", "O4", "P1", "P2");

    [Fact]
    public void Rules_that_join_or_negate_the_models_phrases_say_so() =>
        Policy.Rules.Where(r => r.Reading == Provenance.Assumed).Select(r => r.Id).Should().Equal("S2", "S3", "H2", "H3", "L2", "N1", "C1", "R2", "O1");

    [Fact]
    public void Every_rule_cites_a_paragraph_of_the_model() =>
        Policy.Rules.Should().OnlyContain(r => r.Citations.Any(c => c.Source.Id == "model" && c.At.StartsWith("3.", StringComparison.Ordinal)));

    [Fact]
    public void A_rule_that_rests_on_an_assumed_number_says_so_in_its_title() =>
        Policy.Rules.Where(r => r.Id is "H2" or "H3" or "H4" or "L1" or "L2" or "N1" or "R1" or "O3" or "O4" or "P2")
            .Should().OnlyContain(r => r.Title.Contains("assumed", StringComparison.Ordinal));

    [Fact]
    public void The_eight_determinants_stand_in_the_order_of_decision()
    {
        Policy.Factors.Should().HaveCount(8);
        Policy.Factors.Select(f => f.Group).Distinct().Should().Equal("sentence", "offender", "organisational", "policy");
        Policy.Factors.Should().OnlyContain(f => f.Description != "" && f.Citations.Any(c => c.Source.Id == "model" && c.At == "3.62"));
    }

    [Fact]
    public void The_model_is_in_force_from_its_publication_without_end()
    {
        Policy.EffectiveFrom.Should().Be(new DateOnly(2005, 1, 8));
        Policy.EffectiveTo.Should().BeNull();
    }

    private static (string Value, string Least, string Greatest) Range(PolicyParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Number => (Text(parameter.Number), Text(parameter.Minimum), Text(parameter.Maximum)),
        ParameterKind.Level => (parameter.Level!.Id, parameter.MinimumLevel!.Id, parameter.MaximumLevel!.Id),
        _ => parameter.Choice!.Value,
    };

    private static string Text(decimal number) => FactValue.Number(number).ToString();
}
