namespace Noms.Tiering.Policies;

/// <summary>The level that a rule proposes: one that the file states, a parameter's, or what a derived determinant comes to.</summary>
/// <param name="Fixed">The level, where it does not depend on the case; a parameter's level included.</param>
/// <param name="Parameter">The parameter from which <paramref name="Fixed"/> came, or <see langword="null"/>.</param>
/// <param name="Derived">The derived determinant whose values are levels of the scale, or <c>none</c>, which proposes nothing; or <see langword="null"/>.</param>
public sealed record ProposedLevel(Level? Fixed, PolicyParameter? Parameter, Determinant? Derived);
