using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Deciding;
using Noms.Tiering.Tests.Overlays;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Differences;

public sealed class DifferencesOfPolicies
{
    private const string Reads = """
        "reads": { "ogrs3": { "whenMissing": "open" }, "riskOfSeriousHarm": { "whenMissing": { "is": "low" } }, "notorious": { "whenMissing": { "is": false } } }
        """;

    private static readonly string Small = Reads + """
        , "rules": [
          { "id": "L", "title": "Likelihood", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "2" },
          { "id": "H", "title": "Harm", "when": { "determinant": "riskOfSeriousHarm", "atLeast": "high" }, "floor": "4" },
          { "id": "P", "title": "Prolific", "when": { "determinant": "notorious", "is": true }, "floor": "3" } ]
        """;

    [Fact]
    public void A_bound_that_moves_lets_differ_what_lies_between()
    {
        var difference = Between(Small, Small.Replace("\"atLeast\": 50", "\"atLeast\": 55", StringComparison.Ordinal));

        var region = difference.Changes.Should().ContainSingle().Which.Regions.Should().ContainSingle().Subject;
        region.ToString().Should().Be("OGRS3 two-year score is at least 50% and below 55%");
        region.Transitions.Should().Equal(new OutcomeTransition("2", "1"));
        region.Direction.Should().Be(DifferenceDirection.Down);
        region.Witness!.DecidingBefore.Should().Equal("L");
        difference.Differing.Should().Be(region.Differing);

        // Three cells of OGRS and missing; of harm low or medium and high or very high, and missing; of the flag no and yes, and missing. Below high harm and without
        // the flag: harm 2 (low, missing) times flag 2 (no, missing).
        region.Differing.Should().Be(4);
        region.Combinations.Should().Be(9);
        difference.Combinations.Should().Be(36);
    }

    [Fact]
    public void Two_ways_to_write_one_thing_are_the_same()
    {
        var other = Small
            .Replace("""{ "determinant": "riskOfSeriousHarm", "atLeast": "high" }""", """{ "not": { "determinant": "riskOfSeriousHarm", "in": ["low", "medium"] } }""", StringComparison.Ordinal)
            .Replace("\"Likelihood\"", "\"Likelihood is raised\"", StringComparison.Ordinal);

        var difference = Between(Small, other);

        difference.DecidesTheSame.Should().BeTrue();
        difference.Changes.Should().ContainSingle().Which.IsDeciding.Should().BeFalse();
        difference.NotOfMeaning.Should().Contain("titles of rules: L");
        difference.ToText().Should().Contain("Proved: no case is decided differently. All 27 combinations of cells were gone through");
    }

    [Fact]
    public void Words_alone_change_no_meaning()
    {
        var difference = Between(Small, Small.Replace("\"Harm\"", "\"Risk of harm\"", StringComparison.Ordinal));

        difference.IsSame.Should().BeTrue();
        difference.NotOfMeaning.Should().Equal("titles of rules: H");
    }

    [Fact]
    public void What_a_missing_fact_counts_as_is_a_difference_where_it_decides()
    {
        var difference = Between(Small, Small.Replace("\"ogrs3\": { \"whenMissing\": \"open\" }", "\"ogrs3\": { \"whenMissing\": { \"is\": 60 } }", StringComparison.Ordinal));

        var change = difference.Changes.Should().ContainSingle().Subject;
        change.Kind.Should().Be(PolicyChangeKind.MissingFact);
        change.Lines.Should().Equal("OGRS3 two-year score: missing is open before; missing counts as 60% after");
        change.Regions.Should().ContainSingle().Which.ToString().Should().Be("OGRS3 two-year score is not recorded");
        change.Regions[0].Transitions.Should().Equal(new OutcomeTransition("1", "2"));
    }

    [Fact]
    public void A_change_that_another_rule_hides_decides_nothing()
    {
        var difference = Between(
            Small.Replace("\"floor\": \"3\"", "\"floor\": \"4\"", StringComparison.Ordinal).Replace("\"determinant\": \"notorious\", \"is\": true", "\"determinant\": \"riskOfSeriousHarm\", \"is\": \"very-high\"", StringComparison.Ordinal)
                .Replace(""", "notorious": { "whenMissing": { "is": false } }""", "", StringComparison.Ordinal),
            Small.Replace("\"determinant\": \"notorious\", \"is\": true", "\"determinant\": \"riskOfSeriousHarm\", \"is\": \"very-high\"", StringComparison.Ordinal)
                .Replace(""", "notorious": { "whenMissing": { "is": false } }""", "", StringComparison.Ordinal));

        difference.DecidesTheSame.Should().BeTrue();
        difference.Changes.Should().ContainSingle().Which.Parts.Should().Equal("P");
    }

