using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>Why a case does not have a certain level: what would have to be otherwise for it.</summary>
/// <remarks>Immutable.</remarks>
public sealed class LevelCounterfactuals
{
    internal LevelCounterfactuals()
    {
    }

    /// <summary>The level.</summary>
    public required Level Level { get; init; }

    /// <summary>
    /// The nearest sets of determinants to change, each with the fewest cells to cross: all with the fewest determinants, by cells crossed and
    /// then by policy order, at most <see cref="CounterfactualOptions.Most"/>. Empty where none is known.
    /// </summary>
    public required ImmutableArray<Counterfactual> Nearest { get; init; }

    /// <summary>Whether there are more with as many determinants.</summary>
    public bool HasMore { get; init; }

    /// <summary>
    /// Whether it is proved that nothing is nearer, and where <see cref="Nearest"/> is empty, that no change of what may change reaches the level.
    /// </summary>
    public required bool IsExact { get; init; }

    /// <summary>
    /// Every change of at most so many determinants was looked at; <see langword="null"/> where every change of any number was.
    /// </summary>
    public int? SearchedTo { get; init; }

    /// <summary>
    /// Whether some change reaches the level; <see langword="null"/> where none is known and not everything could be looked at.
    /// </summary>
    public bool? IsReachable => Nearest.Length > 0 ? true : IsExact ? false : null;

    /// <summary>The first of them, or what is known instead, in words.</summary>
    public string ToText() => CounterfactualText.Of(this);

    /// <summary>The level and how many there are.</summary>
    public override string ToString() => $"{Level}: {Nearest.Length}";
}
