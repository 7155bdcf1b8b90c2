namespace Noms.Tiering.Conformance;

/// <summary>A field of a vector on which the library and the service differ.</summary>
/// <param name="Id">The id of the generated case.</param>
/// <param name="Expected">What the service answered.</param>
/// <param name="Actual">What the library answered.</param>
/// <param name="Reason">Why the library answered so, where its answer is not a level; otherwise <see langword="null"/>.</param>
public sealed record Difference(string Id, string Expected, string Actual, string? Reason);
