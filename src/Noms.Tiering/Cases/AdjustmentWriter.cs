using System.Text.Json;

namespace Noms.Tiering.Cases;

/// <summary>Writes what was recorded beside the facts of a case, as <see cref="TieringCaseReader"/> reads it.</summary>
internal static class AdjustmentWriter
{
    public static void Write(Utf8JsonWriter writer, TieringCase tieringCase)
    {
        if (!tieringCase.Overrides.IsEmpty)
        {
            writer.WriteStartArray("overrides"u8);
            foreach (var one in tieringCase.Overrides)
            {
                Write(writer, one);
            }

            writer.WriteEndArray();
        }

        if (!tieringCase.Judgements.IsEmpty)
        {
            writer.WriteStartArray("judgements"u8);
            foreach (var one in tieringCase.Judgements)
            {
                Write(writer, one);
            }

            writer.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter writer, RecordedOverride one)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, one.Id);
        writer.WriteString("authority"u8, one.Authority == OverrideAuthority.National ? "national"u8 : "local"u8);
        writer.WriteString("reason"u8, one.Reason);
        writer.WriteString("source"u8, one.Source);
        writer.WriteStartObject("effective"u8);
        writer.WriteString("from"u8, FactValue.Date(one.EffectiveFrom).ToString());
        WriteDate(writer, "to"u8, one.EffectiveTo);
        writer.WriteEndObject();
        writer.WriteString("scale"u8, one.Scale);
        writer.WriteString(one.Form switch { OverrideForm.Floor => "floor"u8, OverrideForm.Cap => "cap"u8, _ => "level"u8 }, one.Level);
        if (one.IsProtected)
        {
            writer.WriteBoolean("protected"u8, true);
        }

        WritePolicy(writer, one.Policy);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RecordedJudgement one)
    {
        writer.WriteStartObject();
        writer.WriteString("scale"u8, one.Scale);
        writer.WriteString("level"u8, one.Level);
        writer.WriteString("reason"u8, one.Reason);
        writer.WriteString("words"u8, one.Words);
        writer.WriteString("grade"u8, one.Grade);
        writer.WriteString("date"u8, FactValue.Date(one.Date).ToString());
        WriteDate(writer, "reviewDate"u8, one.ReviewDate);
        WritePolicy(writer, one.Policy);
        writer.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? date)
    {
        if (date is { } day)
        {
            writer.WriteString(name, FactValue.Date(day).ToString());
        }
    }

    private static void WritePolicy(Utf8JsonWriter writer, string? policy)
    {
        if (policy is not null)
        {
            writer.WriteString("policy"u8, policy);
        }
    }
}
