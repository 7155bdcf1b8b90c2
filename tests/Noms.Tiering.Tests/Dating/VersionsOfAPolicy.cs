using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Tests.Deciding;
using Xunit;
using static Noms.Tiering.Tests.Dating.Dated;

namespace Noms.Tiering.Tests.Dating;

public sealed class VersionsOfAPolicy
{
    private static readonly TieringPolicy First = Version("1", "2026-03-16", "2026-03-22");
    private static readonly TieringPolicy Second = Version("2", "2026-04-01", "2026-04-22", years: 2);
    private static readonly TieringPolicy Third = Version("3", "2026-04-23", null, years: 5);
    private static readonly VersionedTieringEngine Engine = new(new PolicyVersions(Third, First, Second));

    [Theory]
    [InlineData("2026-03-16", "1")]
    [InlineData("2026-03-22", "1")]
    [InlineData("2026-04-01", "2")]
    [InlineData("2026-04-22", "2")]
    [InlineData("2026-04-23", "3")]
    [InlineData("9999-12-31", "3")]
    public void A_version_is_in_force_from_its_first_day_to_its_last(string asOf, string version)
    {
        Engine.Versions.Find(Day(asOf))!.Policy.Version.Should().Be(version);
        Engine.DecideOn(asOf, Released("2020-01-01")).Policy.Version.Should().Be(version);
        Engine.EngineOn(Day(asOf)).Policy.Version.Should().Be(version);
    }

    [Theory]
    [InlineData("2026-03-15", null, "1")]
    [InlineData("2026-03-23", "1", "2")]
    [InlineData("2026-03-31", "1", "2")]
    public void A_day_that_no_version_covers_never_falls_back_to_a_neighbour(string asOf, string? before, string? after)
    {
        var decide = () => Engine.DecideOn(asOf, Released("2020-01-01"));

        var gap = decide.Should().Throw<NoPolicyInForceException>().Which.Gap;
        gap.PolicyId.Should().Be("small");
        gap.AsOf.Should().Be(Day(asOf));
        gap.Before?.Version.Should().Be(before);
        gap.After?.Version.Should().Be(after);
        Engine.Versions.Find(Day(asOf)).Should().BeNull();
        Engine.Versions.TryFind(Day(asOf), out var none, out var why).Should().BeFalse();
        none.Should().BeNull();
        why!.ToString().Should().Be(gap.ToString());
        Engine.Versions.Invoking(v => v.Select(Day(asOf))).Should().Throw<NoPolicyInForceException>();
        Engine.Invoking(e => e.EngineOn(Day(asOf))).Should().Throw<NoPolicyInForceException>();
    }

    [Fact]
    public void The_error_names_the_policy_the_day_and_the_versions_on_either_side_and_nothing_of_the_case()
    {
        var decide = () => Engine.DecideOn("2026-03-25", Released("2020-01-01"));

        decide.Should().Throw<NoPolicyInForceException>().WithMessage(
            "no version of `small` is in force on 25 March 2026: version 1 is in force from 16 March 2026 to 22 March 2026, and version 2 "
            + "from 1 April 2026 to 22 April 2026. No version is taken in place of another.");
    }

    [Fact]
    public void After_the_last_version_has_ended_none_is_in_force() =>
        new PolicyVersions(First, Second).Invoking(v => v.Select(Day("2026-04-23"))).Should().Throw<NoPolicyInForceException>()
            .Where(e => e.Gap.Before == Second && e.Gap.After == null)
            .WithMessage("*the last, version 2, is in force from 1 April 2026 to 22 April 2026*");

