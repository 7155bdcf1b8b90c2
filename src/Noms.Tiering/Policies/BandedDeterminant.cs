using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>A number cut into bands without gap or overlap; a choice whose values are the bands.</summary>
public sealed class BandedDeterminant : DerivedDeterminant
{
    internal BandedDeterminant(Determinant output, Determinant of, ImmutableArray<Band> bands)
        : base(output)
    {
        Of = of;
        Bands = bands;
    }

    /// <summary>The number that is cut. It cannot be none.</summary>
    public Determinant Of { get; }

    /// <summary>The bands, lowest first.</summary>
    public ImmutableArray<Band> Bands { get; }
}
