using System.Text.Json;

namespace Noms.Tiering.Tracing;

/// <summary>The determinants of the case in the trace's JSON.</summary>
internal static class FactJson
{
    public static void Write(Utf8JsonWriter json, DeterminantTrace fact)
    {
        var determinant = fact.Use.Determinant;
        json.WriteStartObject();
        json.WriteString("id", determinant.Id);
        json.WriteString("title", determinant.Title);
        json.WriteString("unit", determinant.Unit);
        WriteStanding(json, fact);
        ValueJson.Write(json, "value", determinant, fact.Value);
        json.WriteString("valueText", ValueText.Of(determinant, fact.Value));
        json.WriteString("basis", TraceWords.Of(fact.Basis));
        json.WriteString("reason", fact.Use.Reason);
        json.WriteEndObject();
    }

    /// <summary>What the policy does not read, without its value.</summary>
    public static void WriteNotRead(Utf8JsonWriter json, Determinant determinant)
    {
        json.WriteStartObject();
        json.WriteString("id", determinant.Id);
        json.WriteString("title", determinant.Title);
        json.WriteEndObject();
    }

    public static void WriteStanding(Utf8JsonWriter json, DeterminantTrace fact)
    {
        json.WriteString("standing", TraceWords.Of(fact.Standing));
        json.WriteString("source", fact.Source);
        ValueJson.WriteDate(json, "date", fact.Date);
    }
}
