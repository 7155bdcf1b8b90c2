namespace Noms.Tiering;

/// <summary>How a level compares with the one that the case had before.</summary>
public enum LevelChange
{
    /// <summary>The case states no previous level of this scale, or there is no level now.</summary>
    NotKnown,

    /// <summary>Higher than before.</summary>
    Raised,

    /// <summary>Lower than before.</summary>
    Lowered,

    /// <summary>As before.</summary>
    Same,
}
