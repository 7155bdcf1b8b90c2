using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>The outcome on one scale.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ScaleDecision
{
    internal ScaleDecision()
    {
    }

    /// <summary>The scale.</summary>
    public required Scale Scale { get; init; }

    /// <summary>The level; <see langword="null"/> where a status stands in its place or the case is invalid data.</summary>
    public Level? Level { get; init; }

    /// <summary>
    /// The level that the facts give, whether or not a status stands in its place. Facts that are uncertain count as they are, so
    /// what is guaranteed whatever they turn out to be is the lowest of <see cref="Possible"/>. <see langword="null"/> only for
    /// invalid data.
    /// </summary>
    public Level? CalculatedLevel { get; init; }

    /// <summary>
    /// The rules that are met and decide, in policy order: a floor whose value after caps equals the level, a cap without which the
    /// level would be higher, a level rule that applies. Empty where the level is the scale's default alone, or rests on unknowns.
    /// </summary>
    public required ImmutableArray<PolicyRule> Deciding { get; init; }

    /// <summary>
    /// Where the level rests on rules that are each unknown, those rules, of which at least one decides whatever the facts
    /// turn out to be. Otherwise empty.
    /// </summary>
    public required ImmutableArray<PolicyRule> DecidedByOneOf { get; init; }

    /// <summary>The levels that are still possible, lowest first. Empty only for invalid data.</summary>
    public required ImmutableArray<Level> Possible { get; init; }

    /// <summary>Whether <see cref="Possible"/> is more than the exact set, because there were too many combinations to walk.</summary>
    public bool PossibleIsAtMost { get; init; }

    /// <summary>Whether some value of an open determinant would change the level. Never so beside a status.</summary>
    public bool IsProvisional => Level is not null && Possible.Length > 1;

    /// <summary>The open determinants whose value can still make a difference, in policy order.</summary>
    public required ImmutableArray<Determinant> KeptOpenBy { get; init; }

    /// <summary>
    /// Of those the one to obtain first: whose worst answer leaves fewest levels possible; of several, the one with the fewest
    /// in total over its answers; then the first in policy order. <see langword="null"/> where none keeps the level open or there
    /// are too many combinations to say.
    /// </summary>
    public Determinant? ObtainFirst { get; init; }

    /// <summary>Whether level rules of one authority disagree, so that none applies.</summary>
    public bool IsInConflict { get; init; }

    /// <summary>How the level compares with the one before.</summary>
    public LevelChange Change { get; init; }
}
