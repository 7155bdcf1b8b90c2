namespace Noms.Tiering.Policies;

/// <summary>A reason for which a judgement may depart.</summary>
/// <param name="Id">The code by which a judgement names it.</param>
/// <param name="Title">How a person reads it.</param>
public sealed record JudgementReason(string Id, string Title);
