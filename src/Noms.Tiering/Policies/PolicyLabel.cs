using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>How a decision is written in short, such as <c>B2S</c>: the ids of the levels one after another, then the suffixes.</summary>
/// <param name="Scales">The scales, in the order of the label.</param>
/// <param name="Suffixes">The suffixes, in order.</param>
public sealed record PolicyLabel(ImmutableArray<Scale> Scales, ImmutableArray<LabelSuffix> Suffixes);
