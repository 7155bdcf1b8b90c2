using System.Text;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tests.Deciding;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Testing;

/// <summary>One rule, on one bound, worked by hand.</summary>
public sealed class MutationScores
{
    private static readonly TieringPolicy Policy = SmallPolicy.Of("""
        "scales": [ { "id": "tier", "default": "1", "levels": [ { "id": "1" }, { "id": "2" } ] } ],
        "reads": { "ogrs3": { "whenMissing": "open" } },
        "rules": [ { "id": "L", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "2" } ]
        """).Policy;

    [Fact]
    public void One_rule_on_one_bound_has_ten_mutants() =>
        PolicyMutations.Of(Policy).Select(m => m.ToString()).Should().Equal(
            "/scales/0/default: \"1\" -> \"2\" (in tier)",
            "/scales/0/missingGives: add \"highest\" (in tier)",
            "/reads/ogrs3: whenMissing -> {\"is\":0}",
            "/reads/ogrs3: whenMissing -> {\"is\":100}",
            "/rules/0: drop (in L)",
            "/rules/0/when/atLeast: -> below (in L)",
            "/rules/0/when/atLeast: 50 -> 49 (in L)",
            "/rules/0/when/atLeast: 50 -> 51 (in L)",
            "/rules/0/floor: \"2\" -> \"1\" (in L)",
            "/rules/0/protected: add true (in L)");

    [Fact]
    public void A_case_far_above_the_bound_leaves_both_moves_of_it_unnoticed()
    {
        var score = MutationScore.Of(SmallCases.Of(Policy, "", "\"ogrs3\": 90"));

        score.Survivors.Select(r => r.Mutant.Name).Should().Equal("/rules/0/when/atLeast: 50 -> 49", "/rules/0/when/atLeast: 50 -> 51");
        score.Share.Should().BeLessThan(1);
        score.ToText().Should().Contain("survived: no case notices\n  /rules/0/when/atLeast: 50 -> 49 (in L)");
    }

    [Fact]
    public void Cases_at_the_bound_and_one_below_notice_every_change()
    {
        var score = MutationScore.Of(SmallCases.Of(Policy, "", "\"ogrs3\": 49", "\"ogrs3\": 50"));

        score.Survivors.Should().BeEmpty();
        score.Share.Should().Be(1);
        score.Results.Single(r => r.Mutant.Name == "/rules/0/when/atLeast: 50 -> 49").By!.Title.Should().Be("ogrs3: 49");
    }

    [Fact]
    public void A_mutant_that_is_listed_and_noticed_is_listed_in_vain()
    {
        var listed = EquivalentMutantsReader.Read(Encoding.UTF8.GetBytes("""
            [ { "mutant": "/rules/0/when/atLeast: 50 -> 51", "reason": "no score is 50" }, { "mutant": "/rules/7: drop", "reason": "gone" } ]
            """)).Reasons;

        MutationScore.Of(SmallCases.Of(Policy, "\"ogrs3\": 90"), listed).ListedInVain.Should().Equal("/rules/7: drop");
        MutationScore.Of(SmallCases.Of(Policy, "\"ogrs3\": 50"), listed).ListedInVain.Should().Equal("/rules/0/when/atLeast: 50 -> 51", "/rules/7: drop");
    }

    [Fact]
    public void A_list_without_reasons_is_refused() =>
        EquivalentMutantsReader.Read(Encoding.UTF8.GetBytes("""[ { "mutant": "/rules/0: drop" } ]""")).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("NT1008");

    [Fact]
    public void Mutants_are_hunted_with_cases_that_pass()
    {
        var failing = SmallCases.Read(Policy, $$"""[ {{SmallCases.One("wrong", "\"ogrs3\": 90", """{ "tier": { "level": "1", "deciding": [], "possible": ["1"] } }""")}} ]""").Cases;
        var hunt = () => MutationScore.Of(failing);

        hunt.Should().Throw<ArgumentException>().WithMessage("*small.json: wrong*");
    }
}
