namespace Noms.Tiering.Assurance;

/// <summary>One of the things that a case can come to on a scale: a level, or what stands in place of one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of the level or status; otherwise <c>invalid-data</c> or <c>not-decided</c>.</param>
/// <param name="Title">How a person reads it.</param>
public sealed record ImpactStanding(ImpactStandingKind Kind, string Id, string Title);
