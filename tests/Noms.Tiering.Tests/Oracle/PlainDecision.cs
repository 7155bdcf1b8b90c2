using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>What a case comes to.</summary>
internal sealed record PlainDecision
{
    public required DecisionState State { get; init; }

    public required PolicyStatus? Status { get; init; }

    /// <summary>By rule id, whether its condition holds in the case as it is.</summary>
    public required IReadOnlyDictionary<string, Truth> Rules { get; init; }

    public required IReadOnlyDictionary<string, Truth> Outputs { get; init; }

    /// <summary>By id, what each derived determinant can be in the case as it is.</summary>
    public required IReadOnlyDictionary<string, PlainRange> Derived { get; init; }

    public required IReadOnlyList<PlainScaleDecision> Scales { get; init; }
}
