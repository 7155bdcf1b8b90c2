namespace Noms.Tiering.Handwritten;

/// <summary>The levels that open facts leave possible, as bits.</summary>
/// <param name="facts">The case, whose lists are stated whole.</param>
/// <param name="decided">What the same code says of it.</param>
public delegate ulong PossibleLevels(TypedCase facts, in HandwrittenOutcome decided);
