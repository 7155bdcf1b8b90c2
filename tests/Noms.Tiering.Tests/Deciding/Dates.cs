using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class Dates
{
    private static readonly SmallPolicy Policy = SmallPolicy.Of("""
        "reads": { "latestRelease": { "whenMissing": "open" } },
        "rules": [ { "id": "YEAR", "when": { "determinant": "latestRelease", "onOrAfter": { "years": -1 } }, "floor": "3" },
                   { "id": "FIVE", "when": { "determinant": "latestRelease", "onOrAfter": { "years": -5 }, "before": { "years": -1 } }, "floor": "2" } ]
        """);

    [Theory]
    [InlineData("2006-03-01", "2005-03-01", "3")]
    [InlineData("2006-03-01", "2005-02-28", "2")]
    [InlineData("2006-03-01", "2001-03-01", "2")]
    [InlineData("2006-03-01", "2001-02-28", "1")]
    public void Exactly_a_year_and_exactly_five_years_are_within(string asOf, string released, string level)
    {
        Policy.Decide($$""" "latestRelease": "{{released}}" """, asOf).LevelId().Should().Be(level);
    }

    [Theory]
    [InlineData("2024-02-29", "2023-02-28", "3")]
    [InlineData("2024-02-29", "2023-02-27", "2")]
    [InlineData("2025-02-28", "2024-02-28", "3")]
    [InlineData("2025-02-28", "2024-02-29", "3")]
    [InlineData("2024-02-29", "2019-02-28", "2")]
    [InlineData("2024-02-29", "2019-02-27", "1")]
    public void The_29th_of_February_becomes_the_28th_where_the_year_has_none(string asOf, string released, string level)
    {
        Policy.Decide($$""" "latestRelease": "{{released}}" """, asOf).LevelId().Should().Be(level);
    }

    [Fact]
    public void Months_are_counted_before_days()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "latestRelease": { "whenMissing": "open" } },
            "rules": [ { "id": "R", "when": { "determinant": "latestRelease", "onOrAfter": { "months": -1, "days": -1 } }, "floor": "2" } ]
            """);

        // A month back from 31 March is 28 February, and a day back from there the 27th; days first would give the 28th.
        policy.Decide(""" "latestRelease": "2005-02-27" """, "2005-03-31").LevelId().Should().Be("2");
        policy.Decide(""" "latestRelease": "2005-02-26" """, "2005-03-31").LevelId().Should().Be("1");
    }

    [Fact]
    public void A_date_that_is_none_is_neither_before_nor_after()
    {
        var decision = Policy.Decide(""" "latestRelease": "none" """);
        decision.LevelId().Should().Be("1");
        decision.Possible().Should().Be("1");
    }

    [Fact]
    public void An_open_date_may_be_any_day_or_none() => Policy.Decide().Possible().Should().Be("1 2 3");
}
