using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Properties;

/// <summary>The parameters of a generated policy, which now and then stand where a number, level, choice or list could.</summary>
internal sealed class Parameters(Dice dice)
{
    public JsonArray Made { get; } = [];

    public JsonNode Number(decimal value) => dice.Chance(15)
        ? Make("number", new() { ["value"] = value, ["min"] = value, ["max"] = value })
        : JsonValue.Create(value);

    public JsonNode Level(string scale, IReadOnlyList<string> levels, string level) => dice.Chance(15)
        ? Make("level", new() { ["scale"] = scale, ["value"] = level, ["min"] = levels[0], ["max"] = levels[^1] })
        : JsonValue.Create(level);

    public JsonNode Choice(Testable of, string value) => of is { IsOrdered: true, IsOfTheCase: true } && dice.Chance(15)
        ? Make("choice", new() { ["of"] = of.Id, ["value"] = value, ["min"] = value, ["max"] = of.Values[^1] })
        : JsonValue.Create(value);

    public JsonNode List(Testable of, IEnumerable<string> values)
    {
        var list = new JsonArray([.. values.Select(v => (JsonNode)JsonValue.Create(v))]);
        return of.IsOfTheCase && dice.Chance(25) ? Make("list", new() { ["of"] = of.Id, ["value"] = list }) : list;
    }

    private JsonObject Make(string kind, JsonObject rest)
    {
        var id = "p" + (Made.Count + 1);
        var made = new JsonObject { ["id"] = id, ["title"] = "Parameter " + id, ["kind"] = kind };
        foreach (var (name, value) in rest.ToList())
        {
            rest.Remove(name);
            made[name] = value;
        }

        made["provenance"] = "assumed";
        made["reason"] = "generated";
        Made.Add((JsonNode)made);
        return new JsonObject { ["parameter"] = id };
    }
}
