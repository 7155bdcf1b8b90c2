namespace Noms.Tiering.Allocation;

/// <summary>How many cases something was counted in.</summary>
/// <param name="Id">The id of the level, mode, status, rule or other thing.</param>
/// <param name="Title">How a person reads it.</param>
/// <param name="Cases">The number of cases, from 0.</param>
public sealed record NamedCount(string Id, string Title, long Cases);
