using FluentAssertions;
using Noms.Tiering.Tests.Deciding;
using Xunit;

namespace Noms.Tiering.Tests.Explaining;

/// <summary>What is said of other levels where not every change can be looked at: what was looked at, and nothing that was not proved.</summary>
public sealed class TooLargeToSearch
{
    /// <summary>A score of 26 numbers whose sums are all different: no diagram of it is small.</summary>
    private static readonly SmallPolicy Scored = SmallPolicy.Of($$"""
        "determinants": [ {{Each(26, n => $$"""{ "id": "n{{n}}", "title": "number {{n}}", "kind": "number", "min": 0, "max": 10, "resolution": 1 }""")}} ],
        "reads": { {{Each(26, n => $$""" "n{{n}}": { "whenMissing": "open" }""")}} },
        "derived": [ { "id": "sum", "score": { "items": [ {{Each(26, n => $$"""{ "id": "i{{n}}", "of": "n{{n}}", "bands": [ { "points": 0, "below": 5 }, { "points": {{(1 << n) + (n % 7)}}, "atLeast": 5 } ] }""")}} ] } } ],
        "rules": [ { "id": "LOW", "when": { "determinant": "sum", "atLeast": 20000000 }, "floor": "2" },
                   { "id": "HIGH", "when": { "determinant": "sum", "atLeast": 40000000 }, "floor": "3" } ]
        """);

    private static readonly string Nought = Each(26, n => $"\"n{n}\": 0");

    [Fact]
    public void Few_determinants_are_tried_one_after_another_and_that_is_exact()
    {
        var others = Scored.Decide(Nought).Counterfactuals()[0].Others;

        others[0].ToText().Should().Be("2, if number 25 were at least 5 (it is 0)");
        others[0].IsExact.Should().BeTrue();
        others[1].Nearest.Select(n => string.Join(' ', n.Changes.Select(c => c.Determinant.Id))).Should().Equal("n23 n25", "n24 n25");
        others[1].SearchedTo.Should().Be(4);
    }

    [Fact]
    public void A_level_that_few_do_not_reach_is_not_said_to_be_out_of_reach()
    {
        var other = Scored.Decide(Nought).Counterfactuals()[0].Others[2];

        other.Nearest.Should().BeEmpty();
        other.IsExact.Should().BeFalse();
        other.IsReachable.Should().BeNull();
        other.ToText().Should().Be("4: no change of up to 4 determinants gives it; more were not tried");
    }

    [Fact]
    public void A_list_with_too_many_outcomes_is_left_out_and_nothing_is_exact()
    {
        var policy = SmallPolicy.Of($$"""
            "reads": { "namedPriorities": { "whenMissing": "open" }, "notorious": { "whenMissing": "open" } },
            "rules": [ {{Each(14, n => $$"""{ "id": "P{{n}}", "floor": "2", "when": { "some": "namedPriorities", "such": { "field": "code", "is": "p{{n}}" } } }""")}},
                       { "id": "N1", "floor": "3", "when": { "determinant": "notorious", "is": true } } ]
            """);

        var scale = policy.Decide("\"namedPriorities\": [], \"notorious\": false").Counterfactuals()[0];

        scale.LeftOut.Should().Equal(Determinants.NamedPriorities);
        scale.Others[0].IsReachable.Should().BeNull("a priority would reach it");
        scale.Others[1].Nearest.Should().ContainSingle();
        scale.Others.Should().OnlyContain(o => !o.IsExact);
    }

    private static string Each(int count, Func<int, string> text) =>
        string.Join(",\n", Enumerable.Range(0, count).Select(text));
}
