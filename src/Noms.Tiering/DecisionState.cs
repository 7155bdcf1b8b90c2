namespace Noms.Tiering;

/// <summary>What a decision comes to.</summary>
public enum DecisionState
{
    /// <summary>Every scale has a level.</summary>
    Decided,

    /// <summary>A status stands in place of the levels.</summary>
    Status,

    /// <summary>The facts cannot be true; there is no level.</summary>
    InvalidData,
}
