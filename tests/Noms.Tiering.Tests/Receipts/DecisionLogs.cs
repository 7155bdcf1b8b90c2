using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Cases;
using Noms.Tiering.Receipts;
using Noms.Tiering.Tests.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Receipts;

public sealed class DecisionLogs
{
    private static readonly DeterminantCatalogue Catalogue = TieringPolicies.Noms2005.Catalogue;

    [Fact]
    public void A_line_has_the_policys_revision_the_case_and_its_receipt()
    {
        var decision = ReceiptCases.Decided();

        var line = Line(new DecisionLog(Catalogue), decision);

        line["schema"]!.GetValue<string>().Should().Be(DecisionLog.Schema);
        line["revision"]!.GetValue<string>().Should().Be(TieringPolicies.Noms2005.Hash);
        line["masked"]!.AsArray().Should().BeEmpty();
        TieringCaseReader.Read(ReceiptCases.Bytes(line["case"]!), Catalogue).Case.Facts.Should().Equal(decision.Case.Facts);
        ReceiptReader.Read(ReceiptCases.Bytes(line["receipt"]!)).Receipt.Outcome.Label.Should().Be("3");
    }

    [Fact]
    public void What_is_masked_stands_nowhere_in_the_line_and_is_listed()
    {
        var decision = ReceiptCases.Noms2005.Decide(ReceiptCases.Likely("X123456").WithPreviousLevel("tier", "2").Build(), ReceiptCases.AsOf);

        var text = Text(new DecisionLog(Catalogue, Masking("id", "previousLevels", "ogrs3")), decision);

        text.Should().NotContain("X123456").And.NotContain("OASys").And.NotContain("\"ogrs3\":").And.NotContain("previousLevels\":{");
        var line = JsonNode.Parse(text)!;
        line["masked"]!.AsArray().Select(n => n!.GetValue<string>()).Should().Equal("id", "ogrs3", "previousLevels");
        line["case"]!["facts"]!.AsObject().Select(p => p.Key).Should().BeEquivalentTo("riskOfSeriousHarm", "accommodationNeed");
    }

    [Fact]
    public void The_list_of_what_is_masked_does_not_say_whether_the_case_had_it()
    {
        var log = new DecisionLog(Catalogue, Masking("notorious"));

        Line(log, ReceiptCases.Decided())["masked"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public void Against_the_true_case_a_masked_line_replays_as_the_same()
    {
        var decision = ReceiptCases.Decided();
        var line = Line(new DecisionLog(Catalogue, Masking("id", "ogrs3", "riskOfSeriousHarm")), decision);

        var replay = Replay.Of(ReceiptReader.Read(ReceiptCases.Bytes(line["receipt"]!)).Receipt, decision.Case, ReceiptCases.Noms2005, ReceiptCases.Key);

        replay.ToString().Should().Be("same");
    }

    [Fact]
    public void A_masked_value_cannot_be_found_by_trying_it_against_the_hash()
    {
        var decision = ReceiptCases.Decided();
        var line = Line(new DecisionLog(Catalogue, Masking("ogrs3")), decision);

        line["receipt"]!["hashing"]!.GetValue<string>().Should().Be("hmac-sha-256");
        line["receipt"]!["case"]!["hash"]!.GetValue<string>().Should().NotBe(decision.Receipt.CaseHash);
    }

    [Fact]
    public void A_key_that_the_host_clears_once_the_log_is_made_is_the_key_all_the_same()
    {
        var key = ReceiptCases.Key.ToArray();
        var log = new DecisionLog(Catalogue, new() { Masked = ["ogrs3"], Key = key });
        var decision = ReceiptCases.Decided();

        Array.Clear(key);

        Line(log, decision)["receipt"]!["case"]!["hash"]!.GetValue<string>().Should().Be(decision.ReceiptWith(ReceiptCases.Key).CaseHash);
    }

    [Fact]
    public void A_fact_is_not_masked_without_a_key()
    {
        var make = () => new DecisionLog(Catalogue, new() { Masked = ["ogrs3"] });

        make.Should().Throw<ArgumentException>().WithMessage("What is masked is found by trying it against a hash that has no key; give a key.*");
    }

    [Fact]
    public void The_id_alone_is_masked_without_a_key_since_no_hash_without_one_has_it() =>
        Text(new DecisionLog(Catalogue, new() { Masked = ["id"] }), ReceiptCases.Decided()).Should().NotContain("\"C1\"");

    [Fact]
    public void To_mask_what_is_no_determinant_is_a_mistake_and_not_a_leak()
    {
        var make = () => new DecisionLog(Catalogue, Masking("ogr3"));

        make.Should().Throw<ArgumentException>().WithMessage("There is no determinant `ogr3` to mask; did you mean `ogrs3`?*");
    }

    [Fact]
    public void A_key_that_could_be_guessed_is_refused()
    {
        var make = () => new DecisionLog(Catalogue, new() { Key = new byte[8] });

        make.Should().Throw<ArgumentException>().WithMessage("A key has at least 16 bytes.*");
    }

    [Fact]
    public void Every_line_has_the_form_that_the_schema_says()
    {
        var schema = new SchemaCheck(Repository.Read("rules/schema/log.schema.json"));
        foreach (var log in new[] { new DecisionLog(Catalogue), new DecisionLog(Catalogue, Masking("id", "ogrs3", "previousLevels")) })
        {
            ReceiptCases.OfEveryState().Should().OnlyContain(decision => schema.Allows(Line(log, decision)));
        }
    }

    [Fact]
    public void Options_do_not_print_their_key() => Masking("ogrs3").ToString().Should().Be("masked: ogrs3");

    private static DecisionLogOptions Masking(params string[] ids) => new() { Masked = [.. ids], Key = ReceiptCases.Key };

    private static JsonNode Line(DecisionLog log, TieringDecision decision) => JsonNode.Parse(Text(log, decision))!;

    private static string Text(DecisionLog log, TieringDecision decision)
    {
        var buffer = new ArrayBufferWriter<byte>();
        log.Write(decision, buffer);
        var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        text.Should().EndWith("}\n");
        text.Count(c => c == '\n').Should().Be(1);
        return text;
    }
}
