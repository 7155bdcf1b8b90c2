using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>For one scale, what would give each other level.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ScaleCounterfactuals
{
    internal ScaleCounterfactuals()
    {
    }

    /// <summary>The scale.</summary>
    public required Scale Scale { get; init; }

    /// <summary>The level that the case has; <see langword="null"/> where a status stands in its place or the case is invalid data.</summary>
    public Level? Level { get; init; }

    /// <summary>Every other level, lowest first.</summary>
    public required ImmutableArray<LevelCounterfactuals> Others { get; init; }

    /// <summary>
    /// Lists that the policy reads and of which no change was looked at, because there are too many to go through. Beside any nothing is exact.
    /// </summary>
    public required ImmutableArray<Determinant> LeftOut { get; init; }

    /// <summary>What would give one level.</summary>
    /// <param name="level">Another level of the scale than the case has.</param>
    /// <exception cref="ArgumentException">It is the level that the case has, or of another scale.</exception>
    public LevelCounterfactuals For(Level level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return Others.FirstOrDefault(o => o.Level == level)
            ?? throw new ArgumentException($"`{level.Id}` is not another level of `{Scale.Id}`.", nameof(level));
    }

    /// <summary>The nearest to each other level, one a line, in words.</summary>
    public string ToText() => string.Join('\n', Others.Select(o => o.ToText()));

    /// <summary>The scale.</summary>
    public override string ToString() => $"other levels of `{Scale.Id}`";
}
