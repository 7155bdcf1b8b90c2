using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class LevelRules
{
    [Fact]
    public void A_level_rule_replaces_the_unprotected_floors()
    {
        var decision = Decide(""" { "id": "A", "floor": "4" }, { "id": "N", "level": "2", "authority": "national" } """);
        decision.LevelId().Should().Be("2");
        decision.Deciding().Should().Be("N");
    }

    [Fact]
    public void A_level_rule_may_go_below_the_default()
    {
        var policy = SmallPolicy.Of("""
            "scales": [ { "id": "tier", "default": "2", "levels": [ { "id": "1" }, { "id": "2" } ] } ],
            "reads": {},
            "rules": [ { "id": "N", "level": "1", "authority": "national" } ]
            """);
        policy.Decide().LevelId().Should().Be("1");
    }

    [Fact]
    public void A_protected_floor_stands_against_a_level_rule()
    {
        var decision = Decide(""" { "id": "A", "floor": "3", "protected": true }, { "id": "N", "level": "1", "authority": "national" } """);
        decision.LevelId().Should().Be("3");
        decision.Deciding().Should().Be("A N");
    }

    [Theory]
    [InlineData("local", "national", "2", "M")]
    [InlineData("national", "local", "4", "L")]
    public void National_goes_before_local(string first, string second, string level, string deciding)
    {
        var decision = Decide($$""" { "id": "L", "level": "4", "authority": "{{first}}" }, { "id": "M", "level": "2", "authority": "{{second}}" } """);
        decision.LevelId().Should().Be(level);
        decision.Deciding().Should().Be(deciding);
        decision.Scales[0].IsInConflict.Should().BeFalse();
    }

    [Fact]
    public void Two_of_one_authority_that_agree_both_decide()
    {
        var decision = Decide(""" { "id": "L", "level": "3", "authority": "local" }, { "id": "M", "level": "3", "authority": "local" } """);
        decision.LevelId().Should().Be("3");
        decision.Deciding().Should().Be("L M");
        decision.Scales[0].IsInConflict.Should().BeFalse();
    }

    [Fact]
    public void Two_of_one_authority_that_disagree_do_not_apply_and_are_in_conflict()
    {
        var decision = Decide("""
            { "id": "A", "floor": "2" }, { "id": "L", "level": "3", "authority": "national" }, { "id": "M", "level": "4", "authority": "national" }
            """);
        decision.LevelId().Should().Be("2");
        decision.Deciding().Should().Be("A");
        decision.Scales[0].IsInConflict.Should().BeTrue();
    }

    [Fact]
    public void A_conflict_of_the_highest_authority_does_not_let_a_lower_one_in()
    {
        var decision = Decide("""
            { "id": "L", "level": "3", "authority": "national" }, { "id": "M", "level": "4", "authority": "national" },
            { "id": "Z", "level": "2", "authority": "local" }
            """);
        decision.LevelId().Should().Be("1");
        decision.Scales[0].IsInConflict.Should().BeTrue();
    }

    private static TieringDecision Decide(string rules) => SmallPolicy.Of($$""" "reads": {}, "rules": [ {{rules}} ] """).Decide();
}
