using System.Collections.Immutable;

namespace Noms.Tiering.Receipts;

/// <summary>The outcome on one scale, as a receipt says it; levels and rules by their ids.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ReceiptScale
{
    /// <summary>The scale's id.</summary>
    public required string Id { get; init; }

    /// <summary>The final level; <see langword="null"/> where a status stands in its place or the case is invalid data.</summary>
    public string? Level { get; init; }

    /// <summary>The level that the rules give, before overrides and judgement; <see langword="null"/> only for invalid data. See <see cref="ScaleDecision.CalculatedLevel"/>.</summary>
    public string? Calculated { get; init; }

    /// <summary>The levels that are still possible, lowest first.</summary>
    public required ImmutableArray<string> Possible { get; init; }

    /// <summary>Whether <see cref="Possible"/> is more than the exact set.</summary>
    public bool PossibleIsAtMost { get; init; }

    /// <summary>The rules that decide, in policy order.</summary>
    public required ImmutableArray<string> Deciding { get; init; }

    /// <summary>The unknown rules of which at least one decides, in policy order.</summary>
    public required ImmutableArray<string> DecidedByOneOf { get; init; }

    /// <summary>Whether two of one authority disagree, so that none applies.</summary>
    public bool IsInConflict { get; init; }

    /// <summary>The scale alone.</summary>
    public override string ToString() => Id;
}
