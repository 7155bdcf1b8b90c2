using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>How one condition stood, with its tests.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Truth">Whether it was met.</param>
/// <param name="Lowest">Of a test: the value read, or the least that it can be.</param>
/// <param name="Highest">Of a test: the greatest that the value can be; equal to <paramref name="Lowest"/> when it is known.</param>
/// <param name="Parts">Of all, any and not: their conditions. Of <c>some</c>: for each element that was looked at, how the condition stood for it.</param>
public sealed record ConditionTrace(
    Condition Condition, Truth Truth, FactValue Lowest, FactValue Highest, ImmutableArray<ConditionTrace> Parts)
{
    /// <summary>The condition in words and its truth, without the value.</summary>
    public override string ToString() => $"{ConditionText.Of(Condition)}: {Truth}";
}
