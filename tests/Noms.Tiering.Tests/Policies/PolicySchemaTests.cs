using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Policies;

public sealed class PolicySchemaTests
{
    private static readonly string SchemaText = Repository.Read("rules/schema/policy.schema.json");
    private static readonly SchemaCheck Schema = new(SchemaText);

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "policy.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_policy_of_this_repository_has_the_form_that_the_schema_says(string path)
    {
        Schema.Allows(JsonNode.Parse(Repository.Read(path))).Should().BeTrue();
    }

    [Fact]
    public void A_policy_that_uses_every_part_of_the_language_has_the_form_that_the_schema_says()
    {
        Schema.Allows(JsonNode.Parse(WholePolicy.Text)).Should().BeTrue();
    }

    [Fact]
    public void What_the_schema_refuses_the_reader_refuses_and_a_property_that_the_reader_does_not_know_the_schema_refuses()
    {
        var disagreements = new List<string>();
        var refused = 0;
        foreach (var (what, probe) in Probes())
        {
            var isAllowed = Schema.StillAllows(probe);
            var result = PolicyReader.Read(Encoding.UTF8.GetBytes(probe.Root.ToJsonString()));
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
        refused.Should().BeGreaterThan(1000);
    }

    /// <summary>
    /// The whole policy with one property more, one fewer, or one value of another type: in one object of each form, every name that
    /// stands anywhere in a policy or in its schema.
    /// </summary>
    private static IEnumerable<(string What, JsonNode Probe)> Probes()
    {
        var samples = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal) { ["nothing"] = "nothing" };
        Names(JsonNode.Parse(SchemaText)!, samples);
        var whole = JsonNode.Parse(WholePolicy.Text)!;
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in Objects(whole).ToList().Where(target => forms.Add(Form(target))))
        {
            foreach (var (name, sample) in samples.Where(sample => !target.ContainsKey(sample.Key)))
            {
                target[name] = sample?.DeepClone();
                yield return ($"`{name}` added at {target.GetPath()}", target);
                target.Remove(name);
            }

            foreach (var (name, value) in target.ToList())
            {
                foreach (var other in new JsonNode?[] { null, true, 1, "x", new JsonArray(), new JsonObject() })
                {
                    target[name] = other;
                    yield return ($"{other?.ToJsonString() ?? "null"} as {target.GetPath()}.{name}", target);
                }

                target.Remove(name);
                yield return ($"`{name}` removed at {target.GetPath()}", target);
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

    // The name that it stands under and what it has: one of each is enough.
    private static string Form(JsonObject target) =>
        target.GetPath().Split('.')[^1].Split('[')[0] + " " + string.Join(',', target.Select(p => p.Key));

    private static void Names(JsonNode schema, SortedDictionary<string, JsonNode?> names)
    {
        var stated = Objects(JsonNode.Parse(WholePolicy.Text)).SelectMany(part => part).ToLookup(p => p.Key, p => p.Value, StringComparer.Ordinal);
        foreach (var (name, _) in Objects(schema).Select(part => part["properties"]).OfType<JsonObject>().SelectMany(known => known))
        {
            // A whole section in every object would make the probes slow, and says no more than a word there.
            names[name] = stated[name].FirstOrDefault(value => value?.ToJsonString().Length < 60) ?? "x";
        }
    }
}
