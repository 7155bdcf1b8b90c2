namespace Noms.Tiering;

/// <summary>The assessed risk of serious harm, least first.</summary>
public enum RiskOfSeriousHarm
{
    /// <summary>No significant indicators of risk of serious harm now.</summary>
    Low,

    /// <summary>Indicators are there; serious harm is unlikely unless circumstances change.</summary>
    Medium,

    /// <summary>Serious harm could happen at any time.</summary>
    High,

    /// <summary>Serious harm is imminent.</summary>
    VeryHigh,
}