    [Fact]
    public void The_decision_and_its_trace_say_which_version_was_selected_and_why()
    {
        var decision = Engine.DecideOn("2026-04-10", Released("2025-01-01"));

        decision.Selection!.Policy.Should().BeSameAs(Second);
        decision.Selection.ToString().Should().Be("version 2 is in force from 1 April 2026 to 22 April 2026");
        decision.Trace.Selection!.From.Should().Be(Second.EffectiveFrom);
        decision.Trace.Selection.To.Should().Be(Second.EffectiveTo);
        decision.Trace.ToText().Should().Contain("\nOf the 3 versions of the policy, version 2 is in force from 1 April 2026 to 22 April 2026.\n");
        using var json = JsonDocument.Parse(decision.Trace.ToUtf8Json());
        var selection = json.RootElement.GetProperty("selection");
        selection.GetProperty("version").GetString().Should().Be("2");
        selection.GetProperty("reason").GetString().Should().Be(decision.Selection.ToString());
        selection.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("from").GetString()).Should().Equal("2026-03-16", "2026-04-01", "2026-04-23");
    }

    [Fact]
    public void One_engine_decides_any_day_and_the_trace_says_when_it_lies_outside_the_window()
    {
        var outside = new TieringEngine(Second).Decide(Released("2025-01-01"), Day("2026-04-23"));
        var within = new TieringEngine(Second).Decide(Released("2025-01-01"), Day("2026-04-22"));

        outside.LevelId().Should().Be("3");
        outside.Selection.Should().BeNull();
        outside.Trace.IsInForce.Should().BeFalse();
        outside.Trace.ToText().Replace("\n ", "").Should().Contain(
            "That day lies outside the window in which the policy is in force, from 1 April 2026 to 22 April 2026.");
        JsonDocument.Parse(outside.Trace.ToUtf8Json()).RootElement.GetProperty("isInForce").GetBoolean().Should().BeFalse();
        within.Trace.IsInForce.Should().BeTrue();
        within.Trace.ToText().Should().NotContain("outside");
    }

    [Fact]
    public void Versions_stand_by_their_first_day_whatever_the_order_in_which_they_are_given() =>
        Engine.Versions.All.Should().Equal(First, Second, Third);

    [Fact]
    public void Two_versions_in_force_on_one_day_are_refused() =>
        FluentActions.Invoking(() => new PolicyVersions(First, Version("2", "2026-03-22", null))).Should().Throw<ArgumentException>()
            .WithMessage("Versions `1` and `2` of `small` would both be in force on 22 March 2026*");

    [Fact]
    public void A_version_without_an_end_is_in_force_on_every_later_day() =>
        FluentActions.Invoking(() => new PolicyVersions(Version("1", "2020-01-01", null), First)).Should().Throw<ArgumentException>();

    [Fact]
    public void A_long_version_overlaps_one_within_it_even_when_another_stands_between() =>
        FluentActions.Invoking(() => new PolicyVersions(Version("1", "2020-01-01", "2020-12-31"), Version("2", "2020-02-01", "2020-02-02"), Version("3", "2020-12-31", null)))
            .Should().Throw<ArgumentException>();

    [Fact]
    public void The_same_version_twice_is_refused() =>
        FluentActions.Invoking(() => new PolicyVersions(First, Version("1", "2027-01-01", null))).Should().Throw<ArgumentException>()
            .WithMessage("Version `1` of `small` is given twice*");

    [Fact]
    public void Versions_of_two_policies_are_refused() =>
        FluentActions.Invoking(() => new PolicyVersions(First, Version("2", "2027-01-01", null, id: "other"))).Should().Throw<ArgumentException>()
            .WithMessage("*small 1*other 2*");

    [Fact]
    public void No_version_at_all_is_refused() => FluentActions.Invoking(() => new PolicyVersions()).Should().Throw<ArgumentException>();

    [Fact]
    public void A_local_determinant_that_two_versions_declare_differently_is_refused()
    {
        var one = Local("1", """ "from": "2020-01-01", "to": "2020-12-31" """, 40);
        FluentActions.Invoking(() => new PolicyVersions(one, Local("2", """ "from": "2021-01-01" """, 50)))
            .Should().Throw<ArgumentException>().WithMessage("Versions `1` and `2` of `small` declare the determinant `score` differently*");
        new PolicyVersions(one, Local("2", """ "from": "2021-01-01" """, 40)).Catalogue.Find("score").Should().NotBeNull();
    }

    private static TieringPolicy Local(string version, string window, int most) => SmallPolicy.Of($$"""
        "version": "{{version}}", "effective": { {{window}} },
        "determinants": [ { "id": "score", "kind": "number", "min": 0, "max": {{most}}, "resolution": 1 } ],
        "reads": { "score": { "whenMissing": "open" } },
        "rules": [ { "id": "R", "when": { "determinant": "score", "atLeast": 20 }, "floor": "2" } ]
        """).Policy;
}
