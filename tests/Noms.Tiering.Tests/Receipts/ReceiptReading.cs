using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Receipts;
using Xunit;

namespace Noms.Tiering.Tests.Receipts;

public sealed class ReceiptReading
{
    [Fact]
    public void A_receipt_of_any_state_is_read_as_it_was_written()
    {
        foreach (var receipt in ReceiptCases.OfEveryState().SelectMany(d => new[] { d.Receipt, d.ReceiptWith(ReceiptCases.Key) }))
        {
            ReceiptReader.Read(receipt.ToUtf8Json()).Receipt.Should().BeEquivalentTo(receipt, options => options.WithStrictOrdering());
        }
    }

    [Theory]
    [InlineData("outcome.scales.0.level", "2")]
    [InlineData("outcome.scales.0.deciding.0", "H1")]
    [InlineData("outcome.label", "2")]
    [InlineData("asOf", "2006-03-02")]
    [InlineData("engine", "0.0.9")]
    [InlineData("policy.version", "2")]
    [InlineData("policy.to", "2006-12-31")]
    public void A_receipt_that_was_tampered_with_says_so_and_cannot_be_used(string path, string text)
    {
        var json = ReceiptCases.Json(ReceiptCases.Decided());
        Set(json, path, text);

        var read = ReceiptReader.Read(ReceiptCases.Bytes(json));

        read.IsSuccess.Should().BeFalse();
        var fault = read.Diagnostics.Should().ContainSingle().Which;
        fault.Code.Should().Be(ReceiptFaults.BrokenSeal);
        fault.Pointer.Should().Be("/seal");
        fault.Message.Should().Contain("was changed after it was made");
        read.Tampered.Should().NotBeNull();
        read.Invoking(r => r.Receipt).Should().Throw<ReceiptException>().WithMessage("The receipt is faulty: NT7010 at *");
    }

    [Fact]
    public void Layout_and_the_order_of_properties_do_not_break_the_seal()
    {
        var json = ReceiptCases.Json(ReceiptCases.Decided());
        var other = new JsonObject(json.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

        ReceiptReader.Read(Encoding.UTF8.GetBytes(other.ToJsonString(new() { WriteIndented = true }))).IsSuccess.Should().BeTrue();
    }

    [Theory]
    [InlineData("schema", "noms-tiering-receipt/2", "NT7001", "/schema")]
    [InlineData("case.form", "noms-tiering-case/9", "NT7003", "/case/form")]
    [InlineData("trace.form", "noms-tiering-steps/9", "NT7003", "/trace/form")]
    [InlineData("case.hash", "ABC", "NT7002", "/case/hash")]
    [InlineData("policy.hash", "", "NT7002", "/policy/hash")]
    [InlineData("seal", "12", "NT7002", "/seal")]
    [InlineData("outcome.status", "not-supervised", "NT7004", "/outcome")]
    [InlineData("outcome.state", "status", "NT7004", "/outcome")]
    [InlineData("outcome.state", "undecided", "NT1015", "/outcome/state")]
    [InlineData("hashing", "md5", "NT1015", "/hashing")]
    [InlineData("asOf", "1 March", "NT1011", "/asOf")]
    [InlineData("engine", "", "NT1009", "/engine")]
    [InlineData("person", "x", "NT1007", "/person")]
    [InlineData("policy.person", "x", "NT1007", "/policy/person")]
    public void A_fault_has_a_code_and_a_place(string path, string text, string code, string pointer)
    {
        var json = ReceiptCases.Json(ReceiptCases.Decided());
        Set(json, path, text);

        var read = ReceiptReader.Read(ReceiptCases.Bytes(json));

        read.IsSuccess.Should().BeFalse();
        read.Tampered.Should().BeNull();
        read.Diagnostics.Should().ContainSingle().Which.Should().Match<Noms.Tiering.Policies.Diagnostic>(d => d.Code == code && d.Pointer == pointer);
    }

    [Fact]
    public void Every_fault_comes_back_at_once()
    {
        var json = ReceiptCases.Json(ReceiptCases.Versioned());
        json.Remove("engine");
        Set(json, "selection.versions.1.from", "soon");
        Set(json, "case.hash", "x");
        Set(json, "outcome.scales.0.possible", "D");

        ReceiptReader.Read(ReceiptCases.Bytes(json)).Diagnostics.Select(d => d.Code).Should().BeEquivalentTo("NT1008", "NT1011", "NT7002", "NT1006");
    }

    [Theory]
    [InlineData("", "NT1001")]
    [InlineData("{", "NT1001")]
    [InlineData("[]", "NT1006")]
    [InlineData("{}", "NT1008")]
    [InlineData("""{ "schema": "noms-tiering-receipt/1", "schema": 1 }""", "NT1005")]
    public void What_is_no_receipt_is_a_fault(string text, string code) =>
        ReceiptReader.Read(Encoding.UTF8.GetBytes(text)).Diagnostics.Select(d => d.Code).Should().Contain(code);

    private static void Set(JsonNode json, string path, string text)
    {
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
        {
            json = int.TryParse(step, out var index) ? json[index]! : json[step]!;
        }

        if (json is JsonArray list)
        {
            list[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = text;
        }
        else
        {
            json[steps[^1]] = text;
        }
    }
}
