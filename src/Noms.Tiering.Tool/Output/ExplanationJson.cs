using System.Text.Json;
using Noms.Tiering.Explaining;

namespace Noms.Tiering.Tool.Output;

/// <summary>The whole trace as JSON, and beside it what would change the level.</summary>
internal static class ExplanationJson
{
    public static void Write(Utf8JsonWriter json, TieringDecision decision)
    {
        json.WriteStartObject();
        json.WritePropertyName("trace");
        json.WriteRawValue(decision.Trace.ToUtf8Json(), skipInputValidation: true);
        json.WriteStartArray("whyNot");
        foreach (var scale in decision.Counterfactuals())
        {
            foreach (var other in scale.Others)
            {
                Write(json, scale.Scale, other);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("distances");
        foreach (var one in decision.Distances())
        {
            foreach (var bound in one.Bounds)
            {
                Write(json, one, bound);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("toObtain");
        foreach (var scale in decision.ToObtain())
        {
            foreach (var one in scale.Determinants)
            {
                Write(json, scale.Scale, one);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Scale scale, LevelCounterfactuals other)
    {
        json.WriteStartObject();
        json.WriteString("scale", scale.Id);
        json.WriteString("level", other.Level.Id);
        json.WriteBoolean("isProvedNearest", other.IsExact);
        json.WriteStartArray("nearest");
        foreach (var nearest in other.Nearest)
        {
            json.WriteStartObject();
            json.WriteNumber("cellsCrossed", nearest.CellsCrossed);
            Json.Texts(json, "determinants", nearest.Changes.Select(change => change.Determinant.Id));
            json.WriteString("text", nearest.ToText());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("text", other.ToText());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DeterminantDistances one, BoundDistance bound)
    {
        json.WriteStartObject();
        json.WriteString("determinant", one.Determinant.Id);
        json.WriteString("side", bound.IsAbove ? "above" : "below");
        json.WriteNumber("steps", bound.Steps);
        json.WriteBoolean("changesOutcome", bound.ChangesOutcome);
        Json.Texts(json, "rules", bound.Rules.Select(rule => rule.Id));
        Json.Texts(json, "levelsBeyond", bound.Levels.Select(level => level.Id));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Scale scale, DeterminantToObtain one)
    {
        json.WriteStartObject();
        json.WriteString("scale", scale.Id);
        json.WriteString("determinant", one.Determinant.Id);
        json.WriteBoolean("isUncertain", one.IsUncertain);
        json.WriteNumber("mostLeft", one.MostLeft);
        json.WriteStartArray("answers");
        foreach (var answer in one.Answers)
        {
            json.WriteStartObject();
            json.WriteString("text", answer.ToText());
            Json.Texts(json, "possible", answer.Possible.Select(level => level.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
