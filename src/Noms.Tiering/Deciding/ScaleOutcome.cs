namespace Noms.Tiering.Deciding;

/// <summary>What one scale came to.</summary>
/// <param name="Level">The place of the level.</param>
/// <param name="MetLevel">The place of the level that the rules which are met give by themselves.</param>
/// <param name="Possible">The levels that are still possible, as bits.</param>
/// <param name="IsAtMost">Whether those are more than the exact set.</param>
/// <param name="IsInConflict">Whether level rules of one authority disagree.</param>
internal readonly record struct ScaleOutcome(int Level, int MetLevel, ulong Possible, bool IsAtMost, bool IsInConflict);
