using System.Text.Json;
using Noms.Tiering.Cases;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>An analysis as one JSON object.</summary>
internal static class AnalysisJson
{
    public static byte[] ToUtf8Json(PolicyAnalysis analysis) => AssuranceJson.Bytes(json => Write(json, analysis));

    private static void Write(Utf8JsonWriter json, PolicyAnalysis analysis)
    {
        json.WriteStartObject();
        json.WriteString("schema"u8, "noms-tiering-analysis/1"u8);
        AssuranceJson.WritePolicy(json, analysis.Policy);
        json.WriteString("asOf"u8, FactValue.Date(analysis.AsOf).ToString());
        json.WriteString("certainty"u8, analysis.IsProved ? "proved"u8 : "sampled"u8);
        WriteFigures(json, analysis.Figures);
        json.WriteStartArray("findings"u8);
        foreach (var finding in analysis.Findings)
        {
            WriteFinding(json, finding, analysis.AsOf);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, AnalysisFigures figures)
    {
        json.WriteStartObject("figures"u8);
        json.WriteNumber("determinants"u8, figures.Determinants);
        json.WriteNumber("cells"u8, figures.Cells);
        json.WriteNumber("steps"u8, figures.Steps);
        if (figures.Sampled > 0)
        {
            json.WriteNumber("sampled"u8, figures.Sampled);
            json.WriteEndObject();
            return;
        }

        AssuranceJson.WriteNumber(json, "combinations", figures.Combinations);
        AssuranceJson.WriteNumber(json, "withStatus", figures.WithStatus);
        AssuranceJson.WriteNumber(json, "invalid", figures.Invalid);
        json.WriteNumber("nodes"u8, figures.Nodes);
        json.WriteStartObject("derived"u8);
        foreach (var (derived, nodes) in figures.Derived)
        {
            json.WriteNumber(derived.Id, nodes);
        }

        json.WriteEndObject();
        json.WriteStartObject("scales"u8);
        foreach (var scale in figures.Scales)
        {
            json.WriteStartObject(scale.Scale.Id);
            json.WriteStartObject("levels"u8);
            foreach (var (level, combinations) in scale.Levels)
            {
                AssuranceJson.WriteNumber(json, level.Id, combinations);
            }

            json.WriteEndObject();
            AssuranceJson.WriteNumber(json, "nothingProposed", scale.NothingProposed);
            json.WriteNumber("nodes"u8, scale.Nodes);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, PolicyFinding finding, DateOnly asOf)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, finding.Code);
        json.WriteString("severity"u8, finding.Severity == FindingSeverity.Error ? "error"u8 : "warning"u8);
        json.WriteString("certainty"u8, finding.IsProved ? "proved"u8 : "sampled"u8);
        json.WriteString("message"u8, finding.Message);
        ValueJson.WriteTexts(json, "rules", finding.Rules.Select(r => r.Id));
        WriteText(json, "scale", finding.Scale?.Id);
        WriteText(json, "determinant", finding.Determinant?.Id);
        WriteText(json, "parameter", finding.Parameter?.Id);
        WriteText(json, "part", finding.Part);
        json.WriteStartArray("places"u8);
        foreach (var place in finding.Places)
        {
            json.WriteStartObject();
            json.WriteString("layer"u8, place.Layer);
            json.WriteString("pointer"u8, place.Pointer);
            if (place.Line is { } line)
            {
                json.WriteNumber("line"u8, line);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCase(json, "witness", finding.Witness, asOf);
        WriteCase(json, "changed", finding.Changed, asOf);
        if (finding.Exception is { } exception)
        {
            json.WriteStartObject("exception"u8);
            json.WriteString("reason"u8, exception.Reason);
            ValueJson.WriteTexts(json, "cite", exception.Citations.Select(c => c.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteCase(Utf8JsonWriter json, string name, TieringCase? witness, DateOnly asOf)
    {
        if (witness is not null)
        {
            json.WritePropertyName(name);
            TieringCaseWriter.Write(witness, json, asOf);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