    [Fact]
    public void Levels_of_a_scale_are_matched_by_their_ids()
    {
        const string Scales = """ "scales": [ { "id": "tier", "default": "1", "levels": [ { "id": "0" }, { "id": "1" }, { "id": "2" }, { "id": "3" }, { "id": "4" } ] } ], """;

        Between(Small, Scales + Small).DecidesTheSame.Should().BeTrue("no case has the new level");
        Between(Small, Scales.Replace("\"default\": \"1\"", "\"default\": \"0\"", StringComparison.Ordinal) + Small).Changes.Should().ContainSingle()
            .Which.Regions.Should().Contain(r => r.Transitions.Contains(new OutcomeTransition("1", "0")));
    }

    [Fact]
    public void Points_of_one_item_of_a_score_are_told_by_what_the_item_reads()
    {
        var text = Repository.Read("rules/utm-2021/policy.json");

        var difference = PolicyDifference.Between(TieringPolicies.Utm2021, Read(text.Replace("\"points\": 10, \"atLeast\": 3", "\"points\": 12, \"atLeast\": 3", StringComparison.Ordinal)));

        var change = difference.Changes.Should().ContainSingle().Subject;
        change.Lines.Should().Equal("protect points: other points for Risk of serious recidivism");
        change.Regions.Should().ContainSingle().Which.ToString().Should().Be("risk of serious recidivism (RSR) is at least 3% and below 7%");
        change.Regions[0].Transitions.Should().Equal(new OutcomeTransition("C", "B"));
    }

    [Fact]
    public void A_cell_of_a_table_is_told_by_its_row_and_column()
    {
        var text = Repository.Read("rules/hmpps-2026/3/policy.json");

        var difference = PolicyDifference.Between(TieringPolicies.Hmpps2026.All[2], Read(text.Replace("[\"A\", \"B\", \"C\"", "[\"A\", \"A\", \"C\"", StringComparison.Ordinal)));

        difference.Changes.Should().ContainSingle().Which.Regions.Should().ContainSingle().Which.ToString().Should().Be(
            "combined serious reoffending predictor (CSRP) is at least 3% and below 6.9%, and all reoffending predictor (ARP) is at least 75% and below 90%");
    }

    [Fact]
    public void A_count_is_told_by_its_number()
    {
        var overlay = AvonOverlay.Of(o => o["parameters"] = System.Text.Json.Nodes.JsonNode.Parse(
            """{ "complexity.multiFactorFrom": { "value": 4, "reason": "few programmes", "cite": ["plan 4.1"] } }"""));

        PolicyDifference.Between(TieringPolicies.Noms2005, overlay).Changes[0].Regions.Should().ContainSingle()
            .Which.ToString().Should().StartWith("number of criminogenic needs is 3");
    }

    [Fact]
    public void A_count_of_which_conditions_change_is_told_by_what_those_read()
    {
        var text = Repository.Read("rules/noms-2005/policy.json").Replace("\r", "", StringComparison.Ordinal);
        var other = text.Replace(
            """{ "determinant": "drugMisuseNeed", "atLeast": "standard" },""", """{ "determinant": "drugMisuseNeed", "atLeast": "severe" },""", StringComparison.Ordinal);

        var difference = PolicyDifference.Between(TieringPolicies.Noms2005, Read(other));

        var change = difference.Changes.Should().ContainSingle().Subject;
        change.Lines.Should().Equal("number of criminogenic needs: drug misuse need is at least standard counts no more; drug misuse need is at least severe counts now");
        change.Regions.Should().ContainSingle().Which.ToString().Should().Be("drug misuse need is standard");
        change.Regions[0].Direction.Should().Be(DifferenceDirection.Down);
    }

    [Fact]
    public void A_floor_that_is_protected_no_more_is_marked_though_no_rule_lowers_it()
    {
        var difference = Between(Small.Replace("\"floor\": \"4\"", "\"floor\": \"4\", \"protected\": true", StringComparison.Ordinal), Small);

        var change = difference.Changes.Should().ContainSingle().Subject;
        change.IsDeciding.Should().BeFalse();
        change.ChangesProtection.Should().BeTrue();
        change.Lines.Should().Equal("H: Harm: at least tier 4, protected before; at least tier 4 after");
        difference.ToText().Should().Contain("A protected floor is among it");
    }

