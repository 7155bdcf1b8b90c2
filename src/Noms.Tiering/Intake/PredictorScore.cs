namespace Noms.Tiering.Intake;

/// <summary>A score or predictor, as a case system holds it.</summary>
/// <param name="Predictor">The determinant, such as <see cref="Determinants.Rsr"/> or <see cref="Determinants.Ogrs3"/>.</param>
/// <param name="Score">The score, in the determinant's unit; <see langword="null"/> where there is none.</param>
/// <param name="Basis">Whether it is static or dynamic, of a predictor that may be static.</param>
/// <remarks>Immutable.</remarks>
public sealed record PredictorScore(Determinant<decimal> Predictor, decimal? Score, FactBasis Basis = FactBasis.NotStated)
{
    /// <summary>The determinant alone: a fact about a person does not print itself into a log.</summary>
    public override string ToString() => $"a score of `{Predictor.Id}`";
}
