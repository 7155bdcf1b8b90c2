namespace Noms.Tiering;

/// <summary>A determinant without a C# type of its own: a policy's local one, a field, or what a derived determinant gives.</summary>
internal sealed class PlainDeterminant : Determinant;
