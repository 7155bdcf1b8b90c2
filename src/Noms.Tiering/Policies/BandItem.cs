using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>Points by the band in which a number lies.</summary>
public sealed class BandItem : ScoreItem
{
    internal BandItem(string id, string title, Determinant determinant, ImmutableArray<PointsBand> bands)
        : base(id, title)
    {
        Determinant = determinant;
        Bands = bands;
    }

    /// <summary>The number. One that is none gives no points.</summary>
    public Determinant Determinant { get; }

    /// <summary>The bands, lowest first, without gap or overlap.</summary>
    public ImmutableArray<PointsBand> Bands { get; }
}
