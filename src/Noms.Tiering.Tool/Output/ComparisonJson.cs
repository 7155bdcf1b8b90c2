using System.Text.Json;

namespace Noms.Tiering.Tool.Output;

/// <summary>What several policies say of one case, as JSON. Without the case.</summary>
internal static class ComparisonJson
{
    public static void Write(Utf8JsonWriter json, ComparedDecisions decided)
    {
        json.WriteStartObject();
        json.WriteString("asOf", Dates.Text(decided.AsOf));
        json.WriteStartArray("policies");
        foreach (var one in decided.All)
        {
            Write(json, one);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparedDecision one)
    {
        json.WriteStartObject();
        json.WriteString("policy", one.PolicyId);
        if (one.Gap is { } gap)
        {
            json.WriteString("noneInForce", gap.ToString());
            json.WriteEndObject();
            return;
        }

        json.WriteString("version", one.Version);
        json.WriteString("state", one.State switch { DecisionState.Decided => "decided", DecisionState.Status => "status", _ => "invalid-data" });
        if (one.Status is { } status)
        {
            json.WriteString("status", status.Id);
        }

        json.WriteString("label", one.Label);
        json.WriteBoolean("provisional", one.IsProvisional);
        json.WriteStartObject("scales");
        foreach (var scale in one.Scales.Where(scale => scale.Level is not null))
        {
            json.WriteStartObject(scale.Scale.Id);
            json.WriteString("level", scale.Level!.Id);
            Json.Texts(json, "deciding", scale.Deciding.Select(rule => rule.Id));
            Json.Texts(json, "possible", scale.Possible.Select(level => level.Id));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Json.Texts(json, "modes", one.Modes);
        json.WriteEndObject();
    }
}
