namespace Noms.Tiering;

/// <summary>One of the values of a determinant of kind <see cref="DeterminantKind.Choice"/>.</summary>
/// <param name="Id">How files and code write it, such as <c>very-high</c>.</param>
/// <param name="Title">How a person reads it, such as <c>very high</c>.</param>
public sealed record ChoiceValue(string Id, string Title);
