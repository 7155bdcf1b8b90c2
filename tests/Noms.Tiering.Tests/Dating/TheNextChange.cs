using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Tests.Deciding;
using Xunit;
using static Noms.Tiering.Tests.Dating.Dated;

namespace Noms.Tiering.Tests.Dating;

public sealed class TheNextChange
{
    private static readonly SmallPolicy Years = SmallPolicy.Of("""
        "reads": { "latestRelease": { "whenMissing": "open" } },
        "rules": [ { "id": "YEAR", "when": { "determinant": "latestRelease", "onOrAfter": { "years": -1 } }, "floor": "3" },
                   { "id": "FIVE", "when": { "determinant": "latestRelease", "onOrAfter": { "years": -5 }, "before": { "years": -1 } }, "floor": "2" } ]
        """);

    [Theory]
    [InlineData("2006-03-01", "2005-06-10", "2006-06-11", "3", "2")]
    [InlineData("2006-03-01", "2005-03-01", "2006-03-02", "3", "2")]
    [InlineData("2006-03-02", "2005-03-01", "2010-03-02", "2", "1")]
    [InlineData("2006-02-28", "2001-02-28", "2006-03-01", "2", "1")]
    public void Is_the_day_after_the_year_or_the_five_years_are_complete(string asOf, string released, string date, string from, string to)
    {
        var change = Years.Decide($$""" "latestRelease": "{{released}}" """, asOf).NextChange!;

        change.Date.Should().Be(Day(date));
        change.Scales.Should().ContainSingle().Which.Should().Match<ScaleChange>(s => s.ScaleId == "tier" && s.From!.Id == from && s.To!.Id == to);
        change.After!.AsOf.Should().Be(Day(date));
        change.After.LevelId().Should().Be(to);
    }

    [Theory]
    [InlineData("2024-02-29", "2025-03-01")]
    [InlineData("2023-02-28", "2024-03-01")]
    [InlineData("2023-03-01", "2024-03-02")]
    public void Counts_the_29th_of_February_as_the_policy_does(string released, string date) =>
        Years.Decide($$""" "latestRelease": "{{released}}" """, released).NextChange!.Date.Should().Be(Day(date));

    [Fact]
    public void Leads_from_one_to_the_next_until_nothing_changes_any_more()
    {
        var first = Years.Decide(""" "latestRelease": "2006-03-01" """).NextChange!;
        var second = first.After!.NextChange!;

        (first.Date, second.Date).Should().Be((Day("2007-03-02"), Day("2011-03-02")));
        second.Scales[0].To!.Id.Should().Be("1");
        second.After!.NextChange.Should().BeNull();
    }

    [Fact]
    public void Is_none_where_the_date_is_not_known_or_none()
    {
        Years.Decide().NextChange.Should().BeNull();
        Years.Decide(""" "latestRelease": "none" """).NextChange.Should().BeNull();
    }

