using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>The value of the first branch that applies. The last branch always does.</summary>
public sealed class FirstDeterminant : DerivedDeterminant
{
    internal FirstDeterminant(Determinant output, ImmutableArray<FirstBranch> branches)
        : base(output)
    {
        Branches = branches;
    }

    /// <summary>The branches, the first to be tried first.</summary>
    public ImmutableArray<FirstBranch> Branches { get; }
}
