using System.Collections.Immutable;
using System.Text.Json;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Allocation;

/// <summary>The counts of overrides and judgements in the JSON of a summary, written and read back. A run that had none says nothing of them.</summary>
internal static class AdjustmentCountsJson
{
    public static void Write(Utf8JsonWriter writer, ScaleSummary scale)
    {
        if (!scale.Overrides.IsEmpty)
        {
            writer.WriteStartArray("overrides"u8);
            foreach (var one in scale.Overrides)
            {
                writer.WriteStartObject();
                writer.WriteString("id"u8, one.Id);
                writer.WriteString("authority"u8, AdjustmentWords.Authority(one.Authority));
                writer.WriteString("standing"u8, TraceWords.Of(one.Standing));
                writer.WriteString("before"u8, one.Before.Id);
                writer.WriteString("after"u8, one.After.Id);
                writer.WriteNumber("cases"u8, one.Cases);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (!scale.Judgements.IsEmpty)
        {
            writer.WriteStartArray("judgements"u8);
            foreach (var one in scale.Judgements)
            {
                writer.WriteStartObject();
                writer.WriteString("reason"u8, one.Reason);
                writer.WriteString("standing"u8, TraceWords.Of(one.Standing));
                writer.WriteString("before"u8, one.Before.Id);
                writer.WriteString("proposed"u8, one.Proposed.Id);
                writer.WriteNumber("cases"u8, one.Cases);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    public static ImmutableArray<OverrideCount> Overrides(SummaryObject read, Scale scale) =>
    [
        .. read.ArrayIfThere("overrides").Select(element => new SummaryObject(element)).Select(one => Ended(one, new OverrideCount(
            one.Text("id"),
            Word(one, "authority", Enum.GetValues<OverrideAuthority>(), AdjustmentWords.Authority),
            Word(one, "standing", Enum.GetValues<OverrideStanding>(), TraceWords.Of),
            Level(one, "before", scale),
            Level(one, "after", scale),
            one.Count("cases")))),
    ];

    public static ImmutableArray<JudgementCount> Judgements(SummaryObject read, Scale scale) =>
    [
        .. read.ArrayIfThere("judgements").Select(element => new SummaryObject(element)).Select(one => Ended(one, new JudgementCount(
            one.Text("reason"),
            Word(one, "standing", Enum.GetValues<JudgementStanding>(), TraceWords.Of),
            Level(one, "before", scale),
            Level(one, "proposed", scale),
            one.Count("cases")))),
    ];

    private static T Ended<T>(SummaryObject read, T made)
    {
        read.End();
        return made;
    }

    private static T Word<T>(SummaryObject read, string name, T[] all, Func<T, string> word)
        where T : struct, Enum
    {
        var text = read.Text(name);
        return Array.Exists(all, one => word(one) == text) ? Array.Find(all, one => word(one) == text) : throw SummaryObject.NotASummary();
    }

    private static Level Level(SummaryObject read, string name, Scale scale) =>
        read.Text(name) is { } id && scale.LevelById(id) is { } level ? level : throw SummaryObject.NotASummary();
}
