using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>What the three versions of the single tier say of themselves, and where they differ.</summary>
public sealed class Hmpps2026PolicyTests
{
    private static readonly string[] Versions = ["1", "2", "3"];

    [Theory]
    [InlineData("1", "2026-03-16", "2026-03-22")]
    [InlineData("2", "2026-04-01", "2026-04-22")]
    [InlineData("3", "2026-06-18", null)]
    public void Each_version_has_its_window(string version, string from, string? to)
    {
        var policy = Policy(version);

        (policy.Id, policy.Version).Should().Be(("hmpps-2026", version));
        policy.EffectiveFrom.Should().Be(Date(from));
        policy.EffectiveTo.Should().Be(to is null ? null : Date(to));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Nothing_is_open_in_the_first_two_versions(string version) =>
        Policy(version).Reads.Should().OnlyContain(r => !r.IsOpenWhenMissing && !r.UncertainWhenStatic && r.UncertainBefore == null);

    [Fact]
    public void In_the_third_only_harm_and_static_predictors_can_make_a_tier_provisional()
    {
        Policy("3").Reads.Where(r => r.UncertainWhenStatic).Select(r => r.Determinant.Id).Should().Equal("arp", "csrp");
        Policy("3").Reads.Where(r => r.IsOpenWhenMissing).Select(r => r.Determinant.Id).Should().Equal("arp", "csrp", "riskOfSeriousHarm");
        Policy("3").Reads.Should().OnlyContain(r => r.UncertainBefore == null);
    }

    [Fact]
    public void The_statuses_stand_in_order() => Policy("3").Statuses.Select(s => s.Id).Should().Equal("not-supervised", "missing");

    [Fact]
    public void All_versions_have_one_table_of_reoffending() =>
        Versions.Select(v => Json(v)["derived"]!.AsArray().Single(d => d!["id"]!.GetValue<string>() == "reoffending")!["table"]!.ToJsonString())
            .Distinct().Should().ContainSingle();

    [Fact]
    public void A_rule_has_one_meaning_in_every_version_but_for_recorded_scores_and_the_day_of_release()
    {
        var meanings = Versions.SelectMany(v => Json(v)["rules"]!.AsArray())
            .ToLookup(r => r!["id"]!.GetValue<string>(), r => $"{r!["when"]?.ToJsonString()} {r["floor"]!.ToJsonString()}");

        meanings.Where(m => m.Distinct().Count() > 1).Select(m => m.Key).Should().Equal("R1", "L1");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    public void A_higher_direct_contact_score_lowers_the_tier_at_one_score_only(string version)
    {
        var engine = new TieringEngine(Policy(version));
        var levels = Enumerable.Range(60, 9941).Select(hundredths => hundredths / 100m).Select(score => (Score: score, Level: engine.Decide(
            Lowest().With(Determinants.DirectContactSexualPredictor, score)
                .With(Determinants.DirectContactSexualBand, SexualPredictorBand.Medium).Build(),
            Policy(version).EffectiveFrom).Level!)).ToList();

        levels.Zip(levels.Skip(1)).Where(pair => pair.Second.Level < pair.First.Level)
            .Select(pair => (pair.First.Score, pair.First.Level.Id, pair.Second.Score, pair.Second.Level.Id))
            .Should().Equal((2.10m, "C", 2.11m, "D"));
    }

    [Fact]
    public void One_case_has_three_tiers_under_three_versions()
    {
        var tieringCase = Lowest().With(Determinants.IndirectImageSexualPredictor, 27m)
            .With(Determinants.LiferOrIpp, true).With(Determinants.LatestRelease, Date("2023-11-22")).Build();

        Versions.Select(v => new TieringEngine(Policy(v)).Decide(tieringCase, Policy(v).EffectiveFrom).Level!.Id)
            .Should().Equal("C", "F", "D");
    }

    private static TieringCaseBuilder Lowest() => TieringCase.Create("C-1")
        .With(Determinants.Arp, 0).With(Determinants.Csrp, 0).With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Low);

    private static TieringPolicy Policy(string version) => ShippedPolicy.WithId($"hmpps-2026/{version}").Policy;

    private static JsonObject Json(string version) => ShippedPolicy.WithId($"hmpps-2026/{version}").Json;

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
