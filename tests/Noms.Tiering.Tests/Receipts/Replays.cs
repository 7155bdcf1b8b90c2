using System.Text;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Receipts;
using Xunit;

namespace Noms.Tiering.Tests.Receipts;

public sealed class Replays
{
    [Fact]
    public void A_decision_of_any_state_replays_as_the_same()
    {
        foreach (var decision in ReceiptCases.OfEveryState())
        {
            var replay = decision.Selection is null
                ? Replay.Of(decision.Receipt, decision.Case, decision.Policy)
                : Replay.Of(decision.Receipt, decision.Case, ReceiptCases.Hmpps2026);

            replay.ToString().Should().Be("same");
            replay.IsSame.Should().BeTrue();
        }
    }

    [Fact]
    public void Another_fact_that_leaves_the_outcome_as_it_was_is_other_inputs_all_the_same()
    {
        var receipt = ReceiptCases.Decided().Receipt;
        var changed = ReceiptCases.Likely().With(Determinants.AttitudesNeed, NeedSeverity.Standard).Build();

        var replay = Replay.Of(receipt, changed, ReceiptCases.Noms2005);

        replay.IsSame.Should().BeFalse();
        replay.IsSameOutcome.Should().BeTrue();
        replay.Differences.Select(d => d.Part).Should().Equal(ReplayPart.Inputs, ReplayPart.Trace);
    }

    [Fact]
    public void A_fact_that_no_rule_reads_is_other_inputs_and_nothing_else()
    {
        var receipt = ReceiptCases.Decided().Receipt;

        var replay = Replay.Of(receipt, ReceiptCases.Likely().With(Determinants.Csrp, 4m).Build(), ReceiptCases.Noms2005);

        replay.Differences.Select(d => d.Part).Should().Equal(ReplayPart.Inputs);
    }

    [Fact]
    public void Another_level_is_said_with_its_scale_from_what_and_to_what()
    {
        var replay = Replay.Of(
            ReceiptCases.Decided().Receipt,
            TieringCase.Create("C1").With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.VeryHigh).Build(),
            ReceiptCases.Noms2005);

