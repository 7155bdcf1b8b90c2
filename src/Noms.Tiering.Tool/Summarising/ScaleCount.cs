using System.Text.Json;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Tool.Summarising;

/// <summary>Counts what decisions' lines say of one scale.</summary>
internal sealed class ScaleCount
{
    private readonly LineCounts _levels = new();
    private readonly LineCounts _provisional = new();
    private readonly LineCounts _changes = new();
    private readonly LineCounts _changesProvisional = new();
    private long _atMost;
    private long _inConflict;

    /// <summary>Counts the level of a case.</summary>
    public void Add(JsonElement scale)
    {
        var level = scale.GetProperty("level").GetString()!;
        _levels.Add(level);
        var change = scale.TryGetProperty("change", out var said) ? said.GetString()! : "";
        _changes.Add(change);
        _atMost += scale.TryGetProperty("possibleIsAtMost", out _) ? 1 : 0;
        _inConflict += scale.TryGetProperty("inConflict", out _) ? 1 : 0;
        if (scale.TryGetProperty("possible", out _))
        {
            _provisional.Add(level);
            _changesProvisional.Add(change);
        }
    }

    /// <summary>The counts in place of those of a run that decided nothing.</summary>
    public ScaleSummary Fill(ScaleSummary empty) => empty with
    {
        ByLevel = [.. empty.ByLevel.Select(level => level with { Cases = _levels[level.Id] })],
        ProvisionalByLevel = [.. empty.ByLevel.Select(level => _provisional[level.Id])],
        PossibleAtMost = _atMost,
        Raised = _changes["raised"],
        RaisedProvisional = _changesProvisional["raised"],
        Lowered = _changes["lowered"],
        LoweredProvisional = _changesProvisional["lowered"],
        Same = _changes["same"],
        SameProvisional = _changesProvisional["same"],
        InConflict = _inConflict,
    };
}
