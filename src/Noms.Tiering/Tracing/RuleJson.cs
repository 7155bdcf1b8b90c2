using System.Text.Json;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Rules in the trace's JSON.</summary>
internal static class RuleJson
{
    public static void Write(Utf8JsonWriter json, RuleTrace trace, ConditionJson conditions)
    {
        var rule = trace.Rule;
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Title);
        json.WriteString("factor", rule.Factor?.Id);
        json.WriteString("factorTitle", rule.Factor?.Title);
        json.WriteString("layer", rule.Layer);
        ValueJson.WriteCitations(json, rule.Citations);
        json.WriteString("reading", TraceWords.Of(rule.Reading));
        json.WriteString("reason", rule.Reason);
        json.WriteString("truth", TraceWords.Of(trace.Truth));
        WriteProposal(json, trace);
        json.WriteString("afterCaps", trace.AfterCaps?.Id);
        ValueJson.WriteTexts(json, "cappedBy", trace.CappedBy.Select(r => r.Id));
        json.WriteBoolean("isDeciding", trace.IsDeciding);
        json.WriteBoolean("isOneOfDeciding", trace.IsOneOfDeciding);
        WriteNecessary(json, trace.IsNecessary);
        PolicyJson.WriteUsed(json, trace.Parameters);
        conditions.Write("condition", trace.Condition);
        json.WriteEndObject();
    }

    private static void WriteNecessary(Utf8JsonWriter json, bool? isNecessary)
    {
        if (isNecessary is { } known)
        {
            json.WriteBoolean("isNecessary", known);
        }
        else
        {
            json.WriteNull("isNecessary");
        }
    }

    private static void WriteProposal(Utf8JsonWriter json, RuleTrace trace)
    {
        json.WriteStartObject("proposal");
        switch (trace.Rule.Proposal)
        {
            case FloorProposal floor:
                WriteLevel(json, "floor", trace, floor.Level);
                json.WriteBoolean("isProtected", floor.IsProtected);
                break;
            case CapProposal cap:
                WriteLevel(json, "cap", trace, cap.Level);
                ValueJson.WriteTexts(json, "on", cap.On);
                break;
            case LevelProposal level:
                WriteLevel(json, "level", trace, level.Level);
                json.WriteString("authority", level.AuthorityTitle);
                break;
            case OutputProposal output:
                json.WriteString("form", "output");
                json.WriteString("output", output.Output.Id);
                json.WriteString("title", output.Output.Title);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, string form, RuleTrace trace, ProposedLevel level)
    {
        json.WriteString("form", form);
        json.WriteString("scale", trace.Rule.Proposal.Scale!.Id);
        json.WriteString("lowest", trace.Lowest?.Id);
        json.WriteString("highest", trace.Highest?.Id);
        ValueJson.WriteParameter(json, level.Parameter);
        if (level.Derived is { } derived)
        {
            json.WriteString("derived", derived.Id);
        }
    }
}
