namespace Noms.Tiering.Assurance;

/// <summary>
/// Intervals at 95% for shares and for differences of shares. They say how far a share could lie off by chance alone in groups as large as these; they hold for
/// small groups and for shares near to 0 and 1 too, where the textbook interval does not.
/// </summary>
/// <remarks>
/// Worked in decimals, and rounded to six places at the end, so that the digits are the same everywhere. Safe to use from any number of threads.
/// </remarks>
public static class ShareIntervals
{
    /// <summary>How often such an interval holds what it is to hold: 0.95.</summary>
    public const decimal Confidence = 0.95m;

    private const int Places = 6;

    // The point that 2.5% of a normal distribution lie beyond.
    private const decimal Z = 1.959963984540054m;

    /// <summary>The score interval of Wilson (1927), without continuity correction: method 3 in Newcombe, Statistics in Medicine 17 (1998), 857-872.</summary>
    /// <param name="count">How many have it; from 0 to <paramref name="of"/>.</param>
    /// <param name="of">How many there are; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is none of these.</exception>
    public static ShareInterval Wilson(long count, long of) => Rounded(Score(count, of));

    /// <summary>
    /// The interval for the difference of two independent shares, the first less the second, that is made of their score intervals: method 10 in Newcombe,
    /// Statistics in Medicine 17 (1998), 873-890.
    /// </summary>
    /// <param name="count">How many of the first group have it; from 0 to <paramref name="of"/>.</param>
    /// <param name="of">The first group; at least 1.</param>
    /// <param name="otherCount">How many of the second group have it; from 0 to <paramref name="otherOf"/>.</param>
    /// <param name="otherOf">The second group; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is none of these.</exception>
    public static ShareInterval Newcombe(long count, long of, long otherCount, long otherOf)
    {
        var one = Score(count, of);
        var other = Score(otherCount, otherOf);
        var share = (decimal)count / of;
        var otherShare = (decimal)otherCount / otherOf;
        var difference = share - otherShare;
        return Rounded(new(
            difference - Together(share - one.Low, other.High - otherShare),
            difference + Together(one.High - share, otherShare - other.Low)));
    }

    /// <summary>A share to six places.</summary>
    internal static decimal Share(long count, long of) => decimal.Round((decimal)count / of, Places);

    /// <summary>A number to six places.</summary>
    internal static decimal Round(decimal number) => decimal.Round(number, Places);

    private static ShareInterval Score(long count, long of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1L);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        var middle = (2m * count) + (Z * Z);
        var half = Z * DecimalRoot.Of((Z * Z) + (4m * count * (of - count) / of));
        var whole = 2 * (of + (Z * Z));
        return new(count == 0 ? 0 : (middle - half) / whole, count == of ? 1 : (middle + half) / whole);
    }

    private static decimal Together(decimal one, decimal other) => DecimalRoot.Of((one * one) + (other * other));

    private static ShareInterval Rounded(ShareInterval interval) => new(decimal.Round(interval.Low, Places), decimal.Round(interval.High, Places));
}
