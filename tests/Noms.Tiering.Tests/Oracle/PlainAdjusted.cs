namespace Noms.Tiering.Tests.Oracle;

/// <summary>What overrides and judgement made of one level.</summary>
/// <param name="Level">The place of the final level.</param>
/// <param name="IsInConflict">Whether overrides of one authority disagree.</param>
/// <param name="Judgement">What became of the judgement; <see langword="null"/> where there is none.</param>
/// <param name="Overrides">By id, what became of each override.</param>
internal sealed record PlainAdjusted(int Level, bool IsInConflict, JudgementStanding? Judgement, IReadOnlyDictionary<string, OverrideStanding> Overrides);
