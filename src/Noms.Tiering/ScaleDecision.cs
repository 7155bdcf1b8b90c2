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

    /// <summary>The final level, after overrides and judgement; <see langword="null"/> where a status stands in its place or the case is invalid data.</summary>
    public Level? Level { get; init; }

    /// <summary>
    /// The level that the rules give, before overrides and judgement and whether or not a status stands in its place. Facts that are uncertain count as they are.
    /// <see langword="null"/> only for invalid data.
    /// </summary>
    public Level? CalculatedLevel { get; init; }

    /// <summary>
    /// The rules that are met and decide the calculated level, in policy order: a floor whose value after caps equals it, a cap without which it
    /// would be higher, a level rule that applies. Empty where it is the scale's default alone, or rests on unknowns.
    /// </summary>
    public required ImmutableArray<PolicyRule> Deciding { get; init; }

    /// <summary>
    /// Where the calculated level rests on rules that are each unknown, those rules, of which at least one decides whatever the facts
    /// turn out to be. Otherwise empty.
    /// </summary>
    public required ImmutableArray<PolicyRule> DecidedByOneOf { get; init; }

    /// <summary>
    /// What became of each override on this scale: those of the policy in its order, then those recorded for the person. National ones are applied before local ones.
    /// </summary>
    public ImmutableArray<OverrideOutcome> Overrides { get; init; } = [];

    /// <summary>What became of the judgement on this scale; <see langword="null"/> where none was recorded.</summary>
    public JudgementOutcome? Judgement { get; init; }

    /// <summary>The final levels that are still possible, lowest first. Empty only for invalid data.</summary>
    public required ImmutableArray<Level> Possible { get; init; }

    /// <summary>Whether <see cref="Possible"/> is more than the exact set, because there were too many combinations to walk.</summary>
    public bool PossibleIsAtMost { get; init; }

    /// <summary>
    /// Whether what is possible is not known, because rules of a host are code, which cannot be walked: <see cref="Possible"/> is then what the facts leave
    /// possible while those rules find what they found.
    /// </summary>
    public bool PossibleIsNotKnown { get; init; }

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

    /// <summary>Whether level rules, or overrides, of one authority disagree, so that none of those applies.</summary>
    public bool IsInConflict { get; init; }

    /// <summary>How the level compares with the one before.</summary>
    public LevelChange Change { get; init; }
}
