namespace Noms.Tiering.Deciding;

/// <summary>
/// All that overrides and judgement need to know of one way in which a case may turn out: the level that the rules give, the highest protected floor, and which
/// of the scale's overrides have their conditions met.
/// </summary>
/// <param name="Level">The place of the level that the rules give.</param>
/// <param name="Protected">The place of the highest protected floor; -1 where there is none.</param>
/// <param name="Met">By override of the scale, whether its condition is met, as bits.</param>
internal readonly record struct ScaleClass(int Level, int Protected, ulong Met)
{
    /// <summary>With so many overrides twice a key is still a number.</summary>
    public const int MostBitsOfHalfAKey = 48;

    private const int LevelBits = 6;
    private const int KeyBits = 13;

    /// <summary>The same in one number.</summary>
    public long Key => LevelAndProtected(Level, Protected) | WithMet(Met);

    public static ScaleClass Of(long key) =>
        new((int)(key & 63), (int)((key >> LevelBits) & 127) - 1, (ulong)key >> KeyBits);

    public static long LevelAndProtected(long level, long protectedFloor) => level | ((protectedFloor + 1) << LevelBits);

    public static long WithMet(ulong met) => (long)(met << KeyBits);

    /// <summary>
    /// Which of two ways to the same level a trace shows: that of the lower (or higher, as missing facts are taken) level by the rules, then of the lower protected
    /// floor, then the one in which the first override that tells them apart does not hold.
    /// </summary>
    public bool GoesBefore(ScaleClass other, bool highest)
    {
        if (Level != other.Level)
        {
            return Level < other.Level != highest;
        }

        if (Protected != other.Protected)
        {
            return Protected < other.Protected;
        }

        var differ = Met ^ other.Met;
        return (Met & differ & (~differ + 1)) == 0 && differ != 0;
    }
}
