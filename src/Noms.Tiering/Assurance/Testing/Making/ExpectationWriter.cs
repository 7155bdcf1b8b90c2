using System.Text.Json;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>Writes what a decision says as what a case expects: levels and reasons.</summary>
internal static class ExpectationWriter
{
    public static void Write(TieringDecision decision, Utf8JsonWriter json)
    {
        var trace = decision.Trace;
        json.WriteStartObject();
        foreach (var scale in decision.State == DecisionState.InvalidData ? [] : trace.Scales)
        {
            WriteScale(scale, json);
        }

        if (decision.Status is { } status)
        {
            json.WriteString("status", status.Id);
        }

        WriteAny("invalid", decision.InvalidData.Select(d => d.Code), json);
        var outputs = decision.Outputs.Where(o => o.Truth != Truth.Unmet).ToList();
        if (outputs.Count > 0)
        {
            json.WriteStartObject("outputs");
            outputs.ForEach(o => json.WriteString(o.Output.Id, TraceWords.Of(o.Truth)));
            json.WriteEndObject();
        }

        // Without suffixes it says no more than the levels.
        if (decision.Label is { } label && decision.Policy.Label is { Suffixes.IsEmpty: false })
        {
            json.WriteString("label", label);
        }

        WriteAny("shortfalls", decision.Shortfalls, json);
        ValueJson.WriteTexts(json, "met", trace.Rules.Where(r => r.Truth == Truth.Met).Select(r => r.Rule.Id));
        json.WriteEndObject();
    }

    private static void WriteScale(ScaleTrace scale, Utf8JsonWriter json)
    {
        var decision = scale.Decision;
        json.WriteStartObject(decision.Scale.Id);
        if (decision.Level is { } level)
        {
            json.WriteString("level", level.Id);
        }

        if (decision.CalculatedLevel is { } calculated && calculated != decision.Level)
        {
            json.WriteString("calculated", calculated.Id);
        }

        ValueJson.WriteTexts(json, "deciding", decision.Deciding.Select(r => r.Id));
        WriteAny("decidedByOneOf", decision.DecidedByOneOf.Select(r => r.Id), json);
        ValueJson.WriteTexts(json, "possible", decision.Possible.Select(l => l.Id));
        WriteAny("keptOpenBy", decision.KeptOpenBy.Select(d => d.Id), json);
        if (scale.ProtectedFloor is { } floor)
        {
            json.WriteString("protectedFloor", floor.Id);
        }

        if (decision.Overrides.Any(o => o.IsApplied))
        {
            json.WriteStartObject("overrides");
            foreach (var one in decision.Overrides.Where(o => o.IsApplied))
            {
                json.WriteString(one.Id, TraceWords.Of(one.Standing));
            }

            json.WriteEndObject();
        }

        if (decision.IsInConflict)
        {
            json.WriteBoolean("inConflict", true);
        }

        json.WriteEndObject();
    }

    private static void WriteAny(string name, IEnumerable<string> texts, Utf8JsonWriter json)
    {
        var all = texts.ToList();
        if (all.Count > 0)
        {
            ValueJson.WriteTexts(json, name, all);
        }
    }
}
