using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>A list with a certain outcome, made of another by the fewest edits.</summary>
/// <param name="Elements">The whole list.</param>
/// <param name="Edits">What was done to each element that did not stay as it is, those added last.</param>
internal sealed record ListWitness(ImmutableArray<FactElement> Elements, ImmutableArray<ElementEdit> Edits);
