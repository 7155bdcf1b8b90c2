namespace Noms.Tiering.Policies.Reading;

/// <summary>A derived determinant that is read.</summary>
/// <param name="Derived">The determinant.</param>
/// <param name="Scale">The scale whose levels it gives, or <see langword="null"/>.</param>
internal sealed record Derivation(DerivedDeterminant Derived, Scale? Scale = null);
