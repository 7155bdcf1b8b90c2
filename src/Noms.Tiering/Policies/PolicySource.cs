namespace Noms.Tiering.Policies;

/// <summary>A document that a policy rests on.</summary>
/// <param name="Id">The short name by which citations name it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">The day it was published, where known.</param>
/// <param name="Reference">Where to find it; may be empty.</param>
public sealed record PolicySource(string Id, string Title, DateOnly? Published, string Reference);
