using System.Text.Json;

namespace Noms.Tiering.Tracing;

/// <summary>What the trace's JSON says of days: whether the policy is in force, which version was selected, and the next change.</summary>
internal static class DatingJson
{
    public static void Write(Utf8JsonWriter json, DecisionTrace trace)
    {
        json.WriteBoolean("isInForce", trace.IsInForce);
        json.WritePropertyName("selection");
        Write(json, trace.Selection);
        json.WritePropertyName("nextChange");
        Write(json, trace.NextChange);
    }

    private static void Write(Utf8JsonWriter json, PolicySelection? selection)
    {
        if (selection is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("policy", selection.Policy.Id);
        WriteWindow(json, selection.Policy);
        json.WriteStartArray("versions");
        foreach (var version in selection.Versions.All)
        {
            json.WriteStartObject();
            WriteWindow(json, version);
            json.WriteString("hash", version.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("reason", selection.ToString());
        json.WriteEndObject();
    }

    private static void WriteWindow(Utf8JsonWriter json, TieringPolicy version)
    {
        json.WriteString("version", version.Version);
        ValueJson.WriteDate(json, "from", version.EffectiveFrom);
        ValueJson.WriteDate(json, "to", version.EffectiveTo);
    }

    private static void Write(Utf8JsonWriter json, NextChange? change)
    {
        if (change is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        ValueJson.WriteDate(json, "date", change.Date);
        json.WriteString("version", change.After?.Policy.Version);
        json.WriteString("state", change.After is { } after ? TraceWords.Of(after.State) : null);
        json.WriteString("status", change.After?.Status?.Id);
        json.WriteStartArray("scales");
        foreach (var scale in change.Scales)
        {
            json.WriteStartObject();
            json.WriteString("id", scale.ScaleId);
            json.WriteString("from", scale.From?.Id);
            json.WriteString("to", scale.To?.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("text", change.ToString());
        json.WriteEndObject();
    }
}