        replay.IsSameOutcome.Should().BeFalse();
        replay.Differences.Should().Contain(new ReplayDifference(ReplayPart.Outcome, "level", "tier", "3", "4"));
        replay.ToString().Split('\n').Should().Contain("outcome, level on `tier`: from `3` to `4`").And.Contain("outcome, label: from `3` to `4`");
    }

    [Fact]
    public void A_policy_whose_figure_was_changed_has_another_hash_and_what_came_of_it_is_said()
    {
        var changed = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(Repository.Root, "rules", "noms-2005", "policy.json")))
            .Replace("\"id\": \"H2\",", "\"id\": \"H2X\",", StringComparison.Ordinal)
            .Replace("\"H2\"", "\"H2X\"", StringComparison.Ordinal);

        var replay = Replay.Of(ReceiptCases.Decided().Receipt, ReceiptCases.Likely().Build(), PolicyReader.Read(Encoding.UTF8.GetBytes(changed)).Policy);

        replay.Differences.Where(d => d.Part == ReplayPart.Policy).Should().ContainSingle().Which.What.Should().Be("hash");
        replay.Differences.Should().Contain(new ReplayDifference(ReplayPart.Outcome, "deciding rules", "tier", "H2", "H2X"));
    }

    [Fact]
    public void Another_policy_is_said_to_be_another_with_the_scales_that_it_has_and_has_not()
    {
        var replay = Replay.Of(ReceiptCases.Decided().Receipt, ReceiptCases.Likely().Build(), TieringPolicies.Utm2021);

        replay.Differences.Should().Contain(new ReplayDifference(ReplayPart.Policy, "id", null, "noms-2005", "utm-2021"))
            .And.Contain(new ReplayDifference(ReplayPart.Outcome, "scale", "tier", "tier", ""))
            .And.Contain(new ReplayDifference(ReplayPart.Outcome, "scale", "protect", "", "protect"));
    }

    [Fact]
    public void Another_version_of_the_library_is_said_and_makes_no_decision_another()
    {
        var json = ReceiptCases.Json(ReceiptCases.Decided());
        json["engine"] = "0.0.9";

        var replay = Replay.Of(Resealed(json), ReceiptCases.Likely().Build(), ReceiptCases.Noms2005);

        replay.IsSame.Should().BeTrue();
        replay.ToString().Should().Be($"same\nengine, version: from `0.0.9` to `{ReceiptCases.Decided().Receipt.Engine}`");
    }

    [Fact]
    public void Of_a_receipt_that_was_tampered_with_the_replay_says_that_and_what_was_changed()
    {
        var json = ReceiptCases.Json(ReceiptCases.Decided());
        json["outcome"]!["scales"]![0]!["level"] = "1";

        var replay = Replay.Of(ReceiptReader.Read(ReceiptCases.Bytes(json)).Tampered!, ReceiptCases.Likely().Build(), ReceiptCases.Noms2005);

        replay.IsSame.Should().BeFalse();
        replay.Differences.Select(d => d.Part).Should().Equal(ReplayPart.Receipt, ReplayPart.Outcome);
        replay.Differences[1].ToString().Should().Be("outcome, level on `tier`: from `1` to `3`");
    }

    [Fact]
    public void On_a_day_that_no_version_covers_there_is_no_decision_to_compare()
    {
        var json = ReceiptCases.Json(ReceiptCases.Versioned());
        json["asOf"] = "2020-01-01";

        var replay = Replay.Of(Resealed(json), ReceiptCases.Versioned().Case, ReceiptCases.Hmpps2026);

        replay.Decision.Should().BeNull();
        replay.IsSameOutcome.Should().BeFalse();
        replay.Differences.Should().Equal(new ReplayDifference(ReplayPart.Policy, "version in force", null, "3", ""));
    }

    [Fact]
    public void With_its_key_a_keyed_receipt_replays_as_the_same_and_with_another_its_hashes_differ()
    {
        var decision = ReceiptCases.Decided();
        var receipt = decision.ReceiptWith(ReceiptCases.Key);

        Replay.Of(receipt, decision.Case, ReceiptCases.Noms2005, ReceiptCases.Key).ToString().Should().Be("same");
        Replay.Of(receipt, decision.Case, ReceiptCases.Noms2005, [.. ReceiptCases.Key, 1]).Differences
            .Select(d => d.Part).Should().Equal(ReplayPart.Inputs, ReplayPart.Trace);
    }

    [Fact]
    public void A_key_that_is_missing_or_needless_is_a_mistake_of_the_caller()
    {
        var decision = ReceiptCases.Decided();

        var missing = () => Replay.Of(decision.ReceiptWith(ReceiptCases.Key), decision.Case, ReceiptCases.Noms2005);
        var needless = () => Replay.Of(decision.Receipt, decision.Case, ReceiptCases.Noms2005, ReceiptCases.Key);

        missing.Should().Throw<ArgumentException>().WithMessage("The receipt was made with a key; give it.*");
        needless.Should().Throw<ArgumentException>().WithMessage("The receipt was made without a key.*");
    }

    /// <summary>The receipt as one who can make a new seal would hand it over.</summary>
    private static DecisionReceipt Resealed(System.Text.Json.Nodes.JsonObject json)
    {
        var seal = Replay.Of(ReceiptReader.Read(ReceiptCases.Bytes(json)).Tampered!, ReceiptCases.Likely().Build(), ReceiptCases.Noms2005)
            .Differences.Single(d => d.Part == ReplayPart.Receipt).Replay;
        json["seal"] = seal;
        return ReceiptReader.Read(ReceiptCases.Bytes(json)).Receipt;
    }
}
