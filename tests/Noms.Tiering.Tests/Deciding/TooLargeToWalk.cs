using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

/// <summary>What a decision says where there are too many combinations to walk: a superset that is marked so, never a wrong level.</summary>
public sealed class TooLargeToWalk
{
    /// <summary>A score of 26 numbers whose sums are all different: no diagram of it is small.</summary>
    private static readonly SmallPolicy Scored = SmallPolicy.Of($$"""
        "determinants": [ {{Each(n => $$"""{ "id": "n{{n}}", "title": "Number {{n}}", "kind": "number", "min": 0, "max": 10, "resolution": 1, "mayBeStatic": true }""")}} ],
        "reads": { "notorious": { "whenMissing": { "is": false } }, {{Each(n => $$""" "n{{n}}": { "whenMissing": "open", "uncertainWhen": ["static"] }""")}} },
        "derived": [ { "id": "sum", "score": { "items": [ {{Each(n => $$"""{ "id": "i{{n}}", "of": "n{{n}}", "bands": [ { "points": 0, "below": 5 }, { "points": {{(1 << n) + (n % 7)}}, "atLeast": 5 } ] }""")}} ] } } ],
        "rules": [ { "id": "LOW", "when": { "determinant": "sum", "atLeast": 20000000 }, "floor": "2" },
                   { "id": "HIGH", "when": { "determinant": "sum", "atLeast": 40000000 }, "floor": "3" },
                   { "id": "PROTECTED", "when": { "determinant": "notorious", "is": true }, "floor": "3", "protected": true } ]
        """);

    [Fact]
    public void The_possible_levels_are_marked_as_at_most()
    {
        var scale = Scored.Decide().Scales[0];

        scale.PossibleIsAtMost.Should().BeTrue();
        scale.Possible.Select(l => l.Id).Should().Equal("1", "2", "3");
        scale.Level!.Id.Should().Be("1");
        scale.KeptOpenBy.Should().HaveCount(26);
    }

    [Fact]
    public void What_is_met_in_any_case_still_holds()
    {
        var scale = Scored.Decide(""" "notorious": true """).Scales[0];

        scale.Level!.Id.Should().Be("3");
        scale.Possible.Select(l => l.Id).Should().Equal("3");
        scale.Deciding.Select(r => r.Id).Should().Equal("PROTECTED");
    }

    [Fact]
    public void Facts_that_are_recorded_but_uncertain_give_the_level_of_their_values()
    {
        var all = string.Join(',', Enumerable.Range(0, 26).Select(n => $$""" "n{{n}}": { "value": 10, "basis": "static" }"""));

        var scale = Scored.Decide(all).Scales[0];

        scale.Level!.Id.Should().Be("3");
        scale.Deciding.Select(r => r.Id).Should().Equal("HIGH");
        scale.PossibleIsAtMost.Should().BeTrue();
        scale.Possible.Select(l => l.Id).Should().Equal("1", "2", "3");
    }

    [Fact]
    public void Few_missing_facts_are_walked_one_by_one_and_exact()
    {
        var most = string.Join(',', Enumerable.Range(0, 25).Select(n => $$""" "n{{n}}": 0"""));

        var scale = Scored.Decide(most).Scales[0];

        scale.PossibleIsAtMost.Should().BeFalse();
        scale.Possible.Select(l => l.Id).Should().Equal("1", "2");
        scale.KeptOpenBy.Select(d => d.Id).Should().Equal("n25");
        scale.Level!.Id.Should().Be("1");
        scale.Deciding.Should().BeEmpty();
    }

    [Fact]
    public void A_list_with_too_many_outcomes_is_exact_where_it_is_known()
    {
        var policy = SmallPolicy.Of($$"""
            "determinants": [ { "id": "visits", "title": "visits", "kind": "list", "fields": [ { "id": "missed", "kind": "flag" } ] } ],
            "reads": { "visits": { "whenMissing": "open" }, "ogrs3": { "whenMissing": "open" }, "notorious": { "whenMissing": { "is": false } } },
            "derived": [ { "id": "many", "countOf": "visits", "such": { "field": "missed", "is": true } } ],
            "rules": [ { "id": "MANY", "when": { "determinant": "many", "atLeast": 5000 }, "floor": "2" },
                       { "id": "SCORE", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "3" },
                       { "id": "PROTECTED", "when": { "determinant": "notorious", "is": true }, "floor": "3", "protected": true } ]
            """);

        policy.Decide(""" "visits": [ true ] """).Possible().Should().Be("1 3");
        policy.Decide(""" "visits": [ true ] """).Scales[0].PossibleIsAtMost.Should().BeFalse();
        policy.Decide(""" "notorious": true """).LevelId().Should().Be("3");
        policy.Decide(""" "ogrs3": 20 """).Scales[0].PossibleIsAtMost.Should().BeTrue();
    }

    private static string Each(Func<int, string> text) =>
        string.Join(", ", Enumerable.Range(0, 26).Select(n => text(n).ToString(CultureInfo.InvariantCulture)));
}
