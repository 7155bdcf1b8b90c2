using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Cases;
using Noms.Tiering.Receipts;
using Xunit;

namespace Noms.Tiering.Tests.Receipts;

public sealed class ReceiptsOfDecisions
{
    [Fact]
    public void A_receipt_says_which_policy_decided_and_what_it_came_to()
    {
        var receipt = ReceiptCases.Decided().Receipt;

        receipt.Policy.Should().Be(new ReceiptPolicy("noms-2005", "1", new(2005, 1, 8), null, TieringPolicies.Noms2005.Hash));
        receipt.Selection.Should().BeNull();
        receipt.AsOf.Should().Be(ReceiptCases.AsOf);
        receipt.IsInForce.Should().BeTrue();
        receipt.Outcome.State.Should().Be(DecisionState.Decided);
        receipt.Outcome.Label.Should().Be("3");
        var tier = receipt.Outcome.Scales.Should().ContainSingle().Which;
        tier.Level.Should().Be("3");
        tier.Calculated.Should().Be("3");
        tier.Deciding.Should().Equal("H2");
        tier.Possible.Should().Equal("3");
    }

    [Fact]
    public void A_receipt_says_why_a_version_was_selected_and_among_which()
    {
        var selection = ReceiptCases.Versioned().Receipt.Selection!;

        selection.Reason.Should().StartWith("version 3 is in force from ");
        selection.Versions.Select(v => v.Hash).Should().Equal(TieringPolicies.Hmpps2026.All.Select(v => v.Hash));
    }

    [Fact]
    public void A_receipt_names_the_engine_by_the_version_of_the_library() =>
        ReceiptCases.Decided().Receipt.Engine.Should().Be(typeof(TieringEngine).Assembly.GetName().Version!.ToString(3));

    [Fact]
    public void A_status_stands_in_a_receipt_beside_the_calculated_level_and_without_a_level()
    {
        var outcome = ReceiptCases.WithStatus().Receipt.Outcome;

        outcome.State.Should().Be(DecisionState.Status);
        outcome.Status.Should().NotBeNull();
        outcome.Label.Should().BeNull();
        outcome.Scales.Should().OnlyContain(s => s.Level == null && s.Calculated != null);
    }

    [Fact]
    public void Invalid_data_stands_in_a_receipt_by_its_code_and_determinant() =>
        ReceiptCases.Invalid().Receipt.Outcome.InvalidData.Should().Equal("NT3001 ogrs3");

    [Fact]
    public void The_same_policy_case_and_day_give_the_same_bytes() =>
        ReceiptCases.Decided().Receipt.ToUtf8Json().Should().Equal(ReceiptCases.Decided().Receipt.ToUtf8Json());

    [Theory]
    [InlineData("3")]
    [InlineData("3.0")]
    [InlineData("3.00")]
    [InlineData("0.3e1")]
    public void However_a_number_is_written_the_case_has_one_hash(string number)
    {
        HashOf($$"""{ "id": "C1", "facts": { "rsr": {{number}} } }""").Should().Be(HashOf("""{ "id": "C1", "facts": { "rsr": 3 } }"""));
    }

    [Theory]
    [InlineData("""{ "id": "C1", "facts": { "ogrs3": 62, "riskOfSeriousHarm": "low" } }""", """{ "facts": { "riskOfSeriousHarm": { "value": "low" }, "ogrs3": 62, "rsr": null }, "id": "C1" }""")]
    [InlineData("""{ "id": "C1", "facts": { "sentences": [ { "type": "community-order", "phase": "community" } ] } }""", """{ "id": "C1", "facts": { "sentences": { "complete": true, "value": [ { "phase": "community", "type": "community-order" } ] } } }""")]
    public void Layout_and_the_order_of_properties_do_not_change_the_hash_of_a_case(string one, string other) =>
        HashOf(one).Should().Be(HashOf(other));

    [Theory]
    [InlineData("""{ "id": "C1", "facts": { "ogrs3": { "value": 62, "source": "OASys" } } }""")]
    [InlineData("""{ "id": "C1", "facts": { "ogrs3": { "value": 62, "date": "2006-02-01" } } }""")]
    [InlineData("""{ "id": "C1", "facts": { "ogrs3": 61 } }""")]
    [InlineData("""{ "id": "C1", "facts": { "ogrs3": 62, "notorious": false } }""")]
    [InlineData("""{ "id": "C1", "facts": { "ogrs3": 62, "sentences": [] } }""")]
    [InlineData("""{ "id": "C1", "facts": { "ogrs3": 62, "sentences": { "value": [], "complete": false } } }""")]
    [InlineData("""{ "id": "C1", "facts": { "ogrs3": 62 }, "previousLevels": { "tier": "2" } }""")]
    [InlineData("""{ "id": "C1", "facts": {} }""")]
    public void Whatever_a_case_says_more_or_less_changes_its_hash(string other) =>
        HashOf(other).Should().NotBe(HashOf("""{ "id": "C1", "facts": { "ogrs3": 62 } }"""));

