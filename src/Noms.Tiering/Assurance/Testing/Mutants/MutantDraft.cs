using System.Globalization;
using System.Text.Json.Nodes;

namespace Noms.Tiering.Assurance;

/// <summary>A policy as JSON, from which mutants are made: each is a copy with one change at a place of the original.</summary>
internal sealed class MutantDraft(JsonObject root)
{
    public JsonObject Root => root;

    /// <summary>One property has another value; <see langword="null"/> leaves it out.</summary>
    public PolicyMutant Set(JsonObject at, string property, JsonNode? value)
    {
        var change = value is null ? "drop" : at[property] is { } old ? $"{Short(old)} -> {Short(value)}" : $"add {Short(value)}";
        return Make(at, "/" + property, change, node =>
        {
            node.AsObject().Remove(property);
            if (value is not null)
            {
                node[property] = value.DeepClone();
            }
        });
    }

    /// <summary>One property has another name and the same value.</summary>
    public PolicyMutant Rename(JsonObject at, string property, string name) => Make(at, "/" + property, "-> " + name, node =>
    {
        var value = node[property]!.DeepClone();
        node.AsObject().Remove(property);
        node[name] = value;
    });

    /// <summary>One element is left out.</summary>
    public PolicyMutant Drop(JsonArray at, int index) =>
        Make(at, $"/{index}", at[index] is JsonValue value ? "drop " + Short(value) : "drop", node => node.AsArray().RemoveAt(index));

    /// <summary>One element is another.</summary>
    public PolicyMutant SetAt(JsonArray at, int index, JsonNode value) =>
        Make(at, $"/{index}", $"{Short(at[index]!)} -> {Short(value)}", node => node[index] = value.DeepClone());

    /// <summary>One more element.</summary>
    public PolicyMutant Add(JsonArray at, JsonNode value) => Make(at, "/-", "add " + Short(value), node => node.AsArray().Add(value.DeepClone()));

    /// <summary>An element changes places with the next.</summary>
    public PolicyMutant SwapWithNext(JsonArray at, int index) => Make(at, $"/{index}", "swap with the next", node =>
    {
        var next = node[index + 1]!;
        node.AsArray().RemoveAt(index + 1);
        node.AsArray().Insert(index, next);
    });

    /// <summary>Any other change at a place.</summary>
    public PolicyMutant Edit(JsonNode at, string change, Action<JsonNode> edit) => Make(at, "", change, edit);

    private PolicyMutant Make(JsonNode at, string below, string change, Action<JsonNode> edit)
    {
        var steps = Steps(at);
        return new(
            string.Concat(steps.Select(s => "/" + s)) + below,
            change,
            Within(at),
            () =>
            {
                var copy = root.DeepClone().AsObject();
                JsonNode node = copy;
                foreach (var step in steps)
                {
                    node = step.Property is { } property ? node[property]! : node[step.Index]!;
                }

                edit(node);
                return copy;
            });
    }

    private static List<Step> Steps(JsonNode node)
    {
        var steps = new List<Step>();
        for (var at = node; at.Parent is { } parent; at = parent)
        {
            steps.Insert(0, parent is JsonArray ? new(null, at.GetElementIndex()) : new(at.GetPropertyName(), 0));
        }

        return steps;
    }

    private static string Within(JsonNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at is JsonObject owner && owner.Parent is not null && owner["id"] is JsonValue id)
            {
                return id.ToString();
            }
        }

        return "";
    }

    private static string Short(JsonNode node) => node is JsonValue or JsonArray { Count: 0 } ? node.ToJsonString() : "other";

    private readonly record struct Step(string? Property, int Index)
    {
        public override string ToString() => Property ?? Index.ToString(CultureInfo.InvariantCulture);
    }
}
