using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>One determinant of the case, as the policy read it.</summary>
/// <param name="Use">The determinant and how the policy reads it.</param>
/// <param name="Standing">How it came by its value.</param>
/// <param name="Value">The value that was used; not recorded where it is open.</param>
/// <param name="Source">Where it was recorded, where the case says.</param>
/// <param name="Date">When it was recorded, where the case says.</param>
/// <param name="Basis">Whether it is static or dynamic.</param>
public sealed record DeterminantTrace(
    DeterminantUse Use, FactStanding Standing, FactValue Value, string? Source, DateOnly? Date, FactBasis Basis)
{
    /// <summary>The determinant and its standing, without the value.</summary>
    public override string ToString() => $"{Use.Determinant}: {Standing}";
}
