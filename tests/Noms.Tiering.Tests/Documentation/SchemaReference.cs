using System.Text;
using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Documentation;

/// <summary>Tables of what may stand where in a file, made from its JSON Schema.</summary>
internal sealed class SchemaReference(string file, JsonObject schema)
{
    // Parts that are a word, and not worth a table of their own.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["text"] = "text",
        ["id"] = "id",
        ["number"] = "number",
        ["notNegative"] = "number, at least 0",
        ["date"] = "date",
        ["cite"] = "citations",
        ["settable"] = "true or false",
    };

    private readonly StringBuilder _text = new();

    public static string Of(string file, string json) => new SchemaReference(file, JsonNode.Parse(json)!.AsObject()).Write();

    private string Write()
    {
        Part(2, file, schema);
        foreach (var (name, part) in schema["$defs"]?.AsObject() ?? [])
        {
            if (name != "comment" && !Words.ContainsKey(name))
            {
                Part(3, name, part!.AsObject());
            }
        }

        return _text.ToString();
    }

    private void Part(int depth, string name, JsonObject part)
    {
        _text.Append('#', depth).Append(' ').Append(name).Append("\n\n");
        if ((string?)part["description"] is { } description)
        {
            _text.Append(description).Append("\n\n");
        }

        var forms = Forms(part);
        if (forms.Count == 0)
        {
            _text.Append(Headed(TypeOf(part))).Append(".\n\n");
        }

        foreach (var (index, form) in forms.Index())
        {
            if (forms.Count > 1)
            {
                _text.Append(index == 0 ? "One of these forms:\n\n" : "or\n\n");
            }

            Table(form);
        }
    }

    private static List<JsonObject> Forms(JsonObject part) =>
        part["properties"] is not null ? [part]
        : (part["oneOf"] ?? part["anyOf"])?.AsArray().Select(f => f!.AsObject()).ToList() is { } forms && forms.TrueForAll(f => f["properties"] is not null) ? forms
        : [];

    private void Table(JsonObject form)
    {
        _text.Append("| property | | what stands there |\n|---|---|---|\n");
        var required = form["required"]?.AsArray().Select(r => (string)r!).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var (name, value) in form["properties"]!.AsObject().Where(p => p.Key != "$comment"))
        {
            var means = (string?)value!["description"] is { } description ? $": {description}" : "";
            _text.Append($"| `{name}` | {(required.Contains(name) ? "required" : "")} | {TypeOf(value.AsObject())}{means} |\n");
        }

        _text.Append('\n');
        var oneOfThese = form["anyOf"]?.AsArray().Select(a => string.Join(" and ", a!["required"]?.AsArray().Select(r => $"`{r}`") ?? [])).ToList() ?? [];
        if (oneOfThese.Count > 0)
        {
            _text.Append($"At least one of {string.Join(", ", oneOfThese)}.\n\n");
        }
    }

    private static string TypeOf(JsonObject part)
    {
        if (((string?)part["$ref"])?.Split('/')[^1] is { } name)
        {
            return Words.TryGetValue(name, out var word) ? word : $"[{name}](#{name.ToLowerInvariant()})";
        }

        if (part["const"] is { } constant)
        {
            return $"`{constant.ToJsonString()}`";
        }

        if (part["enum"] is JsonArray values)
        {
            return string.Join(" or ", values.Select(v => $"`{v!.ToJsonString()}`"));
        }

        if ((part["oneOf"] ?? part["anyOf"]) is JsonArray forms && part["properties"] is null)
        {
            return string.Join(" or ", forms.Select(f => TypeOf(f!.AsObject())));
        }

        return part["type"] switch
        {
            JsonArray types => string.Join(" or ", types.Select(t => WordOf((string)t!, part))),
            { } type => WordOf((string)type!, part),
            null => "anything",
        };
    }

    private static string WordOf(string type, JsonObject part) => type switch
    {
        "string" => "text",
        "boolean" => "true or false",
        "integer" => "whole number" + Range(part),
        "number" => "number" + Range(part),
        "array" => (int?)part["maxItems"] == 0 ? "an empty list" : $"list of {(part["items"] is JsonObject items ? TypeOf(items) : "anything")}",
        "object" when part["properties"] is JsonObject properties && properties.Any(p => p.Key != "$comment") =>
            "object with " + string.Join(", ", properties.Where(p => p.Key != "$comment").Select(p => $"`{p.Key}` ({TypeOf(p.Value!.AsObject())})")),
        "object" when part["additionalProperties"] is JsonObject values => $"object: by name, {TypeOf(values)}",
        _ => type,
    };

    private static string Range(JsonObject part) => (part["minimum"], part["maximum"]) switch
    {
        ({ } least, { } most) => $", {least} to {most}",
        ({ } least, null) => $", at least {least}",
        (null, { } most) => $", at most {most}",
        _ => "",
    };

    private static string Headed(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
