using System.Collections.Immutable;
using System.Numerics;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>How much an analysis went through.</summary>
/// <remarks>Immutable. A combination has one cell of each determinant: all cases that the policy cannot tell apart.</remarks>
public sealed class AnalysisFigures
{
    internal AnalysisFigures()
    {
    }

    /// <summary>How many determinants of the case the policy reads.</summary>
    public required int Determinants { get; init; }

    /// <summary>How many cells they have together, whether each is recorded and which of a fallback is taken included where that matters.</summary>
    public required int Cells { get; init; }

    /// <summary>How many combinations of cells a case can have; 0 where they were not counted, because the policy is too large.</summary>
    public required BigInteger Combinations { get; init; }

    /// <summary>Of those, how many come to a status.</summary>
    public required BigInteger WithStatus { get; init; }

    /// <summary>Of those, how many are invalid data.</summary>
    public required BigInteger Invalid { get; init; }

    /// <summary>The nodes of all decision diagrams that were made.</summary>
    public required int Nodes { get; init; }

    /// <summary>By scale, how the combinations fall; empty where they were not counted.</summary>
    public required ImmutableArray<ScaleFigures> Scales { get; init; }

    /// <summary>By derived determinant, in policy order, the nodes of its decision diagram; empty where nothing was counted.</summary>
    public required ImmutableArray<(DerivedDeterminant Derived, int Nodes)> Derived { get; init; }

    /// <summary>
    /// How much work it was, a figure that is the same on every machine: steps of joining diagrams, and where cases were sampled instead, beside those the
    /// combinations of what each case that was decided leaves open, 1 where that is nothing.
    /// </summary>
    public required long Steps { get; init; }

    /// <summary>How many cases were sampled; 0 where everything was gone through.</summary>
    public required int Sampled { get; init; }
}
