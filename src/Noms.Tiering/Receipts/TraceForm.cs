using System.Text.Json;
using Noms.Tiering.Cases;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Receipts;

/// <summary>
/// What of a trace is hashed: what was read, what came of it, rule by rule and scale by scale. Titles, texts, provenance and whatever
/// later versions add to a trace are not in it, so that a decision reached in the same way has the same hash.
/// </summary>
internal static class TraceForm
{
    /// <summary>The name of the form. Another form would get another name, and this one would stay for the receipts that name it.</summary>
    public const string Name = "noms-tiering-steps/1";

    public static string Hash(DecisionTrace trace, ReadOnlySpan<byte> key) => PersonalHash.Of(json => Write(trace, json), key);

    private static void Write(DecisionTrace trace, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("state", TraceWords.Of(trace.State));
        Each(json, "determinants", trace.Determinants, fact =>
        {
            json.WriteString("id", fact.Use.Determinant.Id);
            json.WriteString("standing", TraceWords.Of(fact.Standing));
            Value(json, "value", fact.Use.Determinant, fact.Value);
        });
        Each(json, "derived", trace.Derived.Where(d => d.IsRead), derived =>
        {
            json.WriteString("id", derived.Derived.Id);
            Value(json, "lowest", derived.Derived.Output, derived.Lowest);
            Value(json, "highest", derived.Derived.Output, derived.Highest);
        });
        Each(json, "statuses", trace.Statuses, status => Truth(json, status.Status.Id, status.Condition.Truth));
        Each(json, "invalid", trace.InvalidDataConditions, invalid => Truth(json, invalid.InvalidData.Id, invalid.Condition.Truth));
        Each(json, "rules", trace.Rules, rule => Rule(json, rule));
        Each(json, "scales", trace.Scales, scale => Scale(json, scale));
        Each(json, "outputs", trace.Outputs, output => Truth(json, output.Output.Id, output.Truth));
        Each(json, "suffixes", trace.LabelSuffixes, suffix => Truth(json, suffix.Suffix.Text, suffix.Condition.Truth));
        ValueJson.WriteTexts(json, "shortfalls", trace.Shortfalls);
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, RuleTrace rule)
    {
        Truth(json, rule.Rule.Id, rule.Truth);
        json.WriteString("lowest", rule.Lowest?.Id);
        json.WriteString("highest", rule.Highest?.Id);
        json.WriteString("afterCaps", rule.AfterCaps?.Id);
        ValueJson.WriteTexts(json, "cappedBy", rule.CappedBy.Select(r => r.Id));
    }

    private static void Scale(Utf8JsonWriter json, ScaleTrace scale)
    {
        var outcome = scale.Decision;
        json.WriteString("id", outcome.Scale.Id);
        json.WriteString("level", outcome.Level?.Id);
        json.WriteString("calculated", outcome.CalculatedLevel?.Id);
        ValueJson.WriteTexts(json, "possible", outcome.Possible.Select(l => l.Id));
        ValueJson.WriteTexts(json, "deciding", outcome.Deciding.Select(r => r.Id));
        ValueJson.WriteTexts(json, "decidedByOneOf", outcome.DecidedByOneOf.Select(r => r.Id));
        json.WriteString("protectedFloor", scale.ProtectedFloor?.Id);

        // A scale that nothing adjusts keeps the form that it had before there were overrides.
        if (!outcome.Overrides.IsEmpty)
        {
            Each(json, "overrides", outcome.Overrides, one =>
            {
                json.WriteString("id", one.Id);
                json.WriteString("standing", TraceWords.Of(one.Standing));
                json.WriteString("before", one.Before.Id);
                json.WriteString("after", one.After.Id);
            });
        }

        if (outcome.Judgement is { } judgement)
        {
            json.WriteString("judgement", TraceWords.Of(judgement.Standing));
            json.WriteString("beforeJudgement", judgement.Before.Id);
        }
    }

    private static void Value(Utf8JsonWriter json, string name, Determinant determinant, FactValue value)
    {
        json.WritePropertyName(name);
        TieringCaseWriter.WriteValue(json, determinant, value);
    }

    private static void Truth(Utf8JsonWriter json, string id, Truth truth)
    {
        json.WriteString("id", id);
        json.WriteString("truth", TraceWords.Of(truth));
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> all, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var each in all)
        {
            json.WriteStartObject();
            write(each);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
