using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Values and bounds in the trace's JSON.</summary>
internal static class ValueJson
{
    /// <summary>A value as case files write it; null where it is not recorded, and of a list its elements.</summary>
    public static void Write(Utf8JsonWriter json, string name, Determinant determinant, FactValue value)
    {
        json.WritePropertyName(name);
        WriteValue(json, determinant, value);
    }

    /// <summary>A value known or not, with its words; of a list only how many elements it has.</summary>
    public static void WriteInterval(Utf8JsonWriter json, Determinant determinant, FactValue lowest, FactValue highest)
    {
        if (lowest.Kind == FactValueKind.List)
        {
            json.WriteStartObject("value");
            json.WriteNumber("count", lowest.AsList().Elements.Length);
            json.WriteBoolean("complete", lowest.AsList().IsComplete);
            json.WriteEndObject();
        }
        else if (lowest == highest)
        {
            Write(json, "value", determinant, lowest);
        }
        else
        {
            Write(json, "lowest", determinant, lowest);
            Write(json, "highest", determinant, highest);
        }

        json.WriteString("valueText", ValueText.Of(determinant, lowest, highest));
    }

    public static void WriteBound(Utf8JsonWriter json, string name, Bound? bound)
    {
        if (bound is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", bound.Value);
        WriteParameter(json, bound.Parameter);
        json.WriteEndObject();
    }

    /// <summary>The parameter from which something came and its provenance; nothing where it came from none.</summary>
    public static void WriteParameter(Utf8JsonWriter json, PolicyParameter? parameter)
    {
        if (parameter is not null)
        {
            json.WriteString("parameter", parameter.Id);
            json.WriteString("provenance", TraceWords.Of(parameter.Provenance));
        }
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void WriteCitations(Utf8JsonWriter json, ImmutableArray<Citation> citations)
    {
        json.WriteStartArray("citations");
        foreach (var citation in citations)
        {
            json.WriteStartObject();
            json.WriteString("source", citation.Source.Id);
            json.WriteString("at", citation.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, Determinant determinant, FactValue value)
    {
        switch (value.Kind)
        {
            case FactValueKind.NotRecorded:
                json.WriteNullValue();
                break;
            case FactValueKind.Number:
                json.WriteNumberValue(value.AsNumber());
                break;
            case FactValueKind.Flag:
                json.WriteBooleanValue(value.AsFlag());
                break;
            case FactValueKind.List:
                WriteList(json, determinant, value.AsList());
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, Determinant determinant, FactList list)
    {
        json.WriteStartObject();
        json.WriteStartArray("elements");
        foreach (var element in list.Elements)
        {
            json.WriteStartObject();
            for (var index = 0; index < determinant.Fields.Length; index++)
            {
                Write(json, determinant.Fields[index].Id, determinant.Fields[index], element.Values[index]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("complete", list.IsComplete);
        json.WriteEndObject();
    }
}
