namespace Noms.Tiering.Deciding;

/// <summary>What proposals combine to on one scale.</summary>
/// <param name="Level">The place of the level.</param>
/// <param name="IsInConflict">Whether level rules of one authority disagree.</param>
internal readonly record struct Combined(int Level, bool IsInConflict);
