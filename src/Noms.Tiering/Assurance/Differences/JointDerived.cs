using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>A derived determinant over the shared determinants of two policies.</summary>
/// <param name="Name">The name by which both know it.</param>
/// <param name="Original">The determinant of the policy from which it came, whose title is its own.</param>
/// <param name="Definition">What it is.</param>
internal sealed record JointDerived(string Name, Determinant Original, DerivedDeterminant Definition);