    [Fact]
    public void A_list_in_another_order_is_another_record_and_has_another_hash() =>
        HashOf("""{ "id": "C1", "facts": { "namedPriorities": ["burglary", "street-crime"] } }""")
            .Should().NotBe(HashOf("""{ "id": "C1", "facts": { "namedPriorities": ["street-crime", "burglary"] } }"""));

    [Fact]
    public void The_hash_of_a_case_does_not_depend_on_whose_it_is() =>
        Decide(ReceiptCases.Likely("C1")).Receipt.CaseHash.Should().Be(Decide(ReceiptCases.Likely("another")).Receipt.CaseHash);

    [Fact]
    public void With_a_key_the_hash_is_of_this_case_and_of_no_other_with_the_same_facts()
    {
        var receipt = Decide(ReceiptCases.Likely("C1")).ReceiptWith(ReceiptCases.Key);

        receipt.Hashing.Should().Be(HashMethod.KeyedSha256);
        receipt.CaseHash.Should().NotBe(Decide(ReceiptCases.Likely("another")).ReceiptWith(ReceiptCases.Key).CaseHash);
        receipt.CaseHash.Should().Be(Decide(ReceiptCases.Likely("C1")).ReceiptWith(ReceiptCases.Key).CaseHash);
    }

    [Fact]
    public void Another_key_gives_other_hashes_of_the_case_and_of_the_trace()
    {
        var one = ReceiptCases.Decided().ReceiptWith(ReceiptCases.Key);
        var other = ReceiptCases.Decided().ReceiptWith([.. ReceiptCases.Key, 1]);

        other.CaseHash.Should().NotBe(one.CaseHash);
        other.TraceHash.Should().NotBe(one.TraceHash);
    }

    [Fact]
    public void A_key_that_could_be_guessed_is_refused()
    {
        var make = () => ReceiptCases.Decided().ReceiptWith(new byte[15]);

        make.Should().Throw<ArgumentException>().WithMessage("A key has at least 16 bytes.*");
    }

    [Fact]
    public void A_receipt_has_neither_the_id_of_the_case_nor_a_fact()
    {
        var text = Encoding.UTF8.GetString(Decide(TieringCase.Create("X123456").With(Determinants.Ogrs3, 77m, source: "Marker")).Receipt.ToUtf8Json());

        text.Should().NotContain("X123456").And.NotContain("Marker").And.NotContain("ogrs3");
    }

    [Fact]
    public void The_hash_of_the_trace_is_another_where_a_rule_stands_otherwise_though_the_level_is_the_same()
    {
        var one = Decide(ReceiptCases.Likely()).Receipt;
        var other = Decide(ReceiptCases.Likely().With(Determinants.AttitudesNeed, NeedSeverity.Severe)).Receipt;

        other.Outcome.Scales[0].Level.Should().Be(one.Outcome.Scales[0].Level);
        other.TraceHash.Should().NotBe(one.TraceHash);
    }

    [Fact]
    public void What_the_case_had_before_is_an_input_but_no_step_of_the_decision()
    {
        var one = Decide(ReceiptCases.Likely()).Receipt;
        var other = Decide(ReceiptCases.Likely().WithPreviousLevel("tier", "2")).Receipt;

        other.CaseHash.Should().NotBe(one.CaseHash);
        other.TraceHash.Should().Be(one.TraceHash);
    }

    [Fact]
    public void The_seal_is_of_all_the_rest()
    {
        var receipt = ReceiptCases.Decided().Receipt;

        receipt.IsIntact.Should().BeTrue();
        JsonNode.Parse(receipt.ToUtf8Json())!["seal"]!.GetValue<string>().Should().Be(receipt.Seal).And.HaveLength(64);
    }

    private static TieringDecision Decide(TieringCaseBuilder tieringCase) => ReceiptCases.Noms2005.Decide(tieringCase.Build(), ReceiptCases.AsOf);

    private static string HashOf(string json) =>
        ReceiptCases.Noms2005.Decide(TieringCaseReader.Read(Encoding.UTF8.GetBytes(json), TieringPolicies.Noms2005.Catalogue).Case, ReceiptCases.AsOf).Receipt.CaseHash;
}
