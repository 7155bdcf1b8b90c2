namespace Noms.Tiering.Deciding;

/// <summary>What one scale came to after overrides and judgement, and what is still possible there.</summary>
internal sealed class AdjustedScale(OverridesOfScale compiled)
{
    /// <summary>What bears on the scale in the case at hand.</summary>
    public Adjustment Adjustment { get; } = new(compiled);

    /// <summary>Whether any of it could make a difference; if not, the rules' outcome is the final one.</summary>
    public bool IsAdjusted { get; set; }

    /// <summary>The place of the final level.</summary>
    public int Level { get; set; }

    /// <summary>The final levels that are still possible, as bits.</summary>
    public ulong Possible { get; set; }

    /// <summary>Whether those are more than the exact set.</summary>
    public bool IsAtMost { get; set; }

    /// <summary>Whether overrides of one authority disagree.</summary>
    public bool IsInConflict { get; set; }

    /// <summary>Whether what is open decides if the judgement is applied.</summary>
    public bool IsJudgementOpen { get; set; }

    /// <summary>The way in which the case comes to the final level; of several, the one that a trace shows.</summary>
    public ScaleClass Class { get; set; }
}
