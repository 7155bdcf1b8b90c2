using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Tests.Conformance;
using Noms.Tiering.Tests.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Testing;

public sealed class CasesSchemaTests
{
    private static readonly string SchemaText = Repository.Read("rules/schema/cases.schema.json");
    private static readonly SchemaCheck Schema = new(SchemaText);

    // One case of each form: levels with everything beside them, a status, overrides with a judgement, points.
    private static readonly (string Policy, string File)[] Samples =
        [("noms-2005", "overrides.json"), ("noms-2005", "profile.json"), ("hmpps-2026/3", "not-supervised.json"), ("utm-2021", "whole.json"), ("noms-2005", "missing.json")];

    [Fact]
    public void Every_file_of_cases_of_this_repository_has_the_form_that_the_schema_says()
    {
        foreach (var file in ShippedPolicy.All.SelectMany(s => s.Folder.CaseFiles()))
        {
            Schema.Allows(JsonNode.Parse(file.Utf8Json.Span)).Should().BeTrue(file.Name);
        }
    }

    [Fact]
    public void What_the_schema_refuses_the_reader_refuses_and_a_property_that_the_reader_does_not_know_the_schema_refuses()
    {
        var names = Objects(JsonNode.Parse(SchemaText)!).Select(part => part["properties"]).OfType<JsonObject>()
            .SelectMany(known => known.Select(p => p.Key)).Append("nothing").Distinct().ToList();
        var disagreements = new List<string>();
        var refused = 0;
        foreach (var (policy, file) in Samples)
        {
            var shipped = ShippedPolicy.WithId(policy);
            var whole = JsonNode.Parse(shipped.Folder.CaseFiles().Single(f => f.Name == file).Utf8Json.Span)!.AsArray();
            foreach (var (what, probe) in Probes(new JsonArray(whole[0]!.DeepClone()), names))
            {
                var isAllowed = Schema.Allows(probe);
                var read = SmallCases.Read(shipped.Policy, probe.ToJsonString());
                refused += isAllowed ? 0 : 1;
                if ((!isAllowed && read.IsSuccess) || (isAllowed && read.Diagnostics.Any(d => d.Diagnostic.Code is "NT1006" or "NT1008" or "NT1013" or "NT1015")))
                {
                    disagreements.Add($"{(isAllowed ? "only the reader" : "only the schema")} refuses {what} of {file}: {read.Diagnostics.FirstOrDefault()}");
                }
            }
        }

        disagreements.Should().BeEmpty();
        refused.Should().BeGreaterThan(500);
    }

    // The case and its parameters are read by readers of their own, and have schemas of their own or none.
    private static IEnumerable<(string What, JsonNode Probe)> Probes(JsonArray whole, List<string> names)
    {
        foreach (var target in Objects(whole).Where(o => !o.GetPath().Contains(".case", StringComparison.Ordinal) && !o.GetPath().Contains(".parameters", StringComparison.Ordinal)
            && !o.GetPath().Contains(".stoodIn", StringComparison.Ordinal)).ToList())
        {
            foreach (var name in names.Where(name => !target.ContainsKey(name)))
            {
                target[name] = "x";
                yield return ($"`{name}` added at {target.GetPath()}", whole);
                target.Remove(name);
            }

            foreach (var (name, value) in target.Where(p => p.Key != "parameters").ToList())
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