    [Fact]
    public void An_overlay_changes_what_it_sets_and_adds()
    {
        var difference = PolicyDifference.Between(TieringPolicies.Noms2005, AvonOverlay.Policy);

        difference.Standing.Should().Be(DifferenceStanding.Proved);
        difference.Changes.Where(c => c.IsDeciding).Select(c => (c.Kind, c.Parts[0])).Should().Equal(
            (PolicyChangeKind.Parameter, "likelihood.from"), (PolicyChangeKind.Rules, "AVON1"));
        difference.Changes[0].Regions.Should().ContainSingle().Which.ToString().Should().Be("OGRS3 two-year score is at least 50% and below 55%");
        difference.Changes[0].Regions[0].Direction.Should().Be(DifferenceDirection.Down);
        difference.Changes[1].Regions.Should().ContainSingle().Which.ToString().Should().Be("on the area's list for knife crime is yes");
        difference.Changes[1].Regions[0].Direction.Should().Be(DifferenceDirection.Up);
    }

    [Fact]
    public void Policies_without_a_scale_in_common_do_not_compare_by_level()
    {
        var difference = PolicyDifference.Between(TieringPolicies.Noms2005, TieringPolicies.Utm2021);

        difference.ScalesOnlyBefore.Should().Equal("tier");
        difference.ScalesOnlyAfter.Should().Equal("protect", "change");
        difference.DecidesTheSame.Should().BeFalse();
        difference.Changes.Select(c => c.Kind).Should().Equal(PolicyChangeKind.Rules, PolicyChangeKind.Label);
        difference.ToText().Should().StartWith("noms-2005 1 and utm-2021 1\nThey have no scale in common, so their levels do not compare.\n")
            .And.Contain("Both read 12 determinants");
    }

    [Fact]
    public void A_policy_too_large_to_be_gone_through_is_sampled_and_says_so()
    {
        var options = new PolicyDifferenceOptions { DiagramLimit = 5, SampledCases = 500 };
        var other = Small.Replace("\"atLeast\": 50", "\"atLeast\": 55", StringComparison.Ordinal);

        var difference = PolicyDifference.Between(SmallPolicy.Of(Small).Policy, SmallPolicy.Of(other).Policy, options);

        difference.Standing.Should().Be(DifferenceStanding.Sampled);
        difference.Combinations.Should().Be(500);
        difference.Differing.Should().BeGreaterThan(0);
        difference.ToText().Should().Contain("Sampled: ").And.NotContain("Proved");
        difference.Changes[^1].Regions.Should().Contain(r => r.Transitions.Contains(new OutcomeTransition("2", "1")))
            .And.OnlyContain(r => TwoDecisions.Differ(r.Witness!.Before, r.Witness.After));
        PolicyDifference.Between(SmallPolicy.Of(Small).Policy, SmallPolicy.Of(other).Policy, options).ToUtf8Json().Should().Equal(difference.ToUtf8Json());
    }

    [Fact]
    public void A_determinant_that_the_two_declare_otherwise_leaves_no_case_to_compare()
    {
        const string Local = """
            "determinants": [ { "id": "score", "kind": "number", "min": 0, "max": 10, "resolution": 1 } ], "reads": { "score": { "whenMissing": "open" } },
            "rules": [ { "id": "R", "when": { "determinant": "score", "atLeast": 5 }, "floor": "2" } ]
            """;

        var difference = Between(Local, Local.Replace("\"max\": 10", "\"max\": 20", StringComparison.Ordinal));

        difference.Standing.Should().Be(DifferenceStanding.NotCompared);
        difference.DecidesTheSame.Should().BeFalse();
        difference.AsWritten.Should().ContainSingle().Which.Should().StartWith("determinant score");
    }

    [Fact]
    public void As_json_it_says_the_same()
    {
        var difference = PolicyDifference.Between(TieringPolicies.Noms2005, AvonOverlay.Policy);

        using var json = JsonDocument.Parse(difference.ToUtf8Json());

        json.RootElement.GetProperty("standing").GetString().Should().Be("proved");
        json.RootElement.GetProperty("differing").GetRawText().Should().Be(difference.Differing.ToString());
        var region = json.RootElement.GetProperty("changes")[0].GetProperty("regions")[0];
        region.GetProperty("conditions")[0].GetProperty("determinant").GetString().Should().Be("ogrs3");
        region.GetProperty("witness").GetProperty("before").GetProperty("deciding").GetArrayLength().Should().BePositive();
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var between = () => PolicyDifference.Between(TieringPolicies.Noms2005, TieringPolicies.Noms2005, new PolicyDifferenceOptions { MostRegions = 0 });

        between.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static TieringPolicy Read(string text) => PolicyReader.Read(System.Text.Encoding.UTF8.GetBytes(text)).Policy;

    private static PolicyDifference Between(string before, string after) =>
        PolicyDifference.Between(SmallPolicy.Of(before).Policy, SmallPolicy.Of(after).Policy);
}
