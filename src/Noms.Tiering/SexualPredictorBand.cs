namespace Noms.Tiering;

/// <summary>The band that came with a sexual reoffending predictor, least first.</summary>
public enum SexualPredictorBand
{
    /// <summary>The predictor does not apply to the person.</summary>
    NotApplicable,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High.</summary>
    High,

    /// <summary>Very high.</summary>
    VeryHigh,
}
