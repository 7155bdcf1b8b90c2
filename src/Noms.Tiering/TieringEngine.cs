namespace Noms.Tiering;

/// <summary>Decides cases under one policy.</summary>
/// <remarks>Thread-safe and reusable: make one and keep it. The policy is compiled when the engine is made.</remarks>
public sealed class TieringEngine
{
    /// <summary>Makes an engine.</summary>
    public TieringEngine(TieringPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
    }

    /// <summary>The policy.</summary>
    public TieringPolicy Policy { get; }

    /// <summary>Decides a case.</summary>
    /// <param name="tieringCase">The case.</param>
    /// <param name="asOf">The day as of which it is decided.</param>
    public TieringDecision Decide(TieringCase tieringCase, DateOnly asOf) => new(Policy, tieringCase, asOf);
}
