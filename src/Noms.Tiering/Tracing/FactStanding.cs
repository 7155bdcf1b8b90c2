namespace Noms.Tiering.Tracing;

/// <summary>How a determinant came by its value.</summary>
public enum FactStanding
{
    /// <summary>The case states it.</summary>
    Recorded,

    /// <summary>The case states it, but it could be something else: it is static, or too old.</summary>
    Uncertain,

    /// <summary>The case does not state it, and the policy's stand-in value was used.</summary>
    StoodIn,

    /// <summary>The case does not state it: it could be anything.</summary>
    Open,

    /// <summary>It was not read, because a fallback took another.</summary>
    NotRead,
}
