namespace Noms.Tiering.Deciding;

/// <summary>What a test comes to in a case, as a byte: its truth, and above that the place of the value that it read among those that it may read.</summary>
internal static class TestCode
{
    /// <summary>The most values of which a code can say which it is.</summary>
    public const int MostValues = 1 << (8 - TruthBits);

    /// <summary>How far up the place stands.</summary>
    public const int TruthBits = 2;

    private const int TruthMask = (1 << TruthBits) - 1;

    public static byte Of(Truth truth, int place) => unchecked((byte)((int)truth | (place << TruthBits)));

    public static Truth TruthOf(byte code) => (Truth)(code & TruthMask);

    public static int PlaceOf(byte code) => code >> TruthBits;
}
