using System.Collections.Immutable;
using System.Text.Json;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Derived determinants in the trace's JSON: the value, and what it came from.</summary>
internal static class DerivedJson
{
    public static void Write(Utf8JsonWriter json, DerivedTrace trace, ConditionJson conditions)
    {
        var derived = trace.Derived;
        json.WriteStartObject();
        json.WriteString("id", derived.Id);
        json.WriteString("title", derived.Title);
        json.WriteString("form", TraceWords.Of(derived));
        json.WriteString("unit", derived.Output.Unit);
        json.WriteString("provenance", TraceWords.Of(derived.Provenance));
        json.WriteString("reason", derived.Reason);
        ValueJson.WriteCitations(json, derived.Citations);
        ValueJson.WriteInterval(json, derived.Output, trace.Lowest, trace.Highest);
        json.WriteBoolean("isRead", trace.IsRead);
        PolicyJson.WriteUsed(json, trace.Parameters);
        WriteForm(json, trace, conditions);
        json.WriteEndObject();
    }

    private static void WriteForm(Utf8JsonWriter json, DerivedTrace trace, ConditionJson conditions)
    {
        switch (trace.Derived)
        {
            case BandedDeterminant banded:
                WriteOf(json, [banded.Of]);
                WriteBands(json, banded);
                break;
            case FallbackDeterminant fallback:
                WriteOf(json, fallback.Of);
                json.WriteString("taken", trace.Taken?.Id);
                break;
            case ExtremeDeterminant extreme:
                WriteOf(json, extreme.Of);
                json.WriteString("taken", trace.Taken?.Id);
                break;
            case ElementCountDeterminant count:
                WriteOf(json, [count.List]);
                conditions.WriteEach("elements", trace.Conditions, isOfElement: true);
                break;
            case FirstDeterminant first:
                conditions.WriteEach("conditions", trace.Conditions);
                ValueJson.WriteTexts(json, "gives", first.Branches.Select(b => b.Value));
                break;
            case TableDeterminant table:
                WriteAxis(json, "rows", table.Rows);
                WriteAxis(json, "columns", table.Columns);
                WriteCells(json, table);
                break;
            case ScoreDeterminant score:
                if (score.When is not null)
                {
                    conditions.WriteEach("conditions", trace.Conditions);
                }

                WriteItems(json, trace.Items, conditions);
                break;
            default:
                conditions.WriteEach("conditions", trace.Conditions);
                break;
        }
    }

    private static void WriteOf(Utf8JsonWriter json, ImmutableArray<Determinant> of) =>
        ValueJson.WriteTexts(json, "of", of.Select(d => d.Id));

    private static void WriteBands(Utf8JsonWriter json, BandedDeterminant banded)
    {
        json.WriteStartArray("bands");
        foreach (var band in banded.Bands)
        {
            json.WriteStartObject();
            json.WriteString("is", band.Value);
            ValueJson.WriteBound(json, "atLeast", band.AtLeast);
            ValueJson.WriteBound(json, "below", band.Below);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAxis(Utf8JsonWriter json, string name, TableAxis axis)
    {
        json.WriteStartObject(name);
        json.WriteString("of", axis.Determinant.Id);
        json.WriteStartArray("from");
        foreach (var from in axis.From)
        {
            json.WriteStartObject();
            json.WriteNumber("value", from.Value);
            ValueJson.WriteParameter(json, from.Parameter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ValueJson.WriteTexts(json, "values", axis.Values);
        json.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter json, TableDeterminant table)
    {
        json.WriteStartArray("cells");
        foreach (var row in table.Cells)
        {
            json.WriteStartArray();
            foreach (var cell in row)
            {
                json.WriteStringValue(cell);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter json, ImmutableArray<ScoreItemTrace> items, ConditionJson conditions)
    {
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Item.Id);
            json.WriteString("title", item.Item.Title);
            json.WriteString("form", TraceWords.Of(item.Item));
            json.WriteString("gives", ScoreText.Gives(item.Item));
            json.WriteNumber("lowest", item.Lowest);
            json.WriteNumber("highest", item.Highest);
            json.WriteBoolean("counts", item.Counts);
            WriteRead(json, item);
            if (item.Condition is { } condition)
            {
                conditions.Write("condition", condition);
            }

            if (!item.Items.IsEmpty)
            {
                WriteItems(json, item.Items, conditions);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRead(Utf8JsonWriter json, ScoreItemTrace item)
    {
        if (ScoreText.ReadBy(item.Item) is { } determinant && item.Value is { } value)
        {
            json.WriteString("determinant", determinant.Id);
            ValueJson.Write(json, "value", determinant, value);
        }
    }
}
