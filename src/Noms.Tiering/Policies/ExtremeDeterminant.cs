using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>The greatest or the least of several numbers, dates or ordered choices. Those that are none are passed over.</summary>
public sealed class ExtremeDeterminant : DerivedDeterminant
{
    internal ExtremeDeterminant(Determinant output, bool isGreatest, ImmutableArray<Determinant> of)
        : base(output)
    {
        IsGreatest = isGreatest;
        Of = of;
    }

    /// <summary>Whether it is the greatest, otherwise the least.</summary>
    public bool IsGreatest { get; }

    /// <summary>The determinants, all of one kind. With every one none, the result is none.</summary>
    public ImmutableArray<Determinant> Of { get; }
}
