namespace Noms.Tiering;

// The two predictors of sexual reoffending, each with the band that came with it.
public static partial class Determinants
{
    /// <summary>The direct-contact sexual reoffending predictor, from 0 to 100 %, in steps of 0.01; static or dynamic, or none.</summary>
    public static Determinant<decimal> DirectContactSexualPredictor { get; } = Predictor(
        "directContactSexualPredictor", "direct-contact sexual reoffending predictor", SingleTier,
        "The first 2026 version of the single-tier model read it as a score of up to 64 points.", mayBeNone: true);

    /// <summary>The band that came with the direct-contact sexual reoffending predictor.</summary>
    public static Determinant<SexualPredictorBand> DirectContactSexualBand { get; } = Choice(
        "directContactSexualBand", "band of the direct-contact sexual reoffending predictor", ChoiceSets.SexualPredictorBands, SingleTier,
        isOrdered: true);

    /// <summary>The indirect-image sexual reoffending predictor, from 0 to 100 %, in steps of 0.01; static or dynamic, or none.</summary>
    public static Determinant<decimal> IndirectImageSexualPredictor { get; } = Predictor(
        "indirectImageSexualPredictor", "indirect-image sexual reoffending predictor", SingleTier,
        "The first 2026 version of the single-tier model read it as a score of up to 64 points.", mayBeNone: true);

    /// <summary>The band that came with the indirect-image sexual reoffending predictor.</summary>
    public static Determinant<SexualPredictorBand> IndirectImageSexualBand { get; } = Choice(
        "indirectImageSexualBand", "band of the indirect-image sexual reoffending predictor", ChoiceSets.SexualPredictorBands, SingleTier,
        isOrdered: true);
}
