namespace Noms.Tiering.Tests.Oracle;

/// <summary>What one scale comes to.</summary>
internal sealed record PlainScaleDecision
{
    public required Scale Scale { get; init; }

    /// <summary>The level that the rules give, whether or not a status stands in its place.</summary>
    public required Level Calculated { get; init; }

    /// <summary>The final level, whether or not a status stands in its place.</summary>
    public required Level Final { get; init; }

    /// <summary>By id, what became of each override.</summary>
    public required IReadOnlyDictionary<string, OverrideStanding> Overrides { get; init; }

    /// <summary>What became of the judgement; <see langword="null"/> where there is none.</summary>
    public required JudgementStanding? Judgement { get; init; }

    /// <summary>Whether what is open decides if it is applied.</summary>
    public required bool IsJudgementOpen { get; init; }

    public required IReadOnlyList<string> Deciding { get; init; }

    public required IReadOnlyList<string> DecidedByOneOf { get; init; }

    public required IReadOnlyList<string> Necessary { get; init; }

    public required IReadOnlyList<string> Possible { get; init; }

    public required IReadOnlyList<string> KeptOpenBy { get; init; }

    /// <summary>By determinant that keeps the level open, how many levels its worst answer leaves possible.</summary>
    public required IReadOnlyDictionary<string, int> LeftByWorstAnswer { get; init; }

    public required bool IsInConflict { get; init; }
}
