using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Receipts;
using Noms.Tiering.Tests.Conformance;
using Noms.Tiering.Tests.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Overlays;

public sealed class OverlaysOnAPolicy
{
    [Fact]
    public void A_local_priority_raises_the_level_and_its_rule_is_of_the_areas_layer()
    {
        var without = AvonOverlay.Decide(TieringCase.Create("C1").With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Low));
        var with = AvonOverlay.Decide(TieringCase.Create("C1").With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Low).WithFact(AvonOverlay.KnifeCrime, FactValue.Flag(true)));

        without.Level!.Id.Should().Be("1");
        with.Level!.Id.Should().Be("3");
        with.Scales[0].Deciding.Should().ContainSingle().Which.Layer.Should().Be("avon-2006");
        with.Policy.Rules.Where(r => r.Id != "AVON1").Should().OnlyContain(r => r.Layer == "national");
    }

    [Theory]
    [InlineData(54, "1")]
    [InlineData(55, "3")]
    public void A_figure_that_the_area_sets_decides_in_place_of_the_national_one(int ogrs, string level) =>
        AvonOverlay.Decide(TieringCase.Create("C1").With(Determinants.Ogrs3, ogrs).With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium))
            .Level!.Id.Should().Be(level);

    [Fact]
    public void A_parameter_that_the_area_sets_says_whose_it_is_why_and_what_it_was()
    {
        var set = AvonOverlay.Policy.Parameters.Single(p => p.Layer == "avon-2006");

        set.Id.Should().Be("likelihood.from");
        set.ValueText.Should().Be("55%");
        set.NationalValueText.Should().Be("50%");
        set.Reason.Should().Be("half of the area's caseload is above 50");
        set.Provenance.Should().Be(Provenance.Source);
        set.Citations.Single().ToString().Should().Be("plan 4.1");
        AvonOverlay.Policy.Parameters.Except([set]).Should().OnlyContain(p => p.Layer == "national" && p.NationalValueText == null);
    }

    [Fact]
    public void The_policy_names_its_two_layers_and_has_a_hash_of_its_own()
    {
        var policy = AvonOverlay.Policy;

        policy.ToString().Should().Be("noms-2005 1+avon-2006.1");
        policy.Title.Should().Be("NOMS Offender Management Model, version 1, with the priorities of Avon and Somerset for 2006");
        policy.Layers.Select(l => l.ToString()).Should().Equal("noms-2005 1", "avon-2006 1");
        policy.Layers.Select(l => l.Name).Should().Equal("national", "avon-2006");
        policy.Layers[0].Hash.Should().Be(TieringPolicies.Noms2005.Hash);
        policy.Layers[1].Area.Should().Be("Avon and Somerset");
        policy.Hash.Should().Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{policy.Layers[0].Hash}+{policy.Layers[1].Hash}"))));
        TieringPolicies.Noms2005.Layers.Should().ContainSingle().Which.Hash.Should().Be(TieringPolicies.Noms2005.Hash);
    }

    [Fact]
    public void Layout_and_comments_do_not_change_the_hash_of_an_overlay_and_a_figure_does()
    {
        AvonOverlay.Of(json => json["$comment"] = "x").Hash.Should().Be(AvonOverlay.Policy.Hash);
        AvonOverlay.Of(json => json["parameters"]!["likelihood.from"]!["value"] = 55.0m).Hash.Should().Be(AvonOverlay.Policy.Hash);
        AvonOverlay.Of(json => json["parameters"]!["likelihood.from"]!["value"] = 56).Hash.Should().NotBe(AvonOverlay.Policy.Hash);
    }

    [Theory]
    [InlineData("2004-01-01", null, "2005-01-08", null)]
    [InlineData("2006-04-01", null, "2006-04-01", null)]
    [InlineData("2006-04-01", "2007-03-31", "2006-04-01", "2007-03-31")]
    public void It_is_in_force_on_the_days_on_which_both_are(string from, string? to, string first, string? last)
    {
        var policy = AvonOverlay.Of(json => json["effective"] = to is null ? new JsonObject { ["from"] = from } : new JsonObject { ["from"] = from, ["to"] = to });

        (policy.EffectiveFrom.ToString("O"), policy.EffectiveTo?.ToString("O")).Should().Be((first, last));
    }

    [Fact]
    public void A_version_that_ends_ends_with_its_overlay()
    {
        var policy = Hmpps("2", "2026-01-01");

        (policy.EffectiveFrom, policy.EffectiveTo).Should().Be((TieringPolicies.Hmpps2026.All[1].EffectiveFrom, TieringPolicies.Hmpps2026.All[1].EffectiveTo));
    }

    [Fact]
    public void Versions_with_overlays_decide_each_day_by_the_version_and_its_overlay()
    {
        var versions = TieringPolicies.Hmpps2026.With(Hmpps("2", "2026-01-01"), Hmpps("3", "2026-11-01"));
        var engine = new VersionedTieringEngine(versions);
        var person = TieringCase.Create("C1").With(Determinants.HasActiveEvent, true).Build();

        versions.All.Select(v => v.Version).Should().Equal("1", "2+avon.1", "3+avon.1");
        engine.Decide(person, new(2026, 11, 22)).Selection!.ToString().Should().Be("version 3+avon.1 is in force from 1 November 2026");
        engine.Invoking(e => e.Decide(person, new(2026, 10, 31))).Should().Throw<NoPolicyInForceException>("the area has no policy before its overlay");
    }

    [Fact]
    public void Versions_take_no_overlay_of_another_policy_and_none_that_is_no_overlay()
    {
        var other = () => TieringPolicies.Hmpps2026.With(AvonOverlay.Policy);
        var none = () => TieringPolicies.Hmpps2026.With(TieringPolicies.Hmpps2026.All[0]);

        other.Should().Throw<ArgumentException>().WithMessage("`noms-2005 1+avon-2006.1` is not an overlay of one of these versions of `hmpps-2026`.*");
        none.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_overlay_that_changes_nothing_decides_every_conformance_case_as_the_national_policy_does()
    {
        foreach (var folder in ShippedPolicy.All)
        {
            var national = folder.Policy;
            var text = $$"""{ "overlay": "none", "version": "1", "title": "nothing", "extends": { "policy": "{{national.Id}}", "version": "{{national.Version}}", "hash": "{{national.Hash}}" }, "effective": { "from": "2000-01-01" } }""";
            var (engine, overlaid) = (new TieringEngine(national), new TieringEngine(OverlayReader.Read(Encoding.UTF8.GetBytes(text), national).Policy));
            foreach (var given in folder.Cases.All.Where((_, index) => index % 5 == 0))
            {
                var replay = Replay.Of(engine.Decide(given.Case, given.AsOf).Receipt, given.Case, overlaid);

                replay.Differences.Should().OnlyContain(d => d.Part == ReplayPart.Policy);
                replay.Differences.Select(d => d.What).Should().Contain(["version", "hash", "layers"]);
            }
        }
    }

    [Fact]
    public void No_protected_floor_of_the_national_policy_can_be_capped()
    {
        var guarded = TieringPolicies.Noms2005.Rules.Where(r => r.Proposal is FloorProposal { IsProtected: true }).ToList();

        guarded.Should().HaveCountGreaterThan(5);
        foreach (var rule in guarded)
        {
            var cap = JsonNode.Parse($$"""{ "id": "CAP", "title": "A cap", "cap": "1", "on": ["{{rule.Id}}"], "cite": ["plan"] }""");

            AvonOverlay.Read(json => json["rules"]!.AsArray().Add(cap)).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("NT1080");
        }
    }

    [Fact]
    public void A_level_that_the_area_sets_replaces_no_protected_floor()
    {
        var policy = AvonOverlay.Of(json => json["rules"]!.AsArray().Add(JsonNode.Parse(
            """{ "id": "LOW", "title": "Low", "when": { "determinant": "avonKnifeCrime", "is": true }, "level": "1", "authority": "local", "cite": ["plan"] }""")));
        var person = TieringCase.Create("C1").With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.VeryHigh).WithFact(policy.LocalDeterminants.Single(d => d.Id == "avonKnifeCrime"), FactValue.Flag(true)).Build();

        new TieringEngine(policy).Decide(person, AvonOverlay.AsOf).Level!.Id.Should().Be("4");
    }

    [Fact]
    public void An_override_of_the_area_is_of_its_layer_and_of_local_authority()
    {
        var added = WholeOverlay.Policy.Overrides.Single(o => o.Id == "AO1");

        added.Layer.Should().Be("avon");
        added.Authority.Should().Be(OverrideAuthority.Local);
        WholeOverlay.Policy.Overrides.Except([added]).Should().OnlyContain(o => o.Layer == "national");
    }

    [Fact]
    public void The_traces_text_says_what_the_area_set_and_which_rule_is_the_areas()
    {
        var text = AvonOverlay.Decide(TieringCase.Create("C1").With(Determinants.Ogrs3, 60).With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)).Trace.ToText();

        var line = text.ReplaceLineEndings(" ");
        text.Should().Contain("\n  AVON1 [avon-2006]  On the area's list for knife crime (plan 4.2)\n");
        System.Text.RegularExpressions.Regex.Replace(line, " +", " ").Should()
            .Contain("(noms-2005 1+avon-2006.1)")
            .And.Contain("55% (set by avon-2006; nationally 50%)")
            .And.Contain("Set by avon-2006 (the priorities of Avon and Somerset for 2006), within what the national policy leaves to an area (1)")
            .And.Contain("55%, in place of 50%: half of the area's caseload is above 50 (plan 4.1)");
    }

    [Fact]
    public void The_traces_json_names_the_layers_and_that_of_each_rule_and_parameter()
    {
        using var json = JsonDocument.Parse(AvonOverlay.Decide(TieringCase.Create("C1").With(Determinants.Ogrs3, 60)).Trace.ToUtf8Json());
        using var schema = JsonDocument.Parse(GoldenFiles.Schema());

        new JsonShape(schema.RootElement).FaultsOf(json.RootElement).Should().BeEmpty();
        json.RootElement.GetProperty("policy").GetProperty("layers").EnumerateArray().Select(l => l.GetProperty("hash").GetString())
            .Should().Equal(AvonOverlay.Policy.Layers.Select(l => l.Hash));
        Of(json, "rules", "AVON1").GetProperty("layer").GetString().Should().Be("avon-2006");
        Of(json, "parameters", "likelihood.from").GetProperty("layer").GetString().Should().Be("avon-2006");
        Of(json, "parameters", "likelihood.from").GetProperty("nationalValueText").GetString().Should().Be("50%");
    }

    [Fact]
    public void A_receipt_names_the_overlay_and_replays_only_with_it()
    {
        var decision = AvonOverlay.Decide(TieringCase.Create("C1").With(Determinants.Ogrs3, 60));
        var receipt = ReceiptReader.Read(decision.Receipt.ToUtf8Json()).Receipt;

        receipt.Policy.Layers.Select(l => l.Id).Should().Equal("noms-2005", "avon-2006");
        Replay.Of(receipt, decision.Case, AvonOverlay.Policy).ToString().Should().Be("same");
        Replay.Of(receipt, decision.Case, TieringPolicies.Noms2005).Differences.Where(d => d.Part == ReplayPart.Policy)
            .Select(d => d.What).Should().Contain(["version", "hash", "layers"]);
    }

    private static TieringPolicy Hmpps(string version, string from) => OverlayReader.Read(
        Encoding.UTF8.GetBytes($$"""{ "overlay": "avon", "version": "1", "title": "Avon", "extends": { "policy": "hmpps-2026", "version": "{{version}}" }, "effective": { "from": "{{from}}" } }"""),
        TieringPolicies.Hmpps2026).Policy;

    private static JsonElement Of(JsonDocument json, string list, string id) =>
        json.RootElement.GetProperty(list).EnumerateArray().Single(part => part.GetProperty("id").GetString() == id);
}
