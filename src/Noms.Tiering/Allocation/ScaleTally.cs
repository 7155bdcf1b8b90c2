namespace Noms.Tiering.Allocation;

/// <summary>Counts the outcomes on one scale.</summary>
internal sealed class ScaleTally(Scale scale)
{
    private readonly long[] _byLevel = new long[scale.Levels.Length];
    private readonly long[] _provisional = new long[scale.Levels.Length];
    private long _atMost;
    private long _raised;
    private long _lowered;
    private long _same;
    private long _inConflict;

    public void Add(ScaleDecision decision)
    {
        if (decision.Level is { } level)
        {
            _byLevel[level.Index]++;
            _provisional[level.Index] += decision.IsProvisional ? 1 : 0;
            _atMost += decision.PossibleIsAtMost ? 1 : 0;
        }

        _raised += decision.Change == LevelChange.Raised ? 1 : 0;
        _lowered += decision.Change == LevelChange.Lowered ? 1 : 0;
        _same += decision.Change == LevelChange.Same ? 1 : 0;
        _inConflict += decision.IsInConflict ? 1 : 0;
    }

    public ScaleSummary Summary() => new()
    {
        Scale = scale,
        ByLevel = [.. scale.Levels.Select(level => new NamedCount(level.Id, level.Title, _byLevel[level.Index]))],
        ProvisionalByLevel = [.. _provisional],
        PossibleAtMost = _atMost,
        Raised = _raised,
        Lowered = _lowered,
        Same = _same,
        InConflict = _inConflict,
    };
}
