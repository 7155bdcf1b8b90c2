using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Receipts;
using Xunit;

namespace Noms.Tiering.Tests.Receipts;

public sealed class ReceiptsBesideHostRules
{
    private static readonly DateOnly AsOf = new(2006, 3, 1);

    [Fact]
    public void A_receipt_names_each_rule_whose_it_is_and_what_it_may_propose()
    {
        var receipt = Decided(Engine("4")).Receipt;

        receipt.Policy.HostRules.Select(rule => (rule.Id, rule.Layer)).Should().Equal(("A1", "Anytown 2006"), ("A2", "Anytown 2006"));
        ReceiptReader.Read(receipt.ToUtf8Json()).Receipt.Policy.HostRules.Should().Equal(receipt.Policy.HostRules);
        ReceiptReader.Read(receipt.ToUtf8Json()).Receipt.IsIntact.Should().BeTrue();
    }

    [Fact]
    public void It_replays_beside_the_same_rules_and_says_which_differ_beside_others()
    {
        var decision = Decided(Engine("4"));

        Replay.Of(decision.Receipt, decision.Case, Engine("4")).IsSame.Should().BeTrue();
        Replay.Of(decision.Receipt, decision.Case, Engine("3")).Differences.Should().Contain(d => d.Part == ReplayPart.Policy && d.What == "rules of a host");
        Replay.Of(decision.Receipt, decision.Case, new TieringEngine(TieringPolicies.Noms2005)).Differences.Should().Contain(d => d.What == "rules of a host" && d.Replay == "");
    }

    [Fact]
    public void A_receipt_from_before_they_were_named_still_replays_beside_them()
    {
        var decision = Decided(Engine("4"));
        var json = JsonNode.Parse(decision.Receipt.ToUtf8Json())!;
        json["policy"]!.AsObject().Remove("hostRules");
        var older = ReceiptReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString())).Tampered!;

        // Its seal alone differs, which a receipt that was made without them would have right.
        Replay.Of(older, decision.Case, Engine("4")).Differences.Should().ContainSingle().Which.Part.Should().Be(ReplayPart.Receipt);
    }

    [Fact]
    public void A_receipt_without_them_says_nothing_of_them()
    {
        var receipt = new TieringEngine(TieringPolicies.Noms2005).Decide(TieringCase.Create("C1").Build(), AsOf).Receipt;

        receipt.Policy.HostRules.Should().BeEmpty();
        Encoding.UTF8.GetString(receipt.ToUtf8Json()).Should().NotContain("hostRules");
    }

    private static TieringDecision Decided(TieringEngine engine)
    {
        var person = TieringCase.Create("C1").With(Determinants.Ogrs3, 62).Build();
        var met = engine.Decide(person, AsOf).Trace.Rules.Where(r => r.Truth == Truth.Met).Select(r => r.Rule);
        return engine.Complete(person, AsOf, [.. met, engine.Policy.Rules.Single(r => r.Id == "A1")]);
    }

    private static TieringEngine Engine(string level) => new(TieringPolicies.Noms2005.WithHostRules(
        HostRule.Floor("A1", "A floor", "Anytown 2006", level),
        HostRule.Cap("A2", "A cap", "Anytown 2006", "2", ["H2"])));
}
