using System.Text.Json.Nodes;

namespace Noms.Tiering.Assurance;

/// <summary>The neighbours of the values that a policy compares with: what moving one by a step means.</summary>
internal sealed class MutantSteps(TieringPolicy policy)
{
    public TieringPolicy Policy => policy;

    /// <summary>A determinant of the case or a derived one.</summary>
    public Determinant Determinant(string id) =>
        policy.Catalogue.Find(id) ?? policy.Derived.Single(d => d.Id == id).Output;

    public Scale Scale(JsonObject owner) =>
        owner["scale"] is { } id ? policy.Scales.Single(s => s.Id == id.GetValue<string>()) : policy.Scales[0];

    /// <summary>A bound moved by one step of its determinant either way; none where a parameter states it.</summary>
    public static IEnumerable<JsonNode> Moved(Determinant determinant, JsonNode bound)
    {
        if (bound is not JsonValue value)
        {
            return [];
        }

        return determinant.Kind switch
        {
            DeterminantKind.Number => Moved(value, determinant.Resolution ?? 1),
            DeterminantKind.Choice => Moved([.. determinant.Values.Select(v => v.Id)], value),
            _ => [],
        };
    }

    /// <summary>A number moved by one step either way.</summary>
    public static IEnumerable<JsonNode> Moved(JsonValue number, decimal step) =>
        number.TryGetValue(out decimal value) ? [value - step, value + step] : [];

    /// <summary>The ids that stand beside one in a list.</summary>
    public static IEnumerable<JsonNode> Moved(IReadOnlyList<string> ids, JsonValue value)
    {
        var at = value.TryGetValue(out string? id) ? ids.ToList().IndexOf(id) : -1;
        return at < 0 ? [] : new[] { at - 1, at + 1 }.Where(i => i >= 0 && i < ids.Count).Select(i => (JsonNode)ids[i]);
    }

    public static IEnumerable<JsonNode> Moved(Scale scale, JsonNode? level) =>
        level is JsonValue value ? Moved([.. scale.Levels.Select(l => l.Id)], value) : [];
}
