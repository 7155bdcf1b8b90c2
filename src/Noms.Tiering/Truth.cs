namespace Noms.Tiering;

/// <summary>How a test, a condition or a rule stands in a case (Kleene's three values).</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    Unmet,

    /// <summary>It cannot be said: a fact that it needs is not recorded.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    Met,
}
