using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class LowestAndHighest
{
    [Theory]
    [InlineData("lowest", "1")]
    [InlineData("highest", "3")]
    public void Missing_open_determinants_are_taken_where_the_scale_says(string missingGives, string level)
    {
        var decision = Policy(missingGives).Decide();
        decision.LevelId().Should().Be(level);
        decision.Possible().Should().Be("1 2 3");
    }

    [Theory]
    [InlineData("lowest")]
    [InlineData("highest")]
    public void Facts_that_are_there_are_taken_as_they_are(string missingGives)
    {
        Policy(missingGives).Decide(""" "ogrs3": 60 """).LevelId().Should().Be("2");
    }

    [Fact]
    public void A_higher_level_that_rests_on_unknowns_names_the_rules_of_which_one_decides()
    {
        var decision = Policy("highest").Decide();
        decision.Deciding().Should().BeEmpty();
        decision.DecidedByOneOf().Should().Be("C");
    }

    private static SmallPolicy Policy(string missingGives) => SmallPolicy.Of($$"""
        "scales": [ { "id": "tier", "default": "1", "missingGives": "{{missingGives}}", "levels": [ { "id": "1" }, { "id": "2" }, { "id": "3" } ] } ],
        "reads": { "ogrs3": { "whenMissing": "open" } },
        "rules": [ { "id": "B", "when": { "determinant": "ogrs3", "atLeast": 50, "below": 75 }, "floor": "2" },
                   { "id": "C", "when": { "determinant": "ogrs3", "atLeast": 75 }, "floor": "3" } ]
        """);
}
