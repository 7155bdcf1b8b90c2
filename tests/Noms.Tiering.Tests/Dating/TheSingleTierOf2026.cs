using FluentAssertions;
using Noms.Tiering.Tests.Deciding;
using Xunit;
using static Noms.Tiering.Tests.Dating.Dated;

namespace Noms.Tiering.Tests.Dating;

public sealed class TheSingleTierOf2026
{
    private static readonly VersionedTieringEngine Engine = new(TieringPolicies.Hmpps2026);

    [Theory]
    [InlineData("2026-03-20", "1", "A")]
    [InlineData("2026-04-10", "2", "E")]
    [InlineData("2026-06-18", "3", "D")]
    public void One_case_as_of_three_days_has_three_answers(string asOf, string version, string level)
    {
        var decision = Engine.DecideOn(asOf, Case(""" "arp": 10, "csrp": 0.1, "directContactSexualPredictor": 40, "directContactSexualBand": "low", "riskOfSeriousHarm": "low", "liferOrIpp": true, "latestRelease": "2024-01-01" """));

        decision.Policy.Version.Should().Be(version);
        decision.LevelId().Should().Be(level);
    }

    [Theory]
    [InlineData("2026-03-15")]
    [InlineData("2026-03-23")]
    [InlineData("2026-03-31")]
    [InlineData("2026-04-23")]
    [InlineData("2026-06-17")]
    public void On_a_day_between_the_versions_there_is_no_answer(string asOf) =>
        Engine.Invoking(e => e.DecideOn(asOf, Case(""" "arp": 10, "csrp": 0.1 """))).Should().Throw<NoPolicyInForceException>();

    [Theory]
    [InlineData("2026-07-01", "2026-05-01", "B", "2027-05-02", "D")]
    [InlineData("2027-05-01", "2026-05-01", "B", "2027-05-02", "D")]
    [InlineData("2027-05-02", "2026-05-01", "D", "2031-05-02", "E")]
    [InlineData("2028-03-01", "2028-02-29", "B", "2029-03-01", "D")]
    [InlineData("2028-02-29", "2027-02-28", "B", "2028-03-01", "D")]
    [InlineData("2028-02-29", "2023-02-28", "D", "2028-03-01", "E")]
    public void A_lifers_tier_falls_when_the_first_and_the_fifth_year_are_complete(string asOf, string released, string from, string date, string to)
    {
        var decision = Engine.DecideOn(asOf, Case($$""" "arp": 10, "csrp": 0.1, "riskOfSeriousHarm": "low", "liferOrIpp": true, "latestRelease": "{{released}}" """));

        decision.LevelId().Should().Be(from);
        decision.NextChange!.Date.Should().Be(Day(date));
        decision.NextChange.After!.LevelId().Should().Be(to);
    }

    [Fact]
    public void After_the_fifth_year_nothing_changes_by_itself() => Engine
        .DecideOn("2031-05-02", Case(""" "arp": 10, "csrp": 0.1, "riskOfSeriousHarm": "low", "liferOrIpp": true, "latestRelease": "2026-05-01" """)).NextChange.Should().BeNull();

    [Fact]
    public void The_trace_of_a_lifer_says_when_the_tier_falls() => Engine
        .DecideOn("2026-07-01", Case(""" "arp": 10, "csrp": 0.1, "riskOfSeriousHarm": "low", "liferOrIpp": true, "latestRelease": "2026-05-01" """))
        .Trace.ToText().Should().Contain("\nNext change: on 2 May 2027 from Tier B to Tier D, if nothing else changes.\n")
        .And.Contain("\nOf the 3 versions of the policy, version 3 is in force from 18 June 2026.\n");

    [Fact]
    public void A_version_that_ends_is_the_next_change() => Engine
        .DecideOn("2026-04-10", Case(""" "arp": 10, "csrp": 0.1 """)).NextChange!.ToString()
        .Should().Be("no version of hmpps-2026 is in force from 23 April 2026; version 3 is in force from 18 June 2026");
}
