using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The sentences that say plainly where the final level is not what the rules give, and why.</summary>
internal static class AdjustmentHead
{
    /// <summary>Whether an override or a judgement moved the level, or the final level is another for some other reason.</summary>
    public static bool IsAdjusted(ScaleDecision outcome) =>
        outcome.Level is not null && (outcome.Level != outcome.CalculatedLevel || HasJudged(outcome) || Moving(outcome).Any());

    /// <summary>The first sentence of a scale whose level is adjusted.</summary>
    public static string Lead(ScaleDecision outcome)
    {
        var moving = Moving(outcome).ToList();
        var rules = outcome.Level == outcome.CalculatedLevel ? "the rules give the same" : $"the rules give {PhraseText.Level(outcome.CalculatedLevel!)}";
        if (HasJudged(outcome))
        {
            var before = outcome.Judgement!.Before;
            var overrides = moving.Count == 0 ? "" : $", and {BoundText.Join([.. moving.Select(AdjustmentWords.Named)], "and")} {PhraseText.Level(before)}";
            return $"{outcome.Level!.Title}, by {AdjustmentWords.By(outcome.Judgement)}; {rules}{overrides}.";
        }

        return moving.Count == 0
            ? $"{outcome.Level!.Title}, whatever the missing facts turn out to be; the rules alone could give {PhraseText.Level(outcome.CalculatedLevel!)}."
            : $"{outcome.Level!.Title}, by {BoundText.Join([.. moving.Select(AdjustmentWords.Named)], "and")}; {rules}.";
    }

    /// <summary>Overrides that disagree, and a judgement that was refused.</summary>
    public static void WriteRest(ScaleDecision outcome, TraceLayout layout)
    {
        var fighting = outcome.Overrides.Where(o => o.Standing == OverrideStanding.Conflict).ToList();
        if (fighting.Count > 0)
        {
            var each = fighting.Select(o => $"{AdjustmentWords.Named(o)}, {AdjustmentWords.Holds(o)}");
            layout.Line(0, $"In conflict: overrides of one authority disagree, so none of these applies: {string.Join("; ", each)}.");
        }

        if (outcome.Judgement is { IsApplied: false } judgement)
        {
            var refused = judgement.Standing == JudgementStanding.OtherPolicy ? "does not apply" : "was refused";
            layout.Line(0, $"{PhraseText.Level(judgement.Proposed)} by {AdjustmentWords.By(judgement)} {refused}: {AdjustmentWords.WhyNot(judgement)}.");
        }
    }

    /// <summary>The overrides by which the level became another.</summary>
    public static IEnumerable<OverrideOutcome> Moving(ScaleDecision outcome) => outcome.Overrides.Where(o => o.Before != o.After);

    /// <summary>Whether a judgement made the level another.</summary>
    public static bool HasJudged(ScaleDecision outcome) => outcome.Judgement is { IsApplied: true, Steps: not 0 };
}
