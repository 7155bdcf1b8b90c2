using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <summary>What became of overrides and judgement on one scale, as objects.</summary>
internal static class AdjustmentDetail
{
    /// <summary>Those of the policy in its order, then those recorded.</summary>
    public static ImmutableArray<OverrideOutcome> Overrides(TieringOutcome outcome, int scale)
    {
        if (!outcome.HasAdjustments || outcome.State == DecisionState.InvalidData)
        {
            return [];
        }

        var adjusted = outcome.Adjustments.Scales[scale];
        var all = adjusted.Adjustment.Overrides;
        var account = new OverrideAccount[all.Count];
        adjusted.Adjustment.Apply(adjusted.Class, account);
        return [.. all.Select((one, index) => Of(outcome, scale, one, account[index], Disagreeing(all, account, index)))];
    }

    /// <summary>What became of the judgement; null where there is none.</summary>
    public static JudgementOutcome? Judgement(TieringOutcome outcome, int scale)
    {
        if (!outcome.HasAdjustments || outcome.State == DecisionState.InvalidData || outcome.Adjustments.Scales[scale].Adjustment.Judgement is not { } judgement)
        {
            return null;
        }

        var adjusted = outcome.Adjustments.Scales[scale];
        var made = adjusted.Adjustment.Apply(adjusted.Class, []);
        var levels = adjusted.Adjustment.Scale.Levels;
        return new JudgementOutcome
        {
            Judgement = judgement,
            Limits = adjusted.Adjustment.Limits,
            Standing = made.Judgement,
            IsOpen = adjusted.IsJudgementOpen,
            Before = levels[made.BeforeJudgement],
            Proposed = adjusted.Adjustment.Scale.LevelById(judgement.Level)!,
        };
    }

    private static OverrideOutcome Of(TieringOutcome outcome, int scale, ScaleOverride one, OverrideAccount account, ImmutableArray<string> disagreesWith)
    {
        var levels = outcome.Policy.Scales[scale].Levels;
        var isUnknown = one is { Policy: not null, Outset: OverrideStanding.Applied }
            && outcome.TruthOfBit(outcome.Compiled.Overrides[scale].Bits[one.Place]) == Truth.Unknown;
        return new OverrideOutcome
        {
            Policy = one.Policy,
            Recorded = one.Recorded,
            Level = levels[one.Form == OverrideForm.Cap ? one.Bounds.High : one.Bounds.Low],
            Standing = account.Standing == OverrideStanding.ConditionUnmet ? WhyUnmet(outcome, one, isUnknown) : account.Standing,
            IsOpen = isUnknown,
            Before = levels[account.Before],
            After = levels[account.After],
            DisagreesWith = disagreesWith,
        };
    }

    private static OverrideStanding WhyUnmet(TieringOutcome outcome, ScaleOverride one, bool isUnknown)
    {
        if (outcome.Compiled.InAreas[one.Policy!.Index] is { } reading)
        {
            var (low, high) = MapStep.Span(outcome.Workspace, reading);
            if (high == 0)
            {
                return OverrideStanding.OutOfArea;
            }

            if (low == 0)
            {
                return isUnknown ? OverrideStanding.AreaUnknown : OverrideStanding.ConditionUnmet;
            }
        }

        return isUnknown ? OverrideStanding.ConditionUnknown : OverrideStanding.ConditionUnmet;
    }

    private static ImmutableArray<string> Disagreeing(IReadOnlyList<ScaleOverride> all, OverrideAccount[] account, int index)
    {
        if (account[index].Standing != OverrideStanding.Conflict)
        {
            return [];
        }

        var one = all[index];
        return
        [
            .. all.Where((other, place) => account[place].Standing == OverrideStanding.Conflict
                && other.Authority == one.Authority
                && (other.Bounds.High < one.Bounds.Low || other.Bounds.Low > one.Bounds.High))
                .Select(other => other.Id),
        ];
    }
}
