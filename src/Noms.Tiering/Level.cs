namespace Noms.Tiering;

/// <summary>One outcome on a <see cref="Noms.Tiering.Scale"/>. Levels of one scale compare; comparing levels of two scales throws.</summary>
/// <remarks>Immutable. Equality is identity: each level exists once in its policy.</remarks>
public sealed class Level : IComparable<Level>
{
    internal Level(Scale scale, int index, string id, string title)
    {
        Scale = scale;
        Index = index;
        Id = id;
        Title = title;
    }

    /// <summary>The scale that it belongs to.</summary>
    public Scale Scale { get; }

    /// <summary>Its place on the scale, 0 for the lowest.</summary>
    public int Index { get; }

    /// <summary>The id, such as <c>3</c>.</summary>
    public string Id { get; }

    /// <summary>How a person reads it, such as <c>Tier 3</c>.</summary>
    public string Title { get; }

    /// <summary>Compares two levels of one scale.</summary>
    /// <exception cref="ArgumentException">The other level belongs to another scale.</exception>
    public int CompareTo(Level? other)
    {
        if (other is null)
        {
            return 1;
        }

        return ReferenceEquals(other.Scale, Scale)
            ? Index.CompareTo(other.Index)
            : throw new ArgumentException($"A level of scale `{Scale.Id}` does not compare with one of scale `{other.Scale.Id}`.", nameof(other));
    }

    /// <summary>Whether the left level is lower.</summary>
    public static bool operator <(Level? left, Level? right) => Compare(left, right) < 0;

    /// <summary>Whether the left level is lower or the same.</summary>
    public static bool operator <=(Level? left, Level? right) => Compare(left, right) <= 0;

    /// <summary>Whether the left level is higher.</summary>
    public static bool operator >(Level? left, Level? right) => Compare(left, right) > 0;

    /// <summary>Whether the left level is higher or the same.</summary>
    public static bool operator >=(Level? left, Level? right) => Compare(left, right) >= 0;

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private static int Compare(Level? left, Level? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
}
