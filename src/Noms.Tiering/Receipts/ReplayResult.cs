using System.Collections.Immutable;

namespace Noms.Tiering.Receipts;

/// <summary>What a replay found: the same, or exactly what differs.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ReplayResult
{
    internal ReplayResult(ImmutableArray<ReplayDifference> differences, TieringDecision? decision)
    {
        Differences = differences;
        Decision = decision;
    }

    /// <summary>
    /// Whether the receipt is whole and policy, case, outcome and steps are as it says. The engine's version may be another.
    /// </summary>
    public bool IsSame => Differences.All(d => d.Part == ReplayPart.Engine);

    /// <summary>Whether the outcome is as the receipt says, whatever else differs.</summary>
    public bool IsSameOutcome => Decision is not null && Differences.All(d => d.Part != ReplayPart.Outcome);

    /// <summary>Everything that differs, the engine's version too; by part, and within the outcome in policy order.</summary>
    public ImmutableArray<ReplayDifference> Differences { get; }

    /// <summary>The decision as it is now; <see langword="null"/> where no version of the policy is in force on the day.</summary>
    public TieringDecision? Decision { get; }

    /// <summary><c>same</c>, or each difference on a line of its own. No fact of the case.</summary>
    public override string ToString() =>
        IsSame
            ? string.Join('\n', Differences.Select(d => d.ToString()).Prepend("same"))
            : string.Join('\n', Differences);
}
