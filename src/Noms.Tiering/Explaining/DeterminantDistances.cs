using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>How far a recorded number, date or ordered choice lies from the bounds of the policy.</summary>
/// <remarks>Immutable.</remarks>
public sealed class DeterminantDistances
{
    internal DeterminantDistances()
    {
    }

    /// <summary>The determinant.</summary>
    public required Determinant Determinant { get; init; }

    /// <summary>Its value in the case.</summary>
    public required FactValue Value { get; init; }

    /// <summary>Every bound that the policy puts to it, lowest first.</summary>
    public required ImmutableArray<BoundDistance> Bounds { get; init; }

    /// <summary>The nearest bound at or below the value beyond which the outcome would be another; <see langword="null"/> where none is.</summary>
    public BoundDistance? NextBelow => Bounds.LastOrDefault(b => !b.IsAbove && b.ChangesOutcome);

    /// <summary>The nearest bound above the value beyond which the outcome would be another; <see langword="null"/> where none is.</summary>
    public BoundDistance? NextAbove => Bounds.FirstOrDefault(b => b.IsAbove && b.ChangesOutcome);

    /// <summary>In words, such as <c>OGRS3 two-year score of 74% is 1% below 75% (L2), from where on: 3</c>; each bound a line.</summary>
    public string ToText() => string.Join('\n', Bounds.Select(b => DistanceText.Of(this, b)));

    /// <summary>The determinant alone: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => Determinant.Id;
}
