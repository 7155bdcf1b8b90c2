using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class ExactNumbers
{
    [Theory]
    [InlineData("3", "2")]
    [InlineData("3.0", "2")]
    [InlineData("3.00", "2")]
    [InlineData("2.99", "1")]
    [InlineData("2.999999", "1")]
    [InlineData("3.000001", "2")]
    [InlineData("6.9", "3")]
    [InlineData("6.899999", "2")]
    public void A_bound_is_met_at_its_value_and_not_below_it(string rsr, string level)
    {
        foreach (var bound in new[] { "3", "3.0", "3.00" })
        {
            var policy = SmallPolicy.Of($$"""
                "reads": { "rsr": { "whenMissing": "open" } },
                "rules": [ { "id": "A", "when": { "determinant": "rsr", "atLeast": {{bound}}, "below": 6.9 }, "floor": "2" },
                           { "id": "B", "when": { "determinant": "rsr", "atLeast": 6.9 }, "floor": "3" } ]
                """);
            policy.Decide($$""" "rsr": {{rsr}} """).LevelId().Should().Be(level);
        }
    }

    [Fact]
    public void Decimal_points_add_up_exactly()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "vulnerable": { "whenMissing": "open" }, "childProtection": { "whenMissing": "open" } },
            "derived": [ { "id": "points", "unit": "points", "score": { "items": [
                { "id": "v", "title": "V", "when": { "determinant": "vulnerable", "is": true }, "points": 0.1 },
                { "id": "c", "title": "C", "when": { "determinant": "childProtection", "is": true }, "points": 0.2 } ] } } ],
            "rules": [ { "id": "P", "when": { "determinant": "points", "atLeast": 0.3 }, "floor": "2" } ]
            """);
        policy.Decide(""" "vulnerable": true, "childProtection": true """).LevelId().Should().Be("2");
    }

    [Theory]
    [InlineData("29", 2)]
    [InlineData("30", 3)]
    [InlineData("0", 0)]
    public void Points_for_each_step_are_for_complete_ones(string ogrs3, int points)
    {
        var policy = SmallPolicy.Of("""
            "reads": { "ogrs3": { "whenMissing": "open" } },
            "derived": [ { "id": "points", "unit": "points", "score": { "items": [ { "id": "o", "title": "O", "of": "ogrs3", "forEach": 10, "points": 1 } ] } } ],
            "rules": [ { "id": "P", "when": { "determinant": "points", "atLeast": 3 }, "floor": "2" } ]
            """);
        policy.Decide($$""" "ogrs3": {{ogrs3}} """).Trace.Derived.Single().Lowest.Should().Be(FactValue.Number(points));
    }
}
