using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Noms.Tiering.Cases;

/// <summary>
/// Writes a case as the JSON that <see cref="TieringCaseReader"/> reads: facts in the order of the catalogue and then local ones by id,
/// numbers without needless zeros, fields of elements that say what leaving them out says left out. Equal cases give equal bytes.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public static class TieringCaseWriter
{
    /// <summary>Writes a case.</summary>
    /// <param name="tieringCase">The case.</param>
    /// <param name="output">Where to.</param>
    /// <param name="asOf">The day as of which it is to be decided, where the file should say one.</param>
    public static void Write(TieringCase tieringCase, IBufferWriter<byte> output, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output);
        Write(tieringCase, writer, asOf);
    }

    /// <summary>Writes a case as the next value of a writer.</summary>
    /// <param name="tieringCase">The case.</param>
    /// <param name="writer">The writer; it is not flushed.</param>
    /// <param name="asOf">The day as of which it is to be decided, where the file should say one.</param>
    public static void Write(TieringCase tieringCase, Utf8JsonWriter writer, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("id"u8, tieringCase.Id);
        if (asOf is { } day)
        {
            writer.WriteString("asOf"u8, FactValue.Date(day).ToString());
        }

        writer.WriteStartObject("facts"u8);
        foreach (var fact in tieringCase.Facts)
        {
            writer.WritePropertyName(fact.Determinant.Id);
            WriteFact(writer, fact);
        }

        writer.WriteEndObject();
        if (!tieringCase.PreviousLevels.IsEmpty)
        {
            writer.WriteStartObject("previousLevels"u8);
            foreach (var (scale, level) in tieringCase.PreviousLevels.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                writer.WriteString(scale, level);
            }

            writer.WriteEndObject();
        }

        AdjustmentWriter.Write(writer, tieringCase);
        writer.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter writer, Fact fact)
    {
        if (fact is { Source: null, Date: null, Basis: FactBasis.NotStated })
        {
            WriteValue(writer, fact.Determinant, fact.Value);
            return;
        }

        writer.WriteStartObject();
        WriteListOrValue(writer, fact.Determinant, fact.Value);
        if (fact.Source is not null)
        {
            writer.WriteString("source"u8, fact.Source);
        }

        if (fact.Date is { } date)
        {
            writer.WriteString("date"u8, FactValue.Date(date).ToString());
        }

        if (fact.Basis != FactBasis.NotStated)
        {
            writer.WriteString("basis"u8, fact.Basis == FactBasis.Static ? "static"u8 : "dynamic"u8);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a value as the case's JSON has it.</summary>
    internal static void WriteValue(Utf8JsonWriter writer, Determinant determinant, FactValue value)
    {
        if (value.Kind == FactValueKind.List && !value.AsList().IsComplete)
        {
            writer.WriteStartObject();
            WriteListOrValue(writer, determinant, value);
            writer.WriteEndObject();
            return;
        }

        WriteBareValue(writer, determinant, value);
    }

    private static void WriteListOrValue(Utf8JsonWriter writer, Determinant determinant, FactValue value)
    {
        writer.WritePropertyName("value"u8);
        WriteBareValue(writer, determinant, value);
        if (value.Kind == FactValueKind.List && !value.AsList().IsComplete)
        {
            writer.WriteBoolean("complete"u8, false);
        }
    }

    private static void WriteBareValue(Utf8JsonWriter writer, Determinant determinant, FactValue value)
    {
        switch (value.Kind)
        {
            case FactValueKind.NotRecorded:
                writer.WriteNullValue();
                break;
            case FactValueKind.Number:
                Span<byte> digits = stackalloc byte[32];
                value.AsNumber().TryFormat(digits, out var length, "0.######", CultureInfo.InvariantCulture);
                writer.WriteRawValue(digits[..length], skipInputValidation: true);
                break;
            case FactValueKind.Flag:
                writer.WriteBooleanValue(value.AsFlag());
                break;
            case FactValueKind.List:
                WriteElements(writer, determinant, value.AsList());
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteElements(Utf8JsonWriter writer, Determinant list, FactList elements)
    {
        writer.WriteStartArray();
        foreach (var element in elements.Elements)
        {
            if (list.Fields.Length == 1)
            {
                WriteValue(writer, list.Fields[0], element.Values[0]);
                continue;
            }

            writer.WriteStartObject();
            for (var index = 0; index < list.Fields.Length; index++)
            {
                if (element.Values[index] != list.Fields[index].WhenLeftOut)
                {
                    writer.WritePropertyName(list.Fields[index].Id);
                    WriteValue(writer, list.Fields[index], element.Values[index]);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
