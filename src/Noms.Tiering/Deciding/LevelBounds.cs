namespace Noms.Tiering.Deciding;

/// <summary>The levels to which an override holds: from the lowest to the highest, both included.</summary>
internal readonly record struct LevelBounds(int Low, int High)
{
    public static LevelBounds Of(OverrideForm form, Level level) => form switch
    {
        OverrideForm.Floor => new(level.Index, level.Scale.Levels.Length - 1),
        OverrideForm.Cap => new(0, level.Index),
        _ => new(level.Index, level.Index),
    };

    public bool Holds(int level) => level >= Low && level <= High;

    /// <summary>The nearest level within.</summary>
    public int Nearest(int level) => Math.Clamp(level, Low, High);

    /// <summary>As much of this as others leave: each end as near as it can come, and neither below a floor.</summary>
    public LevelBounds Within(LevelBounds outer, int floor) => new(Math.Max(outer.Nearest(Low), floor), Math.Max(outer.Nearest(High), floor));

    public LevelBounds And(LevelBounds other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));
}
