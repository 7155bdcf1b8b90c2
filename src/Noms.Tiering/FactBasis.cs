namespace Noms.Tiering;

/// <summary>Whether a predictor rests on an assessment of the person as they are now.</summary>
public enum FactBasis
{
    /// <summary>Not said.</summary>
    NotStated,

    /// <summary>From age, sex and criminal history alone.</summary>
    Static,

    /// <summary>With the items of an assessment.</summary>
    Dynamic,
}
