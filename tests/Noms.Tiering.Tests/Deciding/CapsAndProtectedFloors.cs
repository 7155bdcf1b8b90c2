using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class CapsAndProtectedFloors
{
    private static readonly SmallPolicy Policy = SmallPolicy.Of("""
        "reads": { "ogrs3": { "whenMissing": "open" }, "vulnerable": { "whenMissing": "open" }, "childProtection": { "whenMissing": "open" },
                   "reasonablyMotivated": { "whenMissing": "open" } },
        "rules": [ { "id": "L", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "4" },
                   { "id": "V", "when": { "determinant": "vulnerable", "is": true }, "floor": "3" },
                   { "id": "P", "when": { "determinant": "childProtection", "is": true }, "floor": "2", "protected": true },
                   { "id": "C", "when": { "determinant": "reasonablyMotivated", "is": true }, "cap": "2", "on": [ "L" ] } ]
        """);

    [Theory]
    [InlineData(60, false, false, true, "2", "L C")]
    [InlineData(60, false, false, false, "4", "L")]
    [InlineData(60, true, false, true, "3", "V C")]
    [InlineData(60, false, true, true, "2", "L P C")]
    [InlineData(40, false, false, true, "1", "")]
    public void A_cap_lowers_the_floors_that_it_names_and_no_others(
        int ogrs3, bool vulnerable, bool childProtection, bool motivated, string level, string deciding)
    {
        var decision = Policy.Decide(Facts(ogrs3, vulnerable, childProtection, motivated));
        decision.LevelId().Should().Be(level);
        decision.Deciding().Should().Be(deciding);
    }

    [Fact]
    public void A_cap_that_another_floor_makes_idle_does_not_decide()
    {
        var policy = SmallPolicy.Of("""
            "reads": {},
            "rules": [ { "id": "A", "floor": "3" }, { "id": "B", "floor": "3" }, { "id": "C", "cap": "2", "on": [ "A" ] } ]
            """);
        var decision = policy.Decide();
        decision.LevelId().Should().Be("3");
        decision.Deciding().Should().Be("B");
    }

    [Fact]
    public void The_lowest_of_several_caps_counts_and_decides()
    {
        var policy = SmallPolicy.Of("""
            "reads": {},
            "rules": [ { "id": "A", "floor": "4" }, { "id": "C", "cap": "3", "on": [ "A" ] }, { "id": "D", "cap": "2", "on": [ "A" ] } ]
            """);
        var decision = policy.Decide();
        decision.LevelId().Should().Be("2");
        decision.Deciding().Should().Be("A D");
    }

    [Fact]
    public void A_cap_above_a_floor_does_not_raise_it()
    {
        var policy = SmallPolicy.Of("""
            "reads": {},
            "rules": [ { "id": "A", "floor": "2" }, { "id": "C", "cap": "3", "on": [ "A" ] } ]
            """);
        policy.Decide().LevelId().Should().Be("2");
        policy.Decide().Deciding().Should().Be("A");
    }

    [Fact]
    public void An_unknown_cap_gives_the_lower_level_and_is_named()
    {
        var decision = Policy.Decide(""" "ogrs3": 60, "vulnerable": false, "childProtection": false """);
        decision.LevelId().Should().Be("2");
        decision.Possible().Should().Be("2 4");
        decision.Deciding().Should().Be("L");
        decision.DecidedByOneOf().Should().Be("C");
    }

    private static string Facts(int ogrs3, bool vulnerable, bool childProtection, bool motivated) =>
        $$"""
        "ogrs3": {{ogrs3}}, "vulnerable": {{(vulnerable ? "true" : "false")}}, "childProtection": {{(childProtection ? "true" : "false")}},
        "reasonablyMotivated": {{(motivated ? "true" : "false")}}
        """;
}
