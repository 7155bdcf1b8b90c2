using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class CountsAsIntervals
{
    private static readonly SmallPolicy Count = SmallPolicy.Of("""
        "reads": { "vulnerable": { "whenMissing": "open" }, "childProtection": { "whenMissing": "open" }, "domesticAbuse": { "whenMissing": "open" } },
        "derived": [ { "id": "concerns", "count": [
            { "determinant": "vulnerable", "is": true }, { "determinant": "childProtection", "is": true }, { "determinant": "domesticAbuse", "is": true } ] } ],
        "rules": [ { "id": "ONE", "when": { "determinant": "concerns", "atLeast": 1 }, "floor": "2" },
                   { "id": "TWO", "when": { "determinant": "concerns", "atLeast": 2 }, "floor": "3" },
                   { "id": "FEW", "when": { "determinant": "concerns", "below": 3 }, "output": "few" } ],
        "outputs": [ { "id": "few" } ]
        """);

    [Fact]
    public void An_unknown_part_widens_a_count_by_one()
    {
        var derived = Count.Decide(""" "vulnerable": true, "childProtection": false """).Trace.Derived.Single();
        derived.Lowest.Should().Be(FactValue.Number(1));
        derived.Highest.Should().Be(FactValue.Number(2));
        derived.IsKnown.Should().BeFalse();
    }

    [Fact]
    public void A_test_is_met_when_every_value_meets_it_and_unmet_when_none_does()
    {
        var truths = Truths(""" "vulnerable": true, "childProtection": false """);
        truths.Should().Equal(Truth.Met, Truth.Unknown, Truth.Met);
    }

    [Fact]
    public void Each_part_is_taken_on_its_own()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "ogrs3": { "whenMissing": "open" } },
            "derived": [ { "id": "both", "count": [ { "determinant": "ogrs3", "atLeast": 50 }, { "determinant": "ogrs3", "below": 50 } ] } ],
            "rules": [ { "id": "B", "when": { "determinant": "both", "atLeast": 1, "below": 2 }, "floor": "2" } ]
            """);
        var decision = policy.Decide();
        decision.Trace.Rules.Single().Truth.Should().Be(Truth.Unknown);

        // Whatever the number is, exactly one of the two is met: the levels that are possible are exact all the same.
        decision.Possible().Should().Be("2");
        decision.LevelId().Should().Be("2");
        decision.DecidedByOneOf().Should().Be("B");
    }

    [Fact]
    public void A_score_adds_up_the_least_and_the_most_of_its_items()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "mappaLevel": { "whenMissing": "open" }, "ogrs3": { "whenMissing": "open" }, "vulnerable": { "whenMissing": "open" } },
            "derived": [ { "id": "points", "unit": "points", "score": { "items": [
                { "id": "mappa", "title": "MAPPA", "of": "mappaLevel", "points": { "1": 5, "2": 15, "3": 15 }, "weight": 2 },
                { "id": "ogrs", "title": "OGRS", "of": "ogrs3", "forEach": 10, "points": 1 },
                { "id": "either", "title": "Either", "higherOf": [
                    { "id": "v", "title": "Vulnerable", "when": { "determinant": "vulnerable", "is": true }, "points": 4 },
                    { "id": "o", "title": "OGRS", "of": "ogrs3", "bands": [ { "points": 1, "below": 50 }, { "points": 3, "atLeast": 50 } ] } ] } ] } } ],
            "rules": [ { "id": "P", "when": { "determinant": "points", "atLeast": 20 }, "floor": "2" } ]
            """);
        Points(policy.Decide(""" "mappaLevel": "1", "ogrs3": 29, "vulnerable": true """)).Should().Be((16m, 16m));
        Points(policy.Decide(""" "mappaLevel": "1", "ogrs3": 50 """)).Should().Be((18m, 19m));
        Points(policy.Decide(""" "ogrs3": 0, "vulnerable": false """)).Should().Be((1m, 31m));
    }

    private static (decimal Least, decimal Most) Points(TieringDecision decision)
    {
        var derived = decision.Trace.Derived.Single();
        return (derived.Lowest.AsNumber(), derived.Highest.AsNumber());
    }

    private static IEnumerable<Truth> Truths(string facts) => Count.Decide(facts).Trace.Rules.Select(r => r.Truth);
}
