namespace Noms.Tiering.Assurance;

/// <summary>The colours of pictures. Each set is told apart by eyes that do not tell red from green, and none carries a meaning that words or letters do not.</summary>
internal static class Palette
{
    // From light to dark throughout, so that it also reads in grey.
    private static readonly Colour[] Ramp =
        [new(0xff, 0xf4, 0xc8), new(0xfd, 0xcb, 0x6e), new(0xf0, 0x8a, 0x4b), new(0xc4, 0x4a, 0x6c), new(0x7a, 0x22, 0x78), new(0x2f, 0x0f, 0x4f)];

    // Okabe and Ito's set, which was made for every kind of colour vision; without its yellow, which does not stand out from white.
    private static readonly Colour[] Kinds =
    [
        new(0x00, 0x72, 0xb2), new(0xd5, 0x5e, 0x00), new(0x00, 0x9e, 0x73), new(0xcc, 0x79, 0xa7), new(0x56, 0xb4, 0xe9), new(0xe6, 0x9f, 0x00), new(0x50, 0x5a, 0x5f),
    ];

    /// <summary>The colour of what stands on an ordered scale: the lowest light, the highest dark.</summary>
    /// <param name="index">Its place, 0 for the lowest.</param>
    /// <param name="count">How many there are; at least one.</param>
    public static Colour Ordered(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
        var steps = Math.Max(1, count - 1);
        var at = index * (Ramp.Length - 1);
        var from = at / steps;
        return from == Ramp.Length - 1 ? Ramp[from] : Ramp[from].Towards(Ramp[from + 1], at % steps, steps);
    }

    /// <summary>The colour of one of several kinds without an order; after seven they come again.</summary>
    /// <param name="index">Its place, from 0.</param>
    public static Colour Kind(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return Kinds[index % Kinds.Length];
    }
}
