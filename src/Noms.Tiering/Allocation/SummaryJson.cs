using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Noms.Tiering.Allocation;

/// <summary>A summary as one JSON object.</summary>
internal static class SummaryJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, AllocationSummary summary)
    {
        using var writer = new Utf8JsonWriter(stream, Indented);
        Write(writer, summary);
        writer.Flush();
        stream.Write("\n"u8);
    }

    /// <summary>The totals of the whole, then a summary for each version.</summary>
    public static void Write(Stream stream, VersionedAllocationSummary summary)
    {
        using var writer = new Utf8JsonWriter(stream, Indented);
        writer.WriteStartObject();
        writer.WriteString("policy"u8, summary.Versions.Id);
        WriteLines(writer, summary.Lines);
        writer.WriteNumber("casesIn"u8, summary.CasesIn);
        writer.WriteNumber("decided"u8, summary.Decided);
        writer.WriteNumber("rejected"u8, summary.Rejected);
        WriteCounts(writer, "faults", summary.Faults);
        writer.WriteStartArray("versions"u8);
        foreach (var version in summary.ByVersion)
        {
            Write(writer, version);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter writer, AllocationSummary summary)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("policy"u8);
        writer.WriteString("id"u8, summary.Policy.Id);
        writer.WriteString("version"u8, summary.Policy.Version);
        writer.WriteString("hash"u8, summary.Policy.Hash);
        writer.WriteEndObject();
        WriteTotals(writer, summary);
        writer.WriteStartObject("scales"u8);
        foreach (var scale in summary.Scales)
        {
            WriteScale(writer, scale);
        }

        writer.WriteEndObject();
        WriteCounts(writer, "modes", summary.Modes);
        WriteCounts(writer, "statuses", summary.Statuses);
        WriteCounts(writer, "decidingRules", summary.DecidingRules);
        writer.WriteNumber("decidedByOneOf"u8, summary.DecidedByOneOf);
        WriteProvisional(writer, summary);
        WriteCounts(writer, "outputs", summary.Outputs);
        WriteCounts(writer, "shortfalls", summary.Shortfalls);
        WriteCounts(writer, "faults", summary.Faults);
        writer.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter writer, long? lines)
    {
        if (lines is { } known)
        {
            writer.WriteNumber("lines"u8, known);
        }
    }

    private static void WriteTotals(Utf8JsonWriter writer, AllocationSummary summary)
    {
        WriteLines(writer, summary.Lines);
        writer.WriteNumber("casesIn"u8, summary.CasesIn);
        writer.WriteNumber("decided"u8, summary.Decided);
        writer.WriteNumber("rejected"u8, summary.Rejected);
        writer.WriteNumber("invalidData"u8, summary.InvalidData);
        writer.WriteNumber("notInForce"u8, summary.NotInForce);
        writer.WriteString("firstAsOf"u8, summary.FirstAsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("lastAsOf"u8, summary.LastAsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void WriteScale(Utf8JsonWriter writer, ScaleSummary scale)
    {
        writer.WriteStartObject(scale.Scale.Id);
        WriteCounts(writer, "levels", scale.ByLevel);
        WriteCounts(writer, "provisional", [.. scale.ByLevel.Select((level, index) => level with { Cases = scale.ProvisionalByLevel[index] })]);
        writer.WriteNumber("possibleIsAtMost"u8, scale.PossibleAtMost);
        writer.WriteNumber("raised"u8, scale.Raised);
        writer.WriteNumber("same"u8, scale.Same);
        writer.WriteNumber("lowered"u8, scale.Lowered);
        writer.WriteStartObject("changeProvisional"u8);
        writer.WriteNumber("raised"u8, scale.RaisedProvisional);
        writer.WriteNumber("same"u8, scale.SameProvisional);
        writer.WriteNumber("lowered"u8, scale.LoweredProvisional);
        writer.WriteEndObject();
        writer.WriteNumber("inConflict"u8, scale.InConflict);
        AdjustmentCountsJson.Write(writer, scale);
        writer.WriteEndObject();
    }

    private static void WriteProvisional(Utf8JsonWriter writer, AllocationSummary summary)
    {
        writer.WriteStartObject("provisional"u8);
        writer.WriteNumber("cases"u8, summary.Provisional);
        writer.WriteNumber("settledByOne"u8, summary.SettledByOne);
        writer.WriteStartObject("keptOpenBy"u8);
        foreach (var open in summary.KeptOpenBy)
        {
            writer.WriteStartObject(open.Determinant.Id);
            writer.WriteNumber("cases"u8, open.Cases);
            writer.WriteNumber("alone"u8, open.Alone);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, string name, ImmutableArray<NamedCount> counts)
    {
        writer.WriteStartObject(name);
        foreach (var count in counts)
        {
            writer.WriteNumber(count.Id, count.Cases);
        }

        writer.WriteEndObject();
    }
}
