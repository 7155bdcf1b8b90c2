namespace Noms.Tiering.Tests.Oracle;

/// <summary>What one scale comes to.</summary>
internal sealed record PlainScaleDecision
{
    public required Scale Scale { get; init; }

    /// <summary>The level that the facts give, whether or not a status stands in its place.</summary>
    public required Level Calculated { get; init; }

    public required IReadOnlyList<string> Deciding { get; init; }

    public required IReadOnlyList<string> DecidedByOneOf { get; init; }

    public required IReadOnlyList<string> Necessary { get; init; }

    public required IReadOnlyList<string> Possible { get; init; }

    public required IReadOnlyList<string> KeptOpenBy { get; init; }

    /// <summary>By determinant that keeps the level open, how many levels its worst answer leaves possible.</summary>
    public required IReadOnlyDictionary<string, int> LeftByWorstAnswer { get; init; }

    public required bool IsInConflict { get; init; }
}
