namespace Noms.Tiering.Explaining;

/// <summary>What a search has found for each level of one scale.</summary>
internal sealed class ScaleFinds(int levels)
{
    /// <summary>By level, the nearest changes.</summary>
    public LevelFinds[] Levels { get; } = [.. Enumerable.Range(0, levels).Select(_ => new LevelFinds())];

    /// <summary>Every change of at most so many determinants has been looked at; <see cref="ShortestPaths.Never"/> where that holds of any number.</summary>
    public int SearchedTo { get; set; } = ShortestPaths.Never;
}
