using System.Text.Json;

namespace Noms.Tiering.Tracing;

/// <summary>Scales in the trace's JSON.</summary>
internal static class ScaleJson
{
    public static void Write(Utf8JsonWriter json, ScaleTrace trace, ConditionJson conditions)
    {
        var outcome = trace.Decision;
        json.WriteStartObject();
        json.WriteString("id", outcome.Scale.Id);
        json.WriteString("title", outcome.Scale.Title);
        json.WriteString("level", outcome.Level?.Id);
        json.WriteString("levelTitle", outcome.Level?.Title);
        json.WriteString("calculatedLevel", outcome.CalculatedLevel?.Id);
        json.WriteBoolean("isProvisional", outcome.IsProvisional);
        ValueJson.WriteTexts(json, "possible", outcome.Possible.Select(l => l.Id));
        json.WriteBoolean("possibleIsAtMost", outcome.PossibleIsAtMost);
        if (outcome.PossibleIsNotKnown)
        {
            json.WriteBoolean("possibleIsNotKnown", true);
        }

        ValueJson.WriteTexts(json, "keptOpenBy", outcome.KeptOpenBy.Select(d => d.Id));
        json.WriteString("obtainFirst", outcome.ObtainFirst?.Id);
        ValueJson.WriteTexts(json, "deciding", outcome.Deciding.Select(r => r.Id));
        ValueJson.WriteTexts(json, "decidedByOneOf", outcome.DecidedByOneOf.Select(r => r.Id));
        ValueJson.WriteTexts(json, "proposals", trace.Proposals.Select(r => r.Rule.Id));
        ValueJson.WriteTexts(json, "restsOn", trace.RestsOn.Select(p => p.Id));
        ValueJson.WriteTexts(json, "heldBackBy", trace.HeldBackBy.Select(p => p.Id));
        json.WriteString("protectedFloor", trace.ProtectedFloor?.Id);
        json.WriteBoolean("isInConflict", outcome.IsInConflict);
        AdjustmentJson.Write(json, trace, conditions);
        json.WriteString("default", outcome.Scale.Default.Id);
        json.WriteString("missingGives", outcome.Scale.MissingGivesHighest ? "highest" : "lowest");
        WriteLevels(json, outcome.Scale);
        json.WriteString("previous", trace.Previous?.Id);
        json.WriteString("change", TraceWords.Of(outcome.Change));
        json.WriteEndObject();
    }

    private static void WriteLevels(Utf8JsonWriter json, Scale scale)
    {
        json.WriteStartArray("levels");
        foreach (var level in scale.Levels)
        {
            json.WriteStartObject();
            json.WriteString("id", level.Id);
            json.WriteString("title", level.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
