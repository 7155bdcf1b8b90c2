namespace Noms.Tiering.Assurance;

/// <summary>In how many cases something decided.</summary>
/// <param name="Decider">What decided.</param>
/// <param name="Cases">In how many cases; where several rules decide a case it is counted for each.</param>
public sealed record DeciderCount(ImpactDecider Decider, long Cases);
