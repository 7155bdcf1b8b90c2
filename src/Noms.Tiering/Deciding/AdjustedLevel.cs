namespace Noms.Tiering.Deciding;

/// <summary>What overrides and judgement make of a level.</summary>
/// <param name="Level">The place of the final level.</param>
/// <param name="BeforeJudgement">The place of the level after overrides.</param>
/// <param name="IsInConflict">Whether overrides of one authority disagree.</param>
/// <param name="Judgement">What became of the judgement; means nothing where there is none.</param>
internal readonly record struct AdjustedLevel(int Level, int BeforeJudgement, bool IsInConflict, JudgementStanding Judgement);
