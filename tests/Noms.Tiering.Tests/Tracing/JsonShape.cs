using System.Text.Json;
using System.Text.RegularExpressions;

namespace Noms.Tiering.Tests.Tracing;

/// <summary>
/// Says where a JSON document departs from a schema, for the keywords that the trace's schema uses; any other keyword is a fault of the
/// schema. Stricter than a schema validator: a property that the schema does not describe is a fault too.
/// </summary>
internal sealed class JsonShape
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$schema", "$defs", "$ref", "title", "description", "type", "required", "properties", "additionalProperties", "items", "minItems",
        "enum", "const", "pattern", "minimum", "anyOf",
    };

    private readonly JsonElement _root;

    public JsonShape(JsonElement root)
    {
        _root = root;
    }

    public IReadOnlyList<string> FaultsOf(JsonElement document)
    {
        var faults = new List<string>();
        Check(document, _root, "", faults);
        return faults;
    }

    private void Check(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        faults.AddRange(schema.EnumerateObject().Where(p => !Known.Contains(p.Name)).Select(p => $"{at}: the schema's keyword {p.Name} is not checked"));
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(value, Resolve(reference.GetString()!), at, faults);
        }

        if (schema.TryGetProperty("anyOf", out var choices))
        {
            CheckAny(value, choices, at, faults);
        }

        CheckScalar(value, schema, at, faults);
        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckObject(value, schema, at, faults);
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Check(item, items, $"{at}/{index++}", faults);
            }
        }
    }

    private void CheckAny(JsonElement value, JsonElement choices, string at, List<string> faults)
    {
        var closest = choices.EnumerateArray().Select(choice =>
        {
            var found = new List<string>();
            Check(value, choice, at, found);
            return found;
        }).MinBy(found => found.Count)!;
        faults.AddRange(closest);
    }

    private static void CheckScalar(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        if (schema.TryGetProperty("type", out var type))
        {
            var allowed = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!).ToArray() : [type.GetString()!];
            Expect(allowed.Any(t => IsOf(value, t)), $"{at}: {value.ValueKind} is none of {string.Join(", ", allowed)}", faults);
        }

        if (schema.TryGetProperty("const", out var constant))
        {
            Expect(JsonElement.DeepEquals(constant, value), $"{at}: is not {constant}", faults);
        }

        if (schema.TryGetProperty("enum", out var values))
        {
            Expect(values.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)), $"{at}: {value} is not one of the values", faults);
        }

        if (schema.TryGetProperty("pattern", out var pattern) && value.ValueKind == JsonValueKind.String)
        {
            Expect(Regex.IsMatch(value.GetString()!, pattern.GetString()!), $"{at}: does not match {pattern}", faults);
        }

        if (schema.TryGetProperty("minimum", out var minimum) && value.ValueKind == JsonValueKind.Number)
        {
            Expect(value.GetDecimal() >= minimum.GetDecimal(), $"{at}: is below {minimum}", faults);
        }

        if (schema.TryGetProperty("minItems", out var least) && value.ValueKind == JsonValueKind.Array)
        {
            Expect(value.GetArrayLength() >= least.GetInt32(), $"{at}: has fewer than {least} items", faults);
        }
    }

    private void CheckObject(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            faults.AddRange(required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at}: lacks {r}"));
        }

        if (!schema.TryGetProperty("properties", out var properties) && !schema.TryGetProperty("additionalProperties", out _))
        {
            return;
        }

        foreach (var property in value.EnumerateObject())
        {
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(property.Name, out var described))
            {
                Check(property.Value, described, $"{at}/{property.Name}", faults);
            }
            else if (schema.TryGetProperty("additionalProperties", out var additional))
            {
                Check(property.Value, additional, $"{at}/{property.Name}", faults);
            }
            else
            {
                faults.Add($"{at}: has {property.Name}, which the schema does not describe");
            }
        }
    }

    private JsonElement Resolve(string reference) =>
        reference["#/".Length..].Split('/').Aggregate(_root, (element, name) => element.GetProperty(name));

    private static void Expect(bool holds, string fault, List<string> faults)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}
