using System.Globalization;
using System.Text.Json;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Allocation;

/// <summary>A decision as one JSON object. What is empty or no is left out, but for the level, the rules and the modes.</summary>
internal static class DecisionJson
{
    public static void Write(Utf8JsonWriter writer, TieringDecision decision, bool withTrace)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, decision.Case.Id);
        writer.WriteString("policy"u8, decision.Policy.Id);
        writer.WriteString("policyVersion"u8, decision.Policy.Version);
        writer.WriteString("asOf"u8, decision.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("state"u8, StateText(decision.State));
        if (decision.Status is { } status)
        {
            writer.WriteString("status"u8, status.Id);
        }

        WriteInvalidData(writer, decision);
        writer.WriteBoolean("provisional"u8, decision.IsProvisional);
        writer.WriteString("label"u8, decision.Label);
        writer.WriteStartObject("scales"u8);
        foreach (var scale in decision.Scales)
        {
            WriteScale(writer, scale);
        }

        writer.WriteEndObject();
        WriteAll(writer, "modes", decision.Modes);
        WriteAny(writer, "outputs", decision.Outputs.Where(o => o.Truth == Truth.Met).Select(o => o.Output.Id));
        WriteAny(writer, "shortfalls", decision.Shortfalls);
        if (withTrace)
        {
            writer.WritePropertyName("trace"u8);
            TraceJson.Write(decision.Trace, writer);
        }

        writer.WriteEndObject();
    }

    private static string StateText(DecisionState state) => state switch
    {
        DecisionState.Decided => "decided",
        DecisionState.Status => "status",
        _ => "invalid-data",
    };

    private static string ChangeText(LevelChange change) => change switch
    {
        LevelChange.Raised => "raised",
        LevelChange.Lowered => "lowered",
        _ => "same",
    };

    private static void WriteScale(Utf8JsonWriter writer, ScaleDecision scale)
    {
        writer.WriteStartObject(scale.Scale.Id);
        writer.WriteString("level"u8, scale.Level?.Id);
        if (scale.Level is null && scale.CalculatedLevel is { } calculated)
        {
            writer.WriteString("calculated"u8, calculated.Id);
        }

        WriteAll(writer, "deciding", scale.Deciding.Select(r => r.Id));
        WriteAny(writer, "decidedByOneOf", scale.DecidedByOneOf.Select(r => r.Id));
        if (scale.IsProvisional)
        {
            WriteAll(writer, "possible", scale.Possible.Select(l => l.Id));
            if (scale.PossibleIsAtMost)
            {
                writer.WriteBoolean("possibleIsAtMost"u8, true);
            }

            WriteAll(writer, "keptOpenBy", scale.KeptOpenBy.Select(d => d.Id));
            if (scale.ObtainFirst is { } first)
            {
                writer.WriteString("obtainFirst"u8, first.Id);
            }
        }

        if (scale.IsInConflict)
        {
            writer.WriteBoolean("inConflict"u8, true);
        }

        if (scale.Change != LevelChange.NotKnown)
        {
            writer.WriteString("change"u8, ChangeText(scale.Change));
        }

        writer.WriteEndObject();
    }

    private static void WriteInvalidData(Utf8JsonWriter writer, TieringDecision decision)
    {
        if (decision.InvalidData.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("invalidData"u8);
        foreach (var diagnostic in decision.InvalidData)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, diagnostic.Code);
            writer.WriteString("determinant"u8, diagnostic.DeterminantId);
            writer.WriteString("reason"u8, diagnostic.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAny(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        if (values.Any())
        {
            WriteAll(writer, name, values);
        }
    }

    private static void WriteAll(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
