using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>
/// What bears on one scale of one case beside the rules: overrides, national before local, and a judgement. Each override holds the level to a range of
/// levels. Two of one authority disagree where no level is in both ranges: neither then applies. What is left has a level in common, so the order in which they are taken makes no difference.
/// </summary>
/// <remarks>Filled again for each case; for one thread at a time.</remarks>
internal sealed class Adjustment(OverridesOfScale compiled)
{
    private readonly List<ScaleOverride> _overrides = [];
    private int _proposed;
    private JudgementStanding _outset;

    public Scale Scale => compiled.Scale;

    /// <summary>Those of the policy in its order, then those recorded in the order of the case.</summary>
    public IReadOnlyList<ScaleOverride> Overrides => _overrides;

    public RecordedJudgement? Judgement { get; private set; }

    public JudgementLimits? Limits => compiled.Limits;

    /// <summary>Whether any of it can make a difference on this day.</summary>
    public bool IsIdle { get; private set; }

    public void Read(CaseAdjustments? recorded, DateOnly asOf, string policyId)
    {
        _overrides.Clear();
        Judgement = null;
        for (var place = 0; place < compiled.Overrides.Length; place++)
        {
            var one = compiled.Overrides[place];
            _overrides.Add(new ScaleOverride(
                LevelBounds.Of(one.Form, one.Level.Fixed!),
                one.Authority,
                one.IsProtected,
                place,
                ScaleOverride.StandingOn(asOf, one.EffectiveFrom, one.EffectiveTo),
                one,
                null));
        }

        if (recorded is not null)
        {
            ReadOverrides(recorded, asOf, policyId);
            ReadJudgement(recorded, asOf, policyId);
        }

        IsIdle = (Judgement is null || _outset != JudgementStanding.Applied) && !_overrides.Exists(o => o.Outset == OverrideStanding.Applied);
    }

    /// <summary>What it makes of one way in which the case may turn out.</summary>
    /// <param name="state">That way.</param>
    /// <param name="account">Where it goes what became of each override; may be empty.</param>
    public AdjustedLevel Apply(ScaleClass state, Span<OverrideAccount> account)
    {
        var level = state.Level;
        var floor = state.Protected;
        var range = new LevelBounds(Math.Max(floor, 0), Scale.Levels.Length - 1);
        var national = Stage(OverrideAuthority.National, state.Met, false, ref level, ref floor, ref range, account);
        var local = Stage(OverrideAuthority.Local, state.Met, national, ref level, ref floor, ref range, account);
        var standing = Judgement is null ? JudgementStanding.NotPermitted : StandingOf(level, floor, range);
        return new AdjustedLevel(standing == JudgementStanding.Applied ? _proposed : level, level, national || local, standing);
    }

    /// <summary>The final level alone.</summary>
    public int LevelOf(ScaleClass state) => Apply(state, []).Level;

    /// <summary>Every level that can come out, whatever comes in above a protected floor: those, and every level at which something holds.</summary>
    public ulong AtMost(ulong levels, ulong possible, int protectedFloor)
    {
        foreach (var one in _overrides)
        {
            levels |= one.IsInForce(possible) ? (1UL << one.Bounds.Low) | (1UL << one.Bounds.High) : 0;
        }

        levels |= Judgement is not null && _outset == JudgementStanding.Applied ? 1UL << _proposed : 0;
        return protectedFloor < 0 ? levels : levels >> protectedFloor << protectedFloor;
    }

    private void ReadOverrides(CaseAdjustments recorded, DateOnly asOf, string policyId)
    {
        foreach (var one in recorded.Overrides)
        {
            if (one.Scale == Scale.Id && Scale.LevelById(one.Level) is { } level)
            {
                var isOther = !CaseAdjustments.MayMeet(one.Policy, policyId);
                _overrides.Add(new ScaleOverride(
                    LevelBounds.Of(one.Form, level),
                    one.Authority,
                    one.IsProtected,
                    -1,
                    isOther ? OverrideStanding.OtherPolicy : ScaleOverride.StandingOn(asOf, one.EffectiveFrom, one.EffectiveTo),
                    null,
                    one));
            }
        }
    }

    private void ReadJudgement(CaseAdjustments recorded, DateOnly asOf, string policyId)
    {
        foreach (var one in recorded.Judgements)
        {
            if (one.Scale == Scale.Id && Scale.LevelById(one.Level) is { } level && (Judgement is null || one.Policy == policyId))
            {
                Judgement = one;
                _proposed = level.Index;
                _outset = JudgementOutset.Of(one, Limits, asOf, policyId);
            }
        }
    }

    private JudgementStanding StandingOf(int level, int floor, LevelBounds range)
    {
        if (_outset != JudgementStanding.Applied || _proposed == level)
        {
            return _outset;
        }

        var steps = _proposed - level;
        return _proposed < floor ? JudgementStanding.UnderProtectedFloor
            : !range.Holds(_proposed) ? JudgementStanding.AgainstOverride
            : Limits!.GradeNeededFor(steps) is null ? JudgementStanding.TooFar
            : Limits.GradeById(Judgement!.Grade)?.May(steps) == true ? JudgementStanding.Applied
            : JudgementStanding.GradeTooLow;
    }

    /// <summary>Applies the overrides of one authority; says whether two of them disagree.</summary>
    private bool Stage(
        OverrideAuthority authority, ulong met, bool isHeld, ref int level, ref int floor, ref LevelBounds range, Span<OverrideAccount> account)
    {
        var (highestLow, lowestHigh) = (0, Scale.Levels.Length - 1);
        foreach (var one in _overrides)
        {
            if (one.Authority != authority || !one.IsInForce(met))
            {
                continue;
            }

            if (one.IsProtected)
            {
                floor = Math.Max(floor, Math.Min(one.Bounds.Low, range.High));
            }
            else
            {
                highestLow = Math.Max(highestLow, one.Bounds.Low);
                lowestHigh = Math.Min(lowestHigh, one.Bounds.High);
            }
        }

        var outer = range;
        range = range with { Low = Math.Max(range.Low, floor) };
        var isInConflict = false;
        for (var index = 0; index < _overrides.Count; index++)
        {
            var one = _overrides[index];
            if (one.Authority != authority)
            {
                continue;
            }

            var before = level;
            var standing = one.Outset;
            if (standing == OverrideStanding.Applied)
            {
                standing = !one.IsInForce(met) ? OverrideStanding.ConditionUnmet
                    : one.IsProtected ? OverrideStanding.Applied
                    : one.Bounds.High < highestLow || one.Bounds.Low > lowestHigh ? OverrideStanding.Conflict
                    : isHeld ? OverrideStanding.NationalConflict
                    : OverrideStanding.Applied;
            }

            isInConflict |= standing == OverrideStanding.Conflict;
            if (standing == OverrideStanding.Applied)
            {
                var bounds = one.Bounds.Within(outer, floor);
                level = bounds.Nearest(level);
                range = range.And(bounds);
            }

            if (!account.IsEmpty)
            {
                account[index] = new OverrideAccount(standing, before, level);
            }
        }

        return isInConflict;
    }
}
