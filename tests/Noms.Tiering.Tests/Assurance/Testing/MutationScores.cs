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

    [Fact]
    public void A_move_of_a_bound_that_no_sum_comes_between_is_proved_to_decide_alike()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "vulnerable": { "whenMissing": { "is": false } }, "childProtection": { "whenMissing": { "is": false } } },
            "derived": [ { "id": "points", "score": { "items": [ { "id": "v", "when": { "determinant": "vulnerable", "is": true }, "points": 5 },
                                                                 { "id": "c", "when": { "determinant": "childProtection", "is": true }, "points": 5 } ] } } ],
            "rules": [ { "id": "A", "floor": "3", "when": { "determinant": "points", "atLeast": 7 } } ]
            """).Policy;

        var score = MutationScore.Of(SmallCases.Of(policy, "", "\"vulnerable\": true", "\"childProtection\": true", "\"vulnerable\": true, \"childProtection\": true"));

        score.Results.Where(r => r.Standing == MutantStanding.Equivalent).Select(r => r.Mutant.Name).Should().Contain(
            ["/scales/0/missingGives: add \"highest\"", "/rules/0/when/atLeast: 7 -> 6", "/rules/0/when/atLeast: 7 -> 8", "/derived/0/score/items/0/points: 5 -> 6"]);
        score.Survivors.Should().BeEmpty();
        score.ToText().Should().Contain("proved to decide every case alike");
    }

    [Fact]
    public void A_protected_floor_under_the_same_level_is_not_the_same_policy()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "vulnerable": { "whenMissing": { "is": false } } },
            "rules": [ { "id": "A", "floor": "3" }, { "id": "B", "floor": "3", "protected": true, "when": { "determinant": "vulnerable", "is": true } } ]
            """).Policy;

        MutationScore.Of(SmallCases.Of(policy, "")).Survivors.Select(r => r.Mutant.Name).Should().Contain("/rules/1/protected: true -> false");
    }

    [Fact]
    public void A_fact_that_is_taken_instead_of_left_open_is_not_the_same_policy_though_the_level_is() =>
        MutationScore.Of(SmallCases.Of(Policy, "\"ogrs3\": 49", "\"ogrs3\": 50")).Survivors.Select(r => r.Mutant.Name)
            .Should().Contain("/reads/ogrs3: whenMissing -> {\"is\":0}");

    [Fact]
    public void What_a_profile_is_looked_up_by_is_part_of_what_is_decided()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "ogrs3": { "whenMissing": { "is": 0 } } },
            "derived": [ { "id": "phase", "values": [ { "id": "early" }, { "id": "late" } ],
                           "bands": { "of": "ogrs3", "bands": [ { "is": "early", "below": 50 }, { "is": "late", "atLeast": 50 } ] } } ],
            "rules": [ { "id": "A", "floor": "3" } ],
            "profile": [ { "id": "days", "by": [ "phase" ], "values": { "early": 1, "late": 2 }, "cite": [ "s" ] } ]
            """).Policy;

        MutationScore.Of(SmallCases.Of(policy, "")).Survivors.Select(r => r.Mutant.Name).Should().Contain("/derived/0/bands/bands: cut 1 -> 51");
    }

    [Fact]
    public void What_an_override_is_met_by_is_part_of_what_is_decided()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "ogrs3": { "whenMissing": { "is": 0 } } },
            "derived": [ { "id": "likely", "when": { "determinant": "ogrs3", "atLeast": 50 } } ],
            "rules": [ { "id": "A", "floor": "2" } ],
            "overrides": [ { "id": "X", "authority": "local", "floor": "3", "when": { "determinant": "likely", "is": true } } ]
            """).Policy;

        MutationScore.Of(SmallCases.Of(policy, "")).Survivors.Select(r => r.Mutant.Name).Should().Contain("/derived/0/when/atLeast: 50 -> 51");
    }
}
