namespace Noms.Tiering.Assurance.Differences;

/// <summary>A part of one policy or of both, found by its id.</summary>
internal readonly record struct PolicyPart(PolicyPartKind Kind, string Id);
