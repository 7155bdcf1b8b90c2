using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Receipts;
using Noms.Tiering.Tests.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Receipts;

public sealed class ReceiptSchemaTests
{
    private static readonly string SchemaText = Repository.Read("rules/schema/receipt.schema.json");
    private static readonly SchemaCheck Schema = new(SchemaText);

    [Fact]
    public void Every_receipt_has_the_form_that_the_schema_says()
    {
        foreach (var decision in ReceiptCases.OfEveryState())
        {
            Schema.Allows(ReceiptCases.Json(decision)).Should().BeTrue();
        }
    }

    [Fact]
    public void What_the_schema_refuses_the_reader_refuses_and_a_property_that_the_reader_does_not_know_the_schema_refuses()
    {
        var names = Objects(JsonNode.Parse(SchemaText)!).Select(part => part["properties"]).OfType<JsonObject>()
            .SelectMany(known => known.Select(p => p.Key)).Append("nothing").Distinct().ToList();
        var disagreements = new List<string>();
        var refused = 0;
        foreach (var (what, probe) in ReceiptCases.OfEveryState().Select(ReceiptCases.Json).SelectMany(json => Probes(json, names)))
        {
            var isAllowed = Schema.Allows(probe);
            var read = ReceiptReader.Read(ReceiptCases.Bytes(probe));
            refused += isAllowed ? 0 : 1;
            var isRead = read.IsSuccess || read.Tampered is not null;
            if ((!isAllowed && isRead) || (isAllowed && read.Diagnostics.Any(d => d.Code is "NT1007" or "NT1006" or "NT1008" or "NT1013")))
            {
                disagreements.Add($"{(isAllowed ? "only the reader" : "only the schema")} refuses {what}");
            }
        }

        disagreements.Should().BeEmpty();
        refused.Should().BeGreaterThan(500);
    }

    private static IEnumerable<(string What, JsonNode Probe)> Probes(JsonObject whole, List<string> names)
    {
        foreach (var target in Objects(whole).ToList())
        {
            foreach (var name in names.Where(name => !target.ContainsKey(name)))
            {
                target[name] = "x";
                yield return ($"`{name}` added at {target.GetPath()}", whole);
                target.Remove(name);
            }

            foreach (var (name, value) in target.ToList())
            {
                foreach (var other in new JsonNode?[] { null, true, 1, "x", " ", new JsonArray(), new JsonObject(), new JsonArray(1), new JsonArray("x") })
                {
                    target[name] = other;
                    yield return ($"{other?.ToJsonString() ?? "null"} as {target.GetPath()}.{name}", whole);
                }

                target.Remove(name);
                yield return ($"`{name}` removed at {target.GetPath()}", whole);
                target[name] = value;
            }
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject whole => whole.SelectMany(p => Objects(p.Value)).Prepend(whole),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
