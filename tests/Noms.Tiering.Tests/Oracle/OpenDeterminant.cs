namespace Noms.Tiering.Tests.Oracle;

/// <summary>A determinant that could be something else than the case says of it.</summary>
/// <param name="Determinant">The determinant.</param>
/// <param name="IsMissing">Whether nothing is recorded, or a list not all; otherwise what is recorded is uncertain.</param>
/// <param name="Values">What it may as well be.</param>
internal sealed record OpenDeterminant(Determinant Determinant, bool IsMissing, IReadOnlyList<FactValue> Values);
