namespace Noms.Tiering;

/// <summary>What an override holds the level to.</summary>
public enum OverrideForm
{
    /// <summary>At least its level.</summary>
    Floor,

    /// <summary>At most its level.</summary>
    Cap,

    /// <summary>Its level and no other.</summary>
    Level,
}
