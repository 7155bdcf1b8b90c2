using System.Collections.Immutable;

namespace Noms.Tiering.Receipts;

/// <summary>What a decision came to, as its receipt says it.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ReceiptOutcome
{
    /// <summary>What it came to.</summary>
    public required DecisionState State { get; init; }

    /// <summary>The id of the status that stands in place of the levels, or <see langword="null"/>.</summary>
    public string? Status { get; init; }

    /// <summary>
    /// Why the case is invalid data: codes or ids of conditions, each followed by a space and the determinant where there is one;
    /// otherwise empty.
    /// </summary>
    public required ImmutableArray<string> InvalidData { get; init; }

    /// <summary>The decision in short, such as <c>B2S</c>; <see langword="null"/> where there is no level.</summary>
    public string? Label { get; init; }

    /// <summary>The outputs that the decision says yes to, in policy order.</summary>
    public required ImmutableArray<string> Outputs { get; init; }

    /// <summary>The outcome on each scale, in policy order.</summary>
    public required ImmutableArray<ReceiptScale> Scales { get; init; }

    /// <summary>The state alone.</summary>
    public override string ToString() => Tracing.TraceWords.Of(State);
}
