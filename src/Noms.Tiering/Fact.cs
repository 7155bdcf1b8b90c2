namespace Noms.Tiering;

/// <summary>A determinant's value in a case, and where it came from.</summary>
/// <param name="Determinant">The determinant.</param>
/// <param name="Value">Its value.</param>
/// <param name="Source">Where the value was recorded, such as <c>OASys</c>; <see langword="null"/> when not said.</param>
/// <param name="Date">The day on which it was recorded or assessed; <see langword="null"/> when not said.</param>
/// <param name="Basis">Whether a predictor is static or dynamic.</param>
public sealed record Fact(
    Determinant Determinant,
    FactValue Value,
    string? Source = null,
    DateOnly? Date = null,
    FactBasis Basis = FactBasis.NotStated)
{
    /// <summary>The determinant alone: a fact about a person does not print itself into a log.</summary>
    public override string ToString() => $"a fact of `{Determinant.Id}`";
}
