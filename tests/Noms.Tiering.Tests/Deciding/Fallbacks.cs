using FluentAssertions;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class Fallbacks
{
    private static readonly SmallPolicy Policy = SmallPolicy.Of("""
        "determinants": [ { "id": "old", "kind": "number", "min": 0, "max": 40, "resolution": 1 } ],
        "reads": { "ogrs3": { "whenMissing": "open" }, "old": { "whenMissing": "open" } },
        "derived": [
          { "id": "byOgrs", "values": [ { "id": "low" }, { "id": "raised" } ],
            "bands": { "of": "ogrs3", "bands": [ { "is": "low", "below": 50 }, { "is": "raised", "atLeast": 50 } ] } },
          { "id": "byOld", "values": [ { "id": "low" }, { "id": "raised" } ],
            "bands": { "of": "old", "bands": [ { "is": "low", "below": 20 }, { "is": "raised", "atLeast": 20 } ] } },
          { "id": "likelihood", "fallback": [ "byOgrs", "byOld" ] } ],
        "rules": [ { "id": "L", "when": { "determinant": "likelihood", "is": "raised" }, "floor": "3" } ]
        """);

    [Fact]
    public void The_first_that_is_recorded_is_taken()
    {
        Policy.Decide(""" "ogrs3": 49, "old": 40 """).LevelId().Should().Be("1");
        Policy.Decide(""" "old": 40 """).LevelId().Should().Be("3");
    }

    [Theory]
    [InlineData(""" "ogrs3": 50 """, "3", "old")]
    [InlineData(""" "old": 0 """, "1", "ogrs3")]
    public void Those_that_are_not_taken_are_not_read_and_not_open(string facts, string possible, string notRead)
    {
        var decision = Policy.Decide(facts);
        decision.Possible().Should().Be(possible);
        decision.KeptOpenBy().Should().BeEmpty();
        decision.Trace.Determinants.Single(d => d.Use.Determinant.Id == notRead).Standing.Should().Be(FactStanding.NotRead);
    }

    [Fact]
    public void With_none_recorded_the_first_is_the_one_that_is_open()
    {
        var decision = Policy.Decide();
        decision.Possible().Should().Be("1 3");
        decision.KeptOpenBy().Should().Be("ogrs3");
    }
}