    [Fact]
    public void Is_the_first_day_of_a_level_that_changes_and_changes_back()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "latestRelease": { "whenMissing": "open" } },
            "rules": [ { "id": "DAY", "when": { "determinant": "latestRelease", "onOrAfter": { "days": -30 }, "before": { "days": -29 } }, "floor": "4" } ]
            """);

        var change = policy.Decide(""" "latestRelease": "2006-03-01" """).NextChange!;

        change.Date.Should().Be(Day("2006-03-31"));
        var back = change.After!.NextChange!;
        back.Date.Should().Be(Day("2006-04-01"));
        back.Scales[0].To!.Id.Should().Be("1");
    }

    [Fact]
    public void Passes_over_days_on_which_something_turns_and_the_level_stays()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "latestRelease": { "whenMissing": "open" }, "notorious": { "whenMissing": { "is": false } } },
            "rules": [ { "id": "A", "when": { "determinant": "latestRelease", "onOrAfter": { "months": -1 } }, "floor": "2" },
                       { "id": "B", "when": { "determinant": "latestRelease", "onOrAfter": { "months": -3 } }, "floor": "2" },
                       { "id": "C", "when": { "determinant": "notorious", "is": true }, "floor": "1" } ]
            """);

        policy.Decide(""" "latestRelease": "2006-03-01" """).NextChange!.Date.Should().Be(Day("2006-06-02"));
    }

    [Fact]
    public void Counts_dates_to_come_too()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "latestRelease": { "whenMissing": "open" } },
            "rules": [ { "id": "SOON", "when": { "determinant": "latestRelease", "before": { "months": 1 } }, "floor": "3" } ]
            """);

        // A month on from 31 January is 28 February: a day that is not before it. From 1 February it is 1 March.
        policy.Decide(""" "latestRelease": "2007-02-28" """, "2006-03-01").NextChange!.Date.Should().Be(Day("2007-02-01"));
    }

    [Fact]
    public void Looks_at_the_dates_within_a_list()
    {
        var policy = SmallPolicy.Of("""
            "determinants": [ { "id": "visits", "kind": "list", "fields": [ { "id": "kind", "kind": "code" }, { "id": "on", "kind": "date", "mayBeNone": true, "whenLeftOut": "none" } ] } ],
            "reads": { "visits": { "whenMissing": { "is": [] } } },
            "derived": [ { "id": "recent", "countOf": "visits", "such": { "field": "on", "onOrAfter": { "days": -28 } } } ],
            "rules": [ { "id": "TWO", "when": { "determinant": "recent", "atLeast": 2 }, "floor": "3" },
                       { "id": "HOME", "when": { "some": "visits", "such": { "all": [ { "field": "kind", "is": "home" }, { "field": "on", "onOrAfter": { "months": -6 } } ] } }, "floor": "2" } ]
            """);

        var decision = policy.Decide(""" "visits": [ { "kind": "home", "on": "2006-02-10" }, { "kind": "office", "on": "2006-02-20" }, { "kind": "home" } ] """);

        decision.LevelId().Should().Be("3");
        decision.NextChange!.Date.Should().Be(Day("2006-03-11"));
        var after = decision.NextChange.After!;
        after.LevelId().Should().Be("2");
        after.NextChange!.Date.Should().Be(Day("2006-08-11"));
    }

    [Fact]
    public void Looks_at_the_greatest_of_two_dates_and_at_a_date_that_stood_in()
    {
        var policy = SmallPolicy.Of("""
            "determinants": [ { "id": "recall", "kind": "date" } ],
            "reads": { "latestRelease": { "whenMissing": { "is": "none" } }, "recall": { "whenMissing": { "is": "2006-01-15" } } },
            "derived": [ { "id": "last", "greatest": [ "latestRelease", "recall" ] } ],
            "rules": [ { "id": "R", "when": { "determinant": "last", "onOrAfter": { "years": -1 } }, "floor": "2" } ]
            """);

        policy.Decide().NextChange!.Date.Should().Be(Day("2007-01-16"));
        policy.Decide(""" "latestRelease": "2006-02-01" """).NextChange!.Date.Should().Be(Day("2007-02-02"));
    }

    [Fact]
    public void That_a_fact_grows_uncertain_is_none()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "rsr": { "whenMissing": "open", "uncertainAfter": { "years": 1 } } },
            "rules": [ { "id": "R", "when": { "determinant": "rsr", "atLeast": 3 }, "floor": "3" } ]
            """);
        var decision = policy.Decide(""" "rsr": { "value": 3.5, "date": "2005-06-01" } """);

        decision.IsProvisional.Should().BeFalse();
        policy.Decide(""" "rsr": { "value": 3.5, "date": "2005-06-01" } """, "2007-01-01").IsProvisional.Should().BeTrue();
        decision.NextChange.Should().BeNull();
    }

    [Fact]
    public void Ends_what_was_invalid_because_a_fact_is_dated_later()
    {
        var decision = Years.Decide(""" "latestRelease": { "value": "2006-03-20", "date": "2006-04-01" } """);

        decision.State.Should().Be(DecisionState.InvalidData);
        decision.NextChange!.Date.Should().Be(Day("2006-04-01"));
        decision.NextChange.ToString().Should().Be("on 1 April 2006 from invalid data to tier 3");
    }

    [Fact]
    public void May_be_to_a_status()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "latestRelease": { "whenMissing": { "is": "none" } } },
            "statuses": [ { "id": "over", "title": "Supervision is over", "when": { "determinant": "latestRelease", "before": { "years": -1 } }, "cite": ["s"] } ],
            "rules": [ { "id": "R", "floor": "2" } ]
            """);

        var decision = policy.Decide(""" "latestRelease": "2006-01-31" """);

        decision.NextChange!.ToString().Should().Be("on 1 February 2007 from tier 2 to supervision is over");
        decision.NextChange.Scales.Should().ContainSingle(s => s.From!.Id == "2" && s.To == null);
        using var json = JsonDocument.Parse(decision.Trace.ToUtf8Json());
        json.RootElement.GetProperty("nextChange").GetProperty("status").GetString().Should().Be("over");
    }

    [Fact]
    public void Stands_in_the_trace_as_text_and_json()
    {
        var trace = Years.Decide(""" "latestRelease": "2005-06-10" """).Trace;

        trace.ToText().Should().Contain("\nNext change: on 11 June 2006 from tier 3 to tier 2, if nothing else changes.\n");
        using var json = JsonDocument.Parse(trace.ToUtf8Json());
        var change = json.RootElement.GetProperty("nextChange");
        change.GetProperty("date").GetString().Should().Be("2006-06-11");
        change.GetProperty("scales")[0].GetProperty("to").GetString().Should().Be("2");
        using var none = JsonDocument.Parse(Years.Decide().Trace.ToUtf8Json());
        none.RootElement.GetProperty("nextChange").ValueKind.Should().Be(JsonValueKind.Null);
        Years.Decide().Trace.ToText().Should().NotContain("Next change");
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void Beyond_a_hundred_years_is_not_searched(int years, bool isFound)
    {
        var policy = SmallPolicy.Of($$"""
            "reads": { "latestRelease": { "whenMissing": "open" } },
            "rules": [ { "id": "R", "when": { "determinant": "latestRelease", "onOrAfter": { "years": -{{years}} } }, "floor": "2" } ]
            """);

        NextChange.HorizonInYears.Should().Be(100);
        (policy.Decide(""" "latestRelease": "2006-03-01" """).NextChange is not null).Should().Be(isFound);
    }

    [Fact]
    public void At_the_end_of_the_calendar_is_none() =>
        Years.Decide(""" "latestRelease": "9999-12-01" """, "9999-12-31").NextChange.Should().BeNull();
}
