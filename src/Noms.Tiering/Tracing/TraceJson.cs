using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Noms.Tiering.Tracing;

/// <summary>
/// Writes a trace as JSON, as <c>rules/schema/trace.schema.json</c> describes it. The same trace gives the same bytes, whatever the
/// culture. A version of the schema only ever gains properties, so read it leniently.
/// </summary>
/// <remarks>Safe to use from any number of threads.</remarks>
public static class TraceJson
{
    /// <summary>What the property <c>schema</c> says.</summary>
    public const string Schema = "noms-tiering-trace/1";

    /// <summary>Writes a trace as one JSON object. The writer is not flushed.</summary>
    public static void Write(DecisionTrace trace, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(writer);
        var conditions = new ConditionJson(writer, trace);
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        PolicyJson.Write(writer, trace.Policy);
        writer.WriteString("caseId", trace.CaseId);
        ValueJson.WriteDate(writer, "asOf", trace.AsOf);
        DatingJson.Write(writer, trace);
        writer.WriteString("state", TraceWords.Of(trace.State));
        writer.WriteString("status", trace.Statuses.FirstOrDefault(s => s.Stands)?.Status.Id);
        writer.WriteString("label", trace.Label);
        WriteEach(writer, "scales", trace.Scales, (json, scale) => ScaleJson.Write(json, scale, conditions));
        WriteEach(writer, "outputs", trace.Outputs, WriteOutput);
        WriteEach(writer, "profile", trace.Profile, WriteProfile);
        ValueJson.WriteTexts(writer, "shortfalls", trace.Shortfalls);
        WriteEach(writer, "invalidData", trace.InvalidData, WriteInvalidData);
        writer.WriteNumber("stoodIn", trace.StoodIn);
        WriteEach(writer, "determinants", trace.Determinants, FactJson.Write);
        WriteEach(writer, "recordedNotRead", trace.RecordedNotRead, FactJson.WriteNotRead);
        WriteEach(writer, "derived", trace.Derived, (json, derived) => DerivedJson.Write(json, derived, conditions));
        WriteEach(writer, "rules", trace.Rules, (json, rule) => RuleJson.Write(json, rule, conditions));
        WriteEach(writer, "statuses", trace.Statuses, (json, status) => WriteStatus(json, status, conditions));
        WriteEach(writer, "invalidDataConditions", trace.InvalidDataConditions, (json, invalid) => WriteInvalidCondition(json, invalid, conditions));
        WriteEach(writer, "labelSuffixes", trace.LabelSuffixes, (json, suffix) => WriteSuffix(json, suffix, conditions));
        PolicyJson.WriteParameters(writer, trace.Policy.Parameters);
        writer.WriteEndObject();
    }

    /// <summary>A trace as UTF-8 JSON, without a byte order mark.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="indented">Whether it is laid out over lines, for a person to read.</param>
    public static byte[] ToUtf8Json(DecisionTrace trace, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();

        // The trace is data, not part of a page: apostrophes and plus signs need no escape.
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            Write(trace, writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string name, ImmutableArray<T> all, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var each in all)
        {
            write(json, each);
        }

        json.WriteEndArray();
    }

    private static void WriteOutput(Utf8JsonWriter json, OutputDecision output)
    {
        json.WriteStartObject();
        json.WriteString("id", output.Output.Id);
        json.WriteString("title", output.Output.Title);
        json.WriteString("truth", TraceWords.Of(output.Truth));
        json.WriteEndObject();
    }

    private static void WriteProfile(Utf8JsonWriter json, ProfileLine line)
    {
        json.WriteStartObject();
        json.WriteString("id", line.Entry.Id);
        json.WriteString("title", line.Entry.Title);
        json.WriteString("unit", line.Entry.Unit);
        ValueJson.WriteTexts(json, "by", line.Entry.By.Select(k => k.Id));
        ValueJson.WriteTexts(json, "values", line.Values);
        json.WriteString("provenance", TraceWords.Of(line.Entry.Provenance));
        json.WriteString("reason", line.Entry.Reason);
        ValueJson.WriteCitations(json, line.Entry.Citations);
        json.WriteEndObject();
    }

    private static void WriteInvalidData(Utf8JsonWriter json, CaseDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("determinant", diagnostic.DeterminantId);
        json.WriteString("place", diagnostic.Place);
        json.WriteString("reason", diagnostic.Reason);
        json.WriteEndObject();
    }

    private static void WriteStatus(Utf8JsonWriter json, StatusTrace trace, ConditionJson conditions)
    {
        json.WriteStartObject();
        json.WriteString("id", trace.Status.Id);
        json.WriteString("title", trace.Status.Title);
        ValueJson.WriteCitations(json, trace.Status.Citations);
        json.WriteBoolean("stands", trace.Stands);
        json.WriteString("truth", TraceWords.Of(trace.Condition.Truth));
        conditions.Write("condition", trace.Condition);
        json.WriteEndObject();
    }

    private static void WriteInvalidCondition(Utf8JsonWriter json, InvalidDataTrace trace, ConditionJson conditions)
    {
        json.WriteStartObject();
        json.WriteString("id", trace.InvalidData.Id);
        json.WriteString("reason", trace.InvalidData.Reason);
        ValueJson.WriteCitations(json, trace.InvalidData.Citations);
        json.WriteString("truth", TraceWords.Of(trace.Condition.Truth));
        conditions.Write("condition", trace.Condition);
        json.WriteEndObject();
    }

    private static void WriteSuffix(Utf8JsonWriter json, LabelSuffixTrace trace, ConditionJson conditions)
    {
        json.WriteStartObject();
        json.WriteString("text", trace.Suffix.Text);
        json.WriteString("truth", TraceWords.Of(trace.Condition.Truth));
        conditions.Write("condition", trace.Condition);
        json.WriteEndObject();
    }
}
