using Noms.Tiering.Allocation.Rows;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation;

/// <summary>Counts the outcomes on one scale.</summary>
internal sealed class ScaleTally(Scale scale)
{
    private readonly long[] _byLevel = new long[scale.Levels.Length];
    private readonly long[] _provisional = new long[scale.Levels.Length];
    private readonly Dictionary<LevelChange, (long Cases, long Provisional)> _changes = [];
    private long _atMost;
    private long _inConflict;

    /// <summary>Counts a level; a case that has none on the scale is not counted here.</summary>
    public void Add(ScaleOutcome outcome, DecidedScale decided)
    {
        var provisional = decided.IsProvisional ? 1 : 0;
        _byLevel[outcome.Level]++;
        _provisional[outcome.Level] += provisional;
        _atMost += outcome.IsAtMost ? 1 : 0;
        var (before, open) = Of(decided.Change);
        _changes[decided.Change] = (before + 1, open + provisional);
        _inConflict += outcome.IsInConflict ? 1 : 0;
    }

    public ScaleSummary Summary() => new()
    {
        Scale = scale,
        ByLevel = [.. scale.Levels.Select(level => new NamedCount(level.Id, level.Title, _byLevel[level.Index]))],
        ProvisionalByLevel = [.. _provisional],
        PossibleAtMost = _atMost,
        Raised = Of(LevelChange.Raised).Cases,
        RaisedProvisional = Of(LevelChange.Raised).Provisional,
        Lowered = Of(LevelChange.Lowered).Cases,
        LoweredProvisional = Of(LevelChange.Lowered).Provisional,
        Same = Of(LevelChange.Same).Cases,
        SameProvisional = Of(LevelChange.Same).Provisional,
        InConflict = _inConflict,
    };

    private (long Cases, long Provisional) Of(LevelChange change) => _changes.GetValueOrDefault(change);
}
