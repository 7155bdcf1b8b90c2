namespace Noms.Tiering.Tests.Conformance;

/// <summary>What a conformance case expects of the points of a score.</summary>
/// <param name="Total">The points that count.</param>
/// <param name="Items">By item id, the points that it gives, also where a group leaves them out. An item that is not named gives none.</param>
internal sealed record ScoreExpectation(decimal Total, IReadOnlyDictionary<string, decimal> Items);
