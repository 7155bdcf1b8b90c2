using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>Counts what became of overrides and judgements on one scale.</summary>
internal sealed class AdjustmentTally
{
    // The counts of a record with no cases, so that records which differ in nothing else are one.
    private readonly Dictionary<OverrideCount, long> _overrides = [];
    private readonly Dictionary<JudgementCount, long> _judgements = [];

    public ImmutableArray<OverrideCount> Overrides =>
    [
        .. _overrides.Select(o => o.Key with { Cases = o.Value })
            .OrderBy(o => o.Authority).ThenBy(o => o.Id is null).ThenBy(o => o.Id, StringComparer.Ordinal)
            .ThenBy(o => o.Standing).ThenBy(o => o.Before.Index).ThenBy(o => o.After.Index),
    ];

    public ImmutableArray<JudgementCount> Judgements =>
    [
        .. _judgements.Select(j => j.Key with { Cases = j.Value })
            .OrderBy(j => j.Standing).ThenBy(j => j.Before.Index).ThenBy(j => j.Proposed.Index).ThenBy(j => j.Reason, StringComparer.Ordinal),
    ];

    public void Add(TieringOutcome outcome, int scale)
    {
        foreach (var one in outcome.OverridesOf(scale))
        {
            if (one.Policy is null || one.Standing is OverrideStanding.Applied or OverrideStanding.Conflict or OverrideStanding.NationalConflict)
            {
                Add(new OverrideCount(one.Policy?.Id, one.Authority, one.Standing, one.Before, one.After, 1));
            }
        }

        if (outcome.JudgementOf(scale) is { } judgement)
        {
            Add(new JudgementCount(judgement.Reason?.Id, judgement.Standing, judgement.Before, judgement.Proposed, 1));
        }
    }

    public void Add(AdjustmentTally other)
    {
        foreach (var (key, cases) in other._overrides)
        {
            _overrides[key] = _overrides.GetValueOrDefault(key) + cases;
        }

        foreach (var (key, cases) in other._judgements)
        {
            _judgements[key] = _judgements.GetValueOrDefault(key) + cases;
        }
    }

    public void Add(IEnumerable<OverrideCount> overrides, IEnumerable<JudgementCount> judgements)
    {
        foreach (var one in overrides)
        {
            Add(one);
        }

        foreach (var one in judgements)
        {
            Add(one);
        }
    }

    public void Clear()
    {
        _overrides.Clear();
        _judgements.Clear();
    }

    private void Add(OverrideCount count)
    {
        var key = count with { Cases = 0 };
        _overrides[key] = _overrides.GetValueOrDefault(key) + count.Cases;
    }

    private void Add(JudgementCount count)
    {
        var key = count with { Cases = 0 };
        _judgements[key] = _judgements.GetValueOrDefault(key) + count.Cases;
    }
}
