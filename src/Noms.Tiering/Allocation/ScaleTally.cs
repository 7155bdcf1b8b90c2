using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation;

/// <summary>Counts the outcomes on one scale.</summary>
internal sealed class ScaleTally(Scale scale)
{
    private readonly long[] _byLevel = new long[scale.Levels.Length];
    private readonly long[] _provisional = new long[scale.Levels.Length];
    private readonly long[] _changes = new long[Enum.GetValues<LevelChange>().Length];
    private readonly long[] _changesProvisional = new long[Enum.GetValues<LevelChange>().Length];
    private readonly AdjustmentTally _adjustments = new();
    private long _atMost;
    private long _inConflict;

    /// <summary>Counts what became of overrides and judgement, where there were any to ask.</summary>
    public void Add(TieringOutcome outcome, int index)
    {
        if (outcome.HasAdjustments)
        {
            _adjustments.Add(outcome, index);
        }
    }

    /// <summary>Counts a level of so many rows; a case that has none on the scale is not counted here.</summary>
    public void Add(DecidedScale decided, long rows)
    {
        var outcome = decided.Final;
        var provisional = decided.IsProvisional ? rows : 0;
        _byLevel[outcome.Level] += rows;
        _provisional[outcome.Level] += provisional;
        _atMost += outcome.IsAtMost ? rows : 0;
        _changes[(int)decided.Change] += rows;
        _changesProvisional[(int)decided.Change] += provisional;
        _inConflict += outcome.IsInConflict ? rows : 0;
    }

    public void Add(ScaleTally other)
    {
        Counts.Add(_byLevel, other._byLevel);
        _adjustments.Add(other._adjustments);
        Counts.Add(_provisional, other._provisional);
        Counts.Add(_changes, other._changes);
        Counts.Add(_changesProvisional, other._changesProvisional);
        _atMost += other._atMost;
        _inConflict += other._inConflict;
    }

    public void Add(ScaleSummary earlier)
    {
        for (var level = 0; level < _byLevel.Length; level++)
        {
            _byLevel[level] += earlier.ByLevel[level].Cases;
            _provisional[level] += earlier.ProvisionalByLevel[level];
        }

        Add(LevelChange.Raised, earlier.Raised, earlier.RaisedProvisional);
        Add(LevelChange.Same, earlier.Same, earlier.SameProvisional);
        Add(LevelChange.Lowered, earlier.Lowered, earlier.LoweredProvisional);

        // The summary may be of the policy read another time, whose levels are others to a comparison.
        _adjustments.Add(
            earlier.Overrides.Select(o => o with { Before = scale.Levels[o.Before.Index], After = scale.Levels[o.After.Index] }),
            earlier.Judgements.Select(j => j with { Before = scale.Levels[j.Before.Index], Proposed = scale.Levels[j.Proposed.Index] }));
        _atMost += earlier.PossibleAtMost;
        _inConflict += earlier.InConflict;
    }

    public void Clear()
    {
        _adjustments.Clear();
        Array.Clear(_byLevel);
        Array.Clear(_provisional);
        Array.Clear(_changes);
        Array.Clear(_changesProvisional);
        _atMost = 0;
        _inConflict = 0;
    }

    public ScaleSummary Summary() => new()
    {
        Scale = scale,
        ByLevel = [.. scale.Levels.Select(level => new NamedCount(level.Id, level.Title, _byLevel[level.Index]))],
        ProvisionalByLevel = [.. _provisional],
        PossibleAtMost = _atMost,
        Raised = _changes[(int)LevelChange.Raised],
        RaisedProvisional = _changesProvisional[(int)LevelChange.Raised],
        Lowered = _changes[(int)LevelChange.Lowered],
        LoweredProvisional = _changesProvisional[(int)LevelChange.Lowered],
        Same = _changes[(int)LevelChange.Same],
        SameProvisional = _changesProvisional[(int)LevelChange.Same],
        Overrides = _adjustments.Overrides,
        Judgements = _adjustments.Judgements,
        InConflict = _inConflict,
    };

    private void Add(LevelChange change, long cases, long provisional)
    {
        _changes[(int)change] += cases;
        _changesProvisional[(int)change] += provisional;
    }
}
