using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Explaining;

/// <summary>How far a value of a case lies from one bound of the policy, and what would be beyond it.</summary>
/// <remarks>Immutable.</remarks>
public sealed class BoundDistance
{
    internal BoundDistance()
    {
    }

    /// <summary>Whether the bound lies above the value; otherwise the value is at or above the bound, and would have to fall below it.</summary>
    public required bool IsAbove { get; init; }

    /// <summary>The bound: the least value, number or day that lies above it. In an ordered choice, one of its values.</summary>
    public required FactValue Bound { get; init; }

    /// <summary>The values just beyond the bound, up to the next.</summary>
    public required ValueRange Beyond { get; init; }

    /// <summary>The nearest value beyond the bound, on the determinant's resolution where there is room for that.</summary>
    public required FactValue To { get; init; }

    /// <summary>The distance to <see cref="To"/> in steps: of a number in its resolution, of a date in days, of a choice in values. From 74 to 75 is 1.</summary>
    public required decimal Steps { get; init; }

    /// <summary>The rules that read the bound, themselves or through derived determinants, in policy order.</summary>
    public required ImmutableArray<PolicyRule> Rules { get; init; }

    /// <summary>The statuses that read the bound.</summary>
    public required ImmutableArray<PolicyStatus> Statuses { get; init; }

    /// <summary>The policy's overrides that read the bound.</summary>
    public required ImmutableArray<PolicyOverride> Overrides { get; init; }

    /// <summary>The level of each scale if the value alone moved just beyond the bound, in policy order; empty where there would be none.</summary>
    public required ImmutableArray<Level> Levels { get; init; }

    /// <summary>Whether a level, the status or the state would then be another.</summary>
    public required bool ChangesOutcome { get; init; }

    /// <summary>The side and whether it matters.</summary>
    public override string ToString() => $"a bound {(IsAbove ? "above" : "at or below")}, {(ChangesOutcome ? "which changes" : "which changes nothing")}";
}
