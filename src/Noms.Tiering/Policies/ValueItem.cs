using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>Points by the value of a choice, times a weight. A value without points gives none.</summary>
public sealed class ValueItem : ScoreItem
{
    internal ValueItem(string id, string title, Determinant determinant, ImmutableDictionary<string, Bound> points, Bound weight)
        : base(id, title)
    {
        Determinant = determinant;
        Points = points;
        Weight = weight;
    }

    /// <summary>The choice.</summary>
    public Determinant Determinant { get; }

    /// <summary>The points by value id.</summary>
    public ImmutableDictionary<string, Bound> Points { get; }

    /// <summary>What the points are multiplied by; 1 where the file does not say.</summary>
    public Bound Weight { get; }
}
