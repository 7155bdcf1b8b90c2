namespace Noms.Tiering;

/// <summary>Decides cases under one policy, by whatever means; each gives the same decision and the same trace.</summary>
/// <remarks>What implements it is thread-safe and reusable.</remarks>
public interface ITieringEngine
{
    /// <summary>The policy.</summary>
    TieringPolicy Policy { get; }

    /// <summary>Decides a case.</summary>
    /// <param name="tieringCase">The case.</param>
    /// <param name="asOf">The day as of which it is decided.</param>
    TieringDecision Decide(TieringCase tieringCase, DateOnly asOf);
}
