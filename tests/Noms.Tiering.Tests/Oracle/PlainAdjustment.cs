using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>What overrides and judgement make of a level, with sets of levels rather than ranges.</summary>
internal sealed class PlainAdjustment
{
    private readonly TieringPolicy _policy;
    private readonly Scale _scale;
    private readonly DateOnly _asOf;
    private readonly List<PlainOverride> _overrides;
    private readonly RecordedJudgement? _judgement;

    public PlainAdjustment(TieringPolicy policy, TieringCase tieringCase, Scale scale, DateOnly asOf)
    {
        _policy = policy;
        _scale = scale;
        _asOf = asOf;
        _overrides = [.. PlainOverride.All(policy, tieringCase, scale, asOf)];
        _judgement = tieringCase.Judgements.Where(j => j.Scale == scale.Id).OrderByDescending(j => j.Policy == policy.Id).FirstOrDefault();
    }

    public IReadOnlyList<PlainOverride> Overrides => _overrides;

    /// <summary>What comes of one way in which the case may turn out.</summary>
    public PlainAdjusted Adjust(PlainTurn turn)
    {
        var standings = new Dictionary<PlainOverride, OverrideStanding>();
        var level = turn.Proposals.Level;
        var floor = turn.Proposals.HighestProtected;
        List<int> left = [.. Enumerable.Range(0, _scale.Levels.Length).Where(l => l >= floor)];
        var isHeld = false;
        foreach (var authority in new[] { OverrideAuthority.National, OverrideAuthority.Local })
        {
            var holding = _overrides.Where(o => o.Authority == authority && o.Outset == OverrideStanding.Applied && (o.Of is null || turn.Met.Contains(o.Of))).ToList();
            var fighting = holding.Where(o => !o.IsProtected && holding.Exists(other => !other.IsProtected && !o.Levels.Intersect(other.Levels).Any())).ToHashSet();
            foreach (var one in _overrides.Where(o => o.Authority == authority))
            {
                standings[one] = one.Outset != OverrideStanding.Applied ? one.Outset
                    : !holding.Contains(one) ? OverrideStanding.ConditionUnmet
                    : fighting.Contains(one) ? OverrideStanding.Conflict
                    : isHeld && !one.IsProtected ? OverrideStanding.NationalConflict
                    : OverrideStanding.Applied;
            }

            var applied = _overrides.Where(o => o.Authority == authority && standings[o] == OverrideStanding.Applied).ToList();
            floor = applied.Where(o => o.IsProtected).Select(o => Math.Min(o.Levels.Min(), left.Max())).Append(floor).Max();
            var allowed = Enumerable.Range(0, _scale.Levels.Length).Where(l => applied.TrueForAll(o => o.IsProtected || o.Levels.Contains(l)));
            left = [.. allowed.Select(l => Math.Max(Nearest(left, l), floor)).Distinct().Order()];
            level = Nearest(left, level);
            isHeld = fighting.Count > 0;
        }

        var judgement = Judge(level, floor, left);
        return new(
            judgement == JudgementStanding.Applied ? _scale.LevelById(_judgement!.Level)!.Index : level,
            standings.ContainsValue(OverrideStanding.Conflict),
            judgement,
            standings.ToDictionary(s => s.Key.Id, s => s.Value));
    }

    private static int Nearest(List<int> levels, int level) => levels.MinBy(l => Math.Abs(l - level));

    private JudgementStanding? Judge(int level, int floor, List<int> left)
    {
        if (_judgement is not { } judgement || _scale.LevelById(judgement.Level) is not { } proposed)
        {
            return null;
        }

        if (judgement.Policy is { } other && other != _policy.Id)
        {
            return JudgementStanding.OtherPolicy;
        }

        if (_policy.Judgement.SingleOrDefault(j => j.Scale == _scale) is not { } limits)
        {
            return JudgementStanding.NotPermitted;
        }

        if (limits.ReviewWithinMonths is { } months)
        {
            if (judgement.ReviewDate is not { } review)
            {
                return JudgementStanding.ReviewDateMissing;
            }

            if (review > judgement.Date.AddMonths((int)months.Value))
            {
                return JudgementStanding.ReviewTooLate;
            }
        }

        if (!limits.StandsAfterReview && judgement.ReviewDate < _asOf)
        {
            return JudgementStanding.PastReview;
        }

        var steps = proposed.Index - level;
        bool May(JudgementGrade grade) => steps > 0 ? grade.Up.Value >= steps : grade.Down.Value >= -steps;
        return steps == 0 ? JudgementStanding.Applied
            : proposed.Index < floor ? JudgementStanding.UnderProtectedFloor
            : !left.Contains(proposed.Index) ? JudgementStanding.AgainstOverride
            : !limits.Grades.Any(May) ? JudgementStanding.TooFar
            : limits.Grades.Any(g => g.Id == judgement.Grade && May(g)) ? JudgementStanding.Applied
            : JudgementStanding.GradeTooLow;
    }
}
