using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Noms.Tiering.Tests.Policies;

/// <summary>As much of JSON Schema as the schemas of this repository use; a keyword that it does not know is an exception.</summary>
internal sealed class SchemaCheck
{
    private readonly JsonObject _root;
    private readonly Func<string, string> _read;
    private readonly Dictionary<string, SchemaCheck> _others = new(StringComparer.Ordinal);

    /// <summary>Makes a check.</summary>
    /// <param name="schema">The text of the schema.</param>
    /// <param name="read">Reads a schema that this one refers to, by its file's name.</param>
    public SchemaCheck(string schema, Func<string, string>? read = null)
    {
        _root = JsonNode.Parse(schema)!.AsObject();
        _read = read ?? (name => throw new NotSupportedException(name));
    }

    public bool Allows(JsonNode? value) => Allows(_root, value);

    /// <summary>Whether a document that was allowed still is after a change to one of its objects: only what the change is in is looked at.</summary>
    public bool StillAllows(JsonNode changed)
    {
        while (changed.Parent?.Parent?.Parent is not null)
        {
            changed = changed.Parent;
        }

        return changed.Parent is JsonArray list
            ? Allows(_root["properties"]![list.GetPropertyName()]!["items"]!.AsObject(), changed)
            : Allows(changed.Root);
    }

    private bool Allows(JsonObject schema, JsonNode? value) => schema.All(keyword => Holds(keyword.Key, keyword.Value!, schema, value));

    private bool Holds(string keyword, JsonNode rule, JsonObject schema, JsonNode? value) => keyword switch
    {
        "$schema" or "$defs" or "title" or "description" => true,
        "$ref" => Refers(rule.GetValue<string>().Split('#'), value),
        "type" => rule is JsonArray types ? types.Any(type => IsOf(type!.GetValue<string>(), value)) : IsOf(rule.GetValue<string>(), value),
        "const" => JsonNode.DeepEquals(rule, value),
        "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
        "oneOf" => rule.AsArray().Count(one => Allows(one!.AsObject(), value)) == 1,
        "anyOf" => rule.AsArray().Any(one => Allows(one!.AsObject(), value)),
        "pattern" => value is not JsonValue || !IsOf("string", value) || Regex.IsMatch(value.GetValue<string>(), rule.GetValue<string>()),
        "maxLength" => value is not JsonValue || !IsOf("string", value) || value.GetValue<string>().Length <= rule.GetValue<int>(),
        "minimum" => !IsOf("number", value) || Number(value!) >= Number(rule),
        "maximum" => !IsOf("number", value) || Number(value!) <= Number(rule),
        "minItems" => value is not JsonArray few || few.Count >= rule.GetValue<int>(),
        "maxItems" => value is not JsonArray many || many.Count <= rule.GetValue<int>(),
        "items" => value is not JsonArray items || items.All(item => Allows(rule.AsObject(), item)),
        "minProperties" => value is not JsonObject slight || slight.Count >= rule.GetValue<int>(),
        "required" => value is not JsonObject whole || rule.AsArray().All(name => whole.ContainsKey(name!.GetValue<string>())),
        "properties" => value is not JsonObject known || known.All(p => rule[p.Key] is not JsonObject of || Allows(of, p.Value)),
        "additionalProperties" => value is not JsonObject more
            || more.All(p => schema["properties"]?[p.Key] is not null || (rule is JsonObject other && Allows(other, p.Value))),
        _ => throw new NotSupportedException(keyword),
    };

    private bool Refers(string[] place, JsonNode? value)
    {
        if (place[0].Length > 0 && !_others.ContainsKey(place[0]))
        {
            _others[place[0]] = new SchemaCheck(_read(place[0]));
        }

        var of = place[0].Length == 0 ? this : _others[place[0]];
        return of.Allows(of._root["$defs"]![place[1]["/$defs/".Length..]]!.AsObject(), value);
    }

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == System.Text.Json.JsonValueKind.String,
        "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        "number" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number,
        "null" => value is null,
        "integer" => IsOf("number", value) && Number(value!) == Math.Truncate(Number(value!)),
        _ => throw new NotSupportedException(type),
    };

    private static double Number(JsonNode value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
}
