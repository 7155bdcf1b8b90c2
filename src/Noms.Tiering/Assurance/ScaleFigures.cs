using System.Collections.Immutable;
using System.Numerics;

namespace Noms.Tiering.Assurance;

/// <summary>How the combinations of cells fall on one scale.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ScaleFigures
{
    internal ScaleFigures()
    {
    }

    /// <summary>The scale.</summary>
    public required Scale Scale { get; init; }

    /// <summary>By level, lowest first, how many combinations come to it with no status and no invalid data in its place.</summary>
    public required ImmutableArray<(Level Level, BigInteger Combinations)> Levels { get; init; }

    /// <summary>Of those, how many have the scale's default because no rule proposes anything.</summary>
    public required BigInteger NothingProposed { get; init; }

    /// <summary>The nodes of the decision diagram of its level.</summary>
    public required int Nodes { get; init; }
}
