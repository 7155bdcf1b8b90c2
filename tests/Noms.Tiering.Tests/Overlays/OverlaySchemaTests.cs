using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Tests.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Overlays;

public sealed class OverlaySchemaTests
{
    private static readonly string SchemaText = Repository.Read("rules/schema/overlay.schema.json");
    private static readonly SchemaCheck Schema = new(SchemaText, name => Repository.Read($"rules/schema/{name}"));

    [Theory]
    [InlineData(WholeOverlay.Text)]
    [InlineData(AvonOverlay.Text)]
    public void An_overlay_has_the_form_that_the_schema_says(string text) => Schema.Allows(JsonNode.Parse(text)).Should().BeTrue();

    [Fact]
    public void What_the_schema_refuses_the_reader_refuses_and_a_property_that_the_reader_does_not_know_the_schema_refuses()
    {
        var disagreements = new List<string>();
        var refused = 0;
        foreach (var (what, probe) in Probes())
        {
            var isAllowed = Schema.Allows(probe);
            var result = WholeOverlay.Read(probe.ToJsonString());
            refused += isAllowed ? 0 : 1;
            if (!isAllowed && result.IsSuccess)
            {
                disagreements.Add($"only the schema refuses {what}");
            }

            if (isAllowed && result.Diagnostics.FirstOrDefault(d => d.Code is "NT1007" or "NT1013" or "NT1015") is { } unknown)
            {
                disagreements.Add($"only the reader refuses {what}: {unknown}");
            }
        }

        disagreements.Should().BeEmpty();
        refused.Should().BeGreaterThan(300);
    }

    /// <summary>The whole overlay with one property more, one fewer, or one value of another type. What is written as in a policy is probed there.</summary>
    private static IEnumerable<(string What, JsonNode Probe)> Probes()
    {
        string[] names =
        [
            "nothing", "id", "policy", "hash", "area", "scales", "statuses", "invalid", "constraints", "judgement", "profile", "label", "availability", "outputs", "min", "max", "provenance",
            "settable", "to", "rules", "overrides", "cite", "value", "$comment", "$schema",
        ];
        var whole = JsonNode.Parse(WholeOverlay.Text)!.AsObject();
        foreach (var target in new[] { whole, whole["extends"]!, whole["effective"]!, whole["parameters"]!, whole["parameters"]!["likely.from"]!, whole["rules"]![0]!, whole["overrides"]![0]! }.Select(n => n.AsObject()))
        {
            foreach (var name in names.Where(name => !target.ContainsKey(name)))
            {
                target[name] = "x";
                yield return ($"`{name}` added at {target.GetPath()}", whole);
                target.Remove(name);
            }

            foreach (var (name, value) in target.ToList())
            {
                foreach (var other in new JsonNode?[] { null, true, 1, "x", new JsonArray(), new JsonObject() })
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
}
