using System.Numerics;

namespace Noms.Tiering.Deciding.Rows;

/// <summary>While a key is laid out: gives each part of it bits of its own.</summary>
internal sealed class KeyBits
{
    /// <summary>One bit of a word is left over.</summary>
    private const int Most = 63;

    private int _taken;

    /// <summary>Whether all of it fits.</summary>
    public bool IsEnough => _taken <= Most;

    /// <summary>The first of as many bits as tell so many values apart.</summary>
    public int Take(int values)
    {
        var first = _taken;
        _taken += Count(values);
        return Math.Min(first, Most);
    }

    /// <summary>How many bits tell so many values apart.</summary>
    public static int Count(int values) => values <= 1 ? 0 : BitOperations.Log2((uint)(values - 1)) + 1;
}
