namespace Noms.Tiering.Policies;

/// <summary>Something that a decision says, yes or no, beside its levels.</summary>
/// <param name="Id">The id, such as <c>requiresMostExperiencedManager</c>.</param>
/// <param name="Title">How a person reads it.</param>
public sealed record PolicyOutput(string Id, string Title);
