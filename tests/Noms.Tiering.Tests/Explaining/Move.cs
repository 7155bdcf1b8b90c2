namespace Noms.Tiering.Tests.Explaining;

/// <summary>A determinant of a case with another value.</summary>
/// <param name="Order">Its place among what the policy reads.</param>
/// <param name="Fact">The fact as it would be.</param>
/// <param name="Crossed">How many cells that crosses.</param>
internal sealed record Move(int Order, Fact Fact, int Crossed);
