using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Every override and judgement, with what became of it and why.</summary>
internal sealed class AdjustmentText
{
    private readonly TraceLayout _layout;
    private readonly ConditionLines _conditions;
    private readonly DecisionTrace _trace;

    public AdjustmentText(TraceLayout layout, ConditionLines conditions, DecisionTrace trace)
    {
        _layout = layout;
        _conditions = conditions;
        _trace = trace;
    }

    public void Write()
    {
        foreach (var scale in _trace.Scales)
        {
            if (!scale.Overrides.IsEmpty)
            {
                _layout.Heading($"Overrides{Of(scale)}, national before local ({scale.Overrides.Length})");
                foreach (var authority in new[] { OverrideAuthority.National, OverrideAuthority.Local })
                {
                    foreach (var one in scale.Overrides.Where(o => o.Outcome.Authority == authority))
                    {
                        Write(one);
                    }
                }
            }

            if (scale.Decision.Judgement is { } judgement)
            {
                _layout.Heading($"Judgement{Of(scale)}");
                Write(judgement);
            }
        }
    }

    private string Of(ScaleTrace scale) => _trace.Scales.Length == 1 ? "" : $" of {PhraseText.Inside(scale.Decision.Scale.Title)}";

    private void Write(OverrideTrace trace)
    {
        var one = trace.Outcome;
        var layer = one.Policy is null or { Layer: "national" } ? "" : $" [{one.Policy.Layer}]";
        var title = one.Policy is { } policy
            ? $"{policy.Title}{PhraseText.Cited(policy.Citations)}: {PhraseText.Inside(policy.Reason)}"
            : $"Recorded for this case ({one.Recorded!.Source}): {PhraseText.Inside(one.Recorded.Reason)}";
        _layout.Marked(2, $"{one.Id}{layer}  ", title, 4);
        _layout.Line(6, $"{PhraseText.Start(AdjustmentWords.Holds(one))}, by {AdjustmentWords.Authority(one.Authority)} authority, {AdjustmentWords.Window(one)}");
        _layout.Line(6, Outcome(one));
        if (trace.InArea is { } area)
        {
            _conditions.Write(6, area);
        }

        if (trace.Condition is { Condition: not AllCondition { Conditions: [] } } condition)
        {
            _conditions.Write(6, condition);
        }
    }

    private static string Outcome(OverrideOutcome one)
    {
        var open = one.IsOpen ? "; facts that are not known could make it otherwise" : "";
        if (!one.IsApplied)
        {
            return $"Not applied: {AdjustmentWords.WhyNot(one)}{open}";
        }

        var limited = one.IsLimited ? "; it goes no further, because a protected floor or a national override does not let it" : "";
        return (one.Before == one.After
            ? $"Applied, and {PhraseText.Level(one.After)} stays"
            : $"Applied: from {PhraseText.Level(one.Before)} to {PhraseText.Level(one.After)}") + limited + open;
    }

    private void Write(JudgementOutcome one)
    {
        var judgement = one.Judgement;
        var review = judgement.ReviewDate is { } day ? $", to be reviewed by {ValueText.Date(day)}" : "";
        _layout.Line(2, $"{PhraseText.Level(one.Proposed)} by {AdjustmentWords.By(one)}{review}");
        _layout.Line(6, $"{one.Reason?.Title ?? $"`{judgement.Reason}`"}: {judgement.Words}");
        var open = one.IsOpen ? "; facts that are not known could make it otherwise" : "";
        _layout.Line(6, !one.IsApplied ? $"{(one.Standing == JudgementStanding.OtherPolicy ? "Not applied" : "Refused")}: {AdjustmentWords.WhyNot(one)}; {PhraseText.Level(one.Before)} stays{open}"
            : one.Steps == 0 ? $"Applied, and {PhraseText.Level(one.After)} stays{open}"
            : $"Applied: from {PhraseText.Level(one.Before)} to {PhraseText.Level(one.After)}, {AdjustmentWords.Steps(one.Steps)}{open}");
        if (one.Limits is { } limits)
        {
            var reason = limits.Provenance == Provenance.Assumed ? $", because {PhraseText.Inside(limits.Reason)}" : "";
            _layout.Line(6, $"The policy lets depart: {string.Join("; ", limits.Grades.Select(Limit))}{PhraseText.Cited(limits.Citations, limits.Provenance == Provenance.Assumed)}{reason}");
        }
    }

    private static string Limit(JudgementGrade grade) =>
        $"{PhraseText.Inside(grade.Title)} {Steps(grade.Up)} up and {Steps(grade.Down)} down";

    private static string Steps(Bound steps) =>
        FactValue.NumberText(steps.Value) + (steps.Parameter is { Provenance: Provenance.Assumed } ? " (assumed)" : "");
}
