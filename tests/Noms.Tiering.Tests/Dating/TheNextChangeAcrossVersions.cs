using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Tests.Deciding;
using Noms.Tiering.Tests.Tracing;
using Xunit;
using static Noms.Tiering.Tests.Dating.Dated;

namespace Noms.Tiering.Tests.Dating;

public sealed class TheNextChangeAcrossVersions
{
    private static readonly VersionedTieringEngine Engine = new(new PolicyVersions(
        Version("1", "2026-01-01", "2026-01-31"), Version("2", "2026-02-01", "2026-03-31", years: 5), Version("3", "2026-06-01", null, years: 5)));

    [Fact]
    public void Is_the_first_day_of_the_version_that_gives_another_level()
    {
        var change = Engine.DecideOn("2026-01-10", Released("2023-05-05")).NextChange!;

        change.Date.Should().Be(Day("2026-02-01"));
        change.After!.Policy.Version.Should().Be("2");
        change.After.Selection!.Policy.Version.Should().Be("2");
        change.ToString().Should().Be("on 1 February 2026 from tier 1 to tier 3, when version 2 of the policy is in force");
    }

    [Fact]
    public void Is_within_a_version_where_a_date_turns_first() =>
        Engine.DecideOn("2026-01-10", Released("2025-01-12")).NextChange!.Date.Should().Be(Day("2026-01-13"));

    [Fact]
    public void May_lie_in_a_later_version_that_gives_the_same_level_at_first() =>
        Engine.DecideOn("2026-01-10", Released("2021-02-14")).NextChange!.Date.Should().Be(Day("2026-02-01"), "the first version gives tier 1, the second tier 3");

    [Fact]
    public void Passes_over_the_first_day_of_a_version_that_gives_the_same_level()
    {
        var versions = new VersionedTieringEngine(new PolicyVersions(Version("1", "2026-01-01", "2026-01-31"), Version("2", "2026-02-01", null)));

        var change = versions.DecideOn("2026-01-10", Released("2025-07-01")).NextChange!;

        change.Date.Should().Be(Day("2026-07-02"));
        change.Before.Policy.Version.Should().Be("1");
        change.After!.Policy.Version.Should().Be("2");
    }

    [Fact]
    public void Is_the_first_day_on_which_no_version_is_in_force()
    {
        var decision = Engine.DecideOn("2026-02-10", Released("2025-12-01"));

        decision.NextChange!.Date.Should().Be(Day("2026-04-01"));
        decision.NextChange.After.Should().BeNull();
        decision.NextChange.Gap!.After!.Version.Should().Be("3");
        decision.NextChange.Scales.Should().ContainSingle(s => s.From!.Id == "3" && s.To == null);
        decision.Trace.ToText().Replace("\n ", "").Should().Contain("\nNext change: no version of small is in force from 1 April 2026; version 3 is in force from 1 June 2026.\n");
        using var json = JsonDocument.Parse(decision.Trace.ToUtf8Json());
        var change = json.RootElement.GetProperty("nextChange");
        change.GetProperty("date").GetString().Should().Be("2026-04-01");
        change.GetProperty("version").ValueKind.Should().Be(JsonValueKind.Null);
        change.GetProperty("state").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("2026-01-10")]
    [InlineData("2026-02-10")]
    [InlineData("2026-06-01")]
    public void Fits_the_published_schema_of_traces_with_the_version_that_was_selected(string asOf)
    {
        using var schema = JsonDocument.Parse(GoldenFiles.Schema());
        using var trace = JsonDocument.Parse(Engine.DecideOn(asOf, Released("2023-05-05")).Trace.ToUtf8Json());

        trace.RootElement.GetProperty("nextChange").ValueKind.Should().Be(JsonValueKind.Object);
        new JsonShape(schema.RootElement).FaultsOf(trace.RootElement).Should().BeEmpty();
    }

    [Fact]
    public void Of_one_engine_no_window_ends_anything() =>
        new TieringEngine(Engine.Versions.All[1]).Decide(Released("2025-12-01"), Day("2026-02-10")).NextChange!.Date.Should().Be(Day("2030-12-02"));

    [Fact]
    public void A_level_of_the_same_id_on_another_scale_is_another_level()
    {
        var other = SmallPolicy.Of("""
            "version": "2", "effective": { "from": "2026-02-01" },
            "scales": [ { "id": "tier", "default": "1", "levels": [ { "id": "0" }, { "id": "1" } ] } ],
            "reads": {}, "rules": []
            """).Policy;
        var engine = new VersionedTieringEngine(new PolicyVersions(Version("1", "2026-01-01", "2026-01-31"), other));

        engine.DecideOn("2026-01-10", Released("2020-01-01")).NextChange!.Date.Should().Be(Day("2026-02-01"), "tier 1 was the lowest of four, and is the highest of two");
    }
}
