namespace Noms.Tiering.Policies;

/// <summary>A number that a test compares with, and the parameter that it came from.</summary>
/// <param name="Value">The number, in the unit of the determinant.</param>
/// <param name="Parameter">The parameter, or <see langword="null"/> where the rule states the number itself.</param>
public sealed record Bound(decimal Value, PolicyParameter? Parameter);
