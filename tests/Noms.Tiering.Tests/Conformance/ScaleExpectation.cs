namespace Noms.Tiering.Tests.Conformance;

/// <summary>What a conformance case expects of one scale.</summary>
/// <param name="Level">The level's id; <see langword="null"/> where a status stands in its place or the case is invalid data.</param>
/// <param name="Calculated">The id of the level that the rules give; <see langword="null"/> beside invalid data.</param>
/// <param name="Deciding">The ids of the deciding rules, in policy order.</param>
/// <param name="DecidedByOneOf">The ids of the unknown rules on which the level rests.</param>
/// <param name="Possible">The ids of the levels that are possible.</param>
/// <param name="KeptOpenBy">The ids of the open determinants whose value can make a difference; <see langword="null"/> where the case does not say.</param>
/// <param name="ProtectedFloor">The highest protected floor that is met.</param>
/// <param name="Overrides">By id, what became of overrides; those that applied are all among them.</param>
/// <param name="Judgement">What became of the judgement; <see langword="null"/> where there is none.</param>
/// <param name="IsInConflict">Whether rules or overrides are in conflict.</param>
internal sealed record ScaleExpectation(
    string? Level,
    string? Calculated,
    IReadOnlyList<string> Deciding,
    IReadOnlyList<string> DecidedByOneOf,
    IReadOnlyList<string> Possible,
    IReadOnlyList<string>? KeptOpenBy,
    string? ProtectedFloor,
    IReadOnlyDictionary<string, string> Overrides,
    string? Judgement,
    bool IsInConflict);
