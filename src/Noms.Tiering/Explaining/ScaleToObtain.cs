using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>For one scale, which unknown determinants to obtain, and in which order.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ScaleToObtain
{
    internal ScaleToObtain()
    {
    }

    /// <summary>The scale.</summary>
    public required Scale Scale { get; init; }

    /// <summary>
    /// The determinants that keep the level open, the one to obtain first before the others: whose worst answer leaves fewest levels possible; of
    /// several, the one with the fewest in total over its answers; then the first in policy order. The first is
    /// <see cref="ScaleDecision.ObtainFirst"/>. Empty where nothing is open, or there are too many combinations to say.
    /// </summary>
    public required ImmutableArray<DeterminantToObtain> Determinants { get; init; }

    /// <summary>The scale and the determinants.</summary>
    public override string ToString() => $"`{Scale.Id}`: {string.Join(", ", Determinants)}";
}
