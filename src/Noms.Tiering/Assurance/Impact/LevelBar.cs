namespace Noms.Tiering.Assurance;

/// <summary>How many cases come to something.</summary>
internal sealed record LevelBar(ImpactStanding Standing, long Cases);
