namespace Noms.Tiering.Deciding.Rows;

/// <summary>By test, whether some element meets it, whether some may, and whether of some it is unknown: three bits apart.</summary>
internal readonly record struct ElementMarks(uint Bits)
{
    /// <summary>The most tests.</summary>
    public const int MostTests = 8;

    public int Met => (int)(Bits & 0xFF);

    public int Possible => (int)((Bits >> MostTests) & 0xFF);

    public bool HasUnknown => Bits >> (2 * MostTests) != 0;

    /// <summary>What it and elements that are not stated come to.</summary>
    public ElementMarks WithMore(int tests) => new(Bits | (((1U << tests) - 1) << MostTests));

    /// <summary>Which are met and which are possible, as a digit.</summary>
    public int Digit(int tests) => Met | (Possible << tests);

    /// <summary>The marks of one element.</summary>
    public static uint Of(int test, Truth truth) => truth switch
    {
        Truth.Met => (1U << test) | (1U << (MostTests + test)),
        Truth.Unknown => (1U << (MostTests + test)) | (1U << ((2 * MostTests) + test)),
        _ => 0,
    };
}
