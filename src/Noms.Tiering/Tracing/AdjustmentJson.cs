using System.Text.Json;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Overrides and judgement in the trace's JSON.</summary>
internal static class AdjustmentJson
{
    public static void Write(Utf8JsonWriter json, ScaleTrace trace, ConditionJson conditions)
    {
        json.WriteStartArray("overrides");
        foreach (var one in trace.Overrides)
        {
            Write(json, one, conditions);
        }

        json.WriteEndArray();
        json.WritePropertyName("judgement");
        if (trace.Decision.Judgement is { } judgement)
        {
            Write(json, judgement);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Write(Utf8JsonWriter json, OverrideTrace trace, ConditionJson conditions)
    {
        var one = trace.Outcome;
        json.WriteStartObject();
        json.WriteString("id", one.Id);
        json.WriteString("origin", one.Policy is null ? "recorded" : "policy");
        json.WriteString("title", one.Policy?.Title);
        json.WriteString("layer", one.Policy?.Layer);
        json.WriteString("authority", AdjustmentWords.Authority(one.Authority));
        json.WriteString("reason", one.Reason);
        ValueJson.WriteCitations(json, one.Policy?.Citations ?? []);
        json.WriteString("source", one.Recorded?.Source);
        json.WriteString("recordedFor", one.Recorded?.Policy);
        ValueJson.WriteDate(json, "from", one.EffectiveFrom);
        ValueJson.WriteDate(json, "to", one.EffectiveTo);
        ValueJson.WriteTexts(json, "areas", one.Policy?.Areas ?? []);
        json.WriteString("form", TraceWords.Of(one.Form));
        json.WriteString("level", one.Level.Id);
        ValueJson.WriteParameter(json, one.Policy?.Level.Parameter);
        json.WriteBoolean("isProtected", one.IsProtected);
        json.WriteString("standing", TraceWords.Of(one.Standing));
        json.WriteBoolean("isApplied", one.IsApplied);
        json.WriteBoolean("isOpen", one.IsOpen);
        json.WriteBoolean("isLimited", one.IsLimited);
        json.WriteString("before", one.Before.Id);
        json.WriteString("after", one.After.Id);
        ValueJson.WriteTexts(json, "disagreesWith", one.DisagreesWith);
        if (trace.InArea is { } area)
        {
            conditions.Write("inArea", area);
        }

        if (trace.Condition is { } condition)
        {
            conditions.Write("condition", condition);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, JudgementOutcome one)
    {
        var judgement = one.Judgement;
        json.WriteStartObject();
        json.WriteString("level", judgement.Level);
        json.WriteString("reason", judgement.Reason);
        json.WriteString("reasonTitle", one.Reason?.Title);
        json.WriteString("words", judgement.Words);
        json.WriteString("grade", judgement.Grade);
        json.WriteString("gradeTitle", one.Grade?.Title);
        ValueJson.WriteDate(json, "date", judgement.Date);
        ValueJson.WriteDate(json, "reviewDate", judgement.ReviewDate);
        json.WriteString("recordedFor", judgement.Policy);
        json.WriteString("standing", TraceWords.Of(one.Standing));
        json.WriteBoolean("isApplied", one.IsApplied);
        json.WriteBoolean("isOpen", one.IsOpen);
        json.WriteString("before", one.Before.Id);
        json.WriteString("after", one.After.Id);
        json.WriteNumber("steps", one.Steps);
        json.WriteString("gradeNeeded", one.GradeNeeded?.Id);
        json.WritePropertyName("limits");
        if (one.Limits is { } limits)
        {
            Write(json, limits);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, JudgementLimits limits)
    {
        json.WriteStartObject();
        json.WriteStartArray("grades");
        foreach (var grade in limits.Grades)
        {
            json.WriteStartObject();
            json.WriteString("id", grade.Id);
            json.WriteString("title", grade.Title);
            ValueJson.WriteBound(json, "up", grade.Up);
            ValueJson.WriteBound(json, "down", grade.Down);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reasons");
        foreach (var reason in limits.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("id", reason.Id);
            json.WriteString("title", reason.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ValueJson.WriteBound(json, "reviewWithinMonths", limits.ReviewWithinMonths);
        json.WriteString("afterReview", limits.StandsAfterReview ? "stands" : "lapses");
        json.WriteString("provenance", TraceWords.Of(limits.Provenance));
        json.WriteString("why", limits.Reason);
        ValueJson.WriteCitations(json, limits.Citations);
        json.WriteEndObject();
    }
}
