using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>What a case expects of the points of a score.</summary>
/// <param name="Total">The points that count.</param>
/// <param name="Items">By the id of the item, the points that it gives, also where a group leaves them out. An item that is not named gives none.</param>
public sealed record ExpectedPoints(decimal Total, ImmutableDictionary<string, decimal> Items);
