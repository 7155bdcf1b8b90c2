using System.Collections.Immutable;
using System.Text.Json;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>What the trace's JSON says of the policy itself.</summary>
internal static class PolicyJson
{
    public static void Write(Utf8JsonWriter json, TieringPolicy policy)
    {
        json.WriteStartObject("policy");
        json.WriteString("id", policy.Id);
        json.WriteString("version", policy.Version);
        json.WriteString("title", policy.Title);
        json.WriteString("hash", policy.Hash);
        ValueJson.WriteDate(json, "effectiveFrom", policy.EffectiveFrom);
        ValueJson.WriteDate(json, "effectiveTo", policy.EffectiveTo);
        json.WriteStartArray("layers");
        foreach (var layer in policy.Layers)
        {
            json.WriteStartObject();
            json.WriteString("name", layer.Name);
            json.WriteString("id", layer.Id);
            json.WriteString("version", layer.Version);
            json.WriteString("title", layer.Title);
            json.WriteString("area", layer.Area);
            json.WriteString("hash", layer.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in policy.Sources)
        {
            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.WriteString("title", source.Title);
            ValueJson.WriteDate(json, "published", source.Published);
            json.WriteString("reference", source.Reference);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Every parameter in full.</summary>
    public static void WriteParameters(Utf8JsonWriter json, ImmutableArray<PolicyParameter> parameters)
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in parameters)
        {
            json.WriteStartObject();
            WriteShort(json, parameter);
            json.WriteString("title", parameter.Title);
            json.WriteString("kind", TraceWords.Of(parameter.Kind));
            json.WriteString("reason", parameter.Reason);
            ValueJson.WriteCitations(json, parameter.Citations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The parameters that something used, in short: nowhere a value without its provenance.</summary>
    public static void WriteUsed(Utf8JsonWriter json, ImmutableArray<PolicyParameter> parameters)
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in parameters)
        {
            json.WriteStartObject();
            WriteShort(json, parameter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteShort(Utf8JsonWriter json, PolicyParameter parameter)
    {
        json.WriteString("id", parameter.Id);
        switch (parameter.Kind)
        {
            case ParameterKind.Number:
                json.WriteNumber("value", parameter.Number);
                break;
            case ParameterKind.List:
                ValueJson.WriteTexts(json, "value", parameter.Members);
                break;
            default:
                json.WriteString("value", parameter.ValueText);
                break;
        }

        json.WriteString("valueText", parameter.ValueText);
        json.WriteString("provenance", TraceWords.Of(parameter.Provenance));
        json.WriteString("layer", parameter.Layer);
        json.WriteString("nationalValueText", parameter.NationalValueText);
    }
}
