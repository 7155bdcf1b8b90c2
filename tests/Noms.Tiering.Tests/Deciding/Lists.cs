using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class Lists
{
    private const string Determinants = """
        "determinants": [ { "id": "visits", "kind": "list", "fields": [
            { "id": "kind", "kind": "choice", "values": [ { "id": "home" }, { "id": "office" } ] }, { "id": "missed", "kind": "flag" } ] } ],
        """;

    private const string Rules = """
        "derived": [ { "id": "missed", "countOf": "visits", "such": { "field": "missed", "is": true } } ],
        "rules": [ { "id": "HOME", "when": { "some": "visits", "such": { "all": [ { "field": "kind", "is": "home" }, { "field": "missed", "is": true } ] } }, "floor": "2" },
                   { "id": "TWICE", "when": { "determinant": "missed", "atLeast": 2 }, "floor": "3" } ]
        """;

    private static readonly SmallPolicy Open = SmallPolicy.Of(Determinants + """ "reads": { "visits": { "whenMissing": "open" } }, """ + Rules);

    private static readonly SmallPolicy StandsIn = SmallPolicy.Of(Determinants + """ "reads": { "visits": { "whenMissing": { "is": [] } } }, """ + Rules);

    [Fact]
    public void A_complete_list_holds_what_it_states_and_nothing_else()
    {
        var decision = Open.Decide(""" "visits": [ { "kind": "home", "missed": false }, { "kind": "office", "missed": true } ] """);
        decision.LevelId().Should().Be("1");
        decision.Possible().Should().Be("1");
    }

    [Fact]
    public void An_empty_list_is_known() => Open.Decide(""" "visits": [] """).Possible().Should().Be("1");

    [Fact]
    public void One_element_must_meet_the_whole_condition()
    {
        Open.Decide(""" "visits": [ { "kind": "home", "missed": true } ] """).LevelId().Should().Be("2");
    }

    [Fact]
    public void What_an_incomplete_list_lacks_is_unknown()
    {
        var decision = Open.Decide(""" "visits": { "value": [ { "kind": "office", "missed": false } ], "complete": false } """);
        decision.LevelId().Should().Be("1");
        decision.Possible().Should().Be("1 2 3");
        decision.KeptOpenBy().Should().Be("visits");
    }

    [Fact]
    public void What_an_incomplete_list_has_is_known()
    {
        var decision = Open.Decide(""" "visits": { "value": [ { "kind": "home", "missed": true } ], "complete": false } """);
        decision.LevelId().Should().Be("2");
        decision.Deciding().Should().Be("HOME");
        decision.Possible().Should().Be("2 3");
    }

    [Fact]
    public void A_missing_list_that_is_open_may_hold_anything() => Open.Decide().Possible().Should().Be("1 2 3");

    [Fact]
    public void A_list_that_stands_in_as_empty_has_nothing_more_even_where_it_is_not_complete()
    {
        StandsIn.Decide().Possible().Should().Be("1");
        StandsIn.Decide(""" "visits": { "value": [ { "kind": "home", "missed": true } ], "complete": false } """).Possible().Should().Be("2");
    }

    [Fact]
    public void What_is_unknown_of_an_element_that_is_stated_stays_open_in_a_list_that_stands_in()
    {
        var policy = SmallPolicy.Of(Determinants + """
            "reads": { "visits": { "whenMissing": { "is": [] } }, "ogrs3": { "whenMissing": "open" } },
            "rules": [ { "id": "HOME", "when": { "some": "visits", "such": { "field": "kind", "is": "home" } }, "floor": "2" },
                       { "id": "MISSED", "when": { "some": "visits", "such": { "field": "missed", "is": true } }, "floor": "3" },
                       { "id": "KEPT", "when": { "some": "visits", "such": { "not": { "field": "missed", "is": true } } }, "floor": "3" },
                       { "id": "L", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "4" } ]
            """);
        var decision = policy.Decide(""" "ogrs3": 20, "visits": [ { "kind": "home", "missed": null } ] """);
        decision.LevelId().Should().Be("3");
        decision.DecidedByOneOf().Should().Be("MISSED KEPT");
        decision.Possible().Should().Be("3");
        policy.Decide(""" "ogrs3": 20, "visits": [ { "kind": null, "missed": true } ] """).LevelId().Should().Be("3");
        policy.Decide(""" "ogrs3": 20, "visits": [ { "kind": null, "missed": true } ] """).KeptOpenBy().Should().BeEmpty();
    }

    [Fact]
    public void Of_the_national_sentences_only_current_ones_are_meant()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "sentences": { "whenMissing": { "is": [] } } },
            "derived": [ { "id": "licences", "countOf": "sentences", "such": { "not": { "field": "type", "is": "community-order" } } } ],
            "rules": [ { "id": "C", "when": { "some": "sentences", "such": { "field": "type", "is": "community-order" } }, "floor": "2" },
                       { "id": "L", "when": { "determinant": "licences", "atLeast": 1 }, "floor": "3" } ]
            """);
        policy.Decide(""" "sentences": [ { "type": "community-order", "phase": "ended" } ] """).LevelId().Should().Be("1");
        policy.Decide(""" "sentences": [ { "type": "community-order", "phase": "community" } ] """).LevelId().Should().Be("2");
        policy.Decide(""" "sentences": [ { "type": "custody-determinate", "phase": "ended" } ] """).LevelId().Should().Be("1");
        policy.Decide(""" "sentences": [ { "type": "custody-determinate", "phase": "licence" } ] """).LevelId().Should().Be("3");
    }
}
