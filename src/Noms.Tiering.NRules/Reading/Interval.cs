namespace Noms.Tiering.NRules.Reading;

/// <summary>
/// The values that a determinant can still have, from the least to the greatest, both inclusive: a number in millionths, a flag as 0 or 1, a
/// choice as its place, a date as its day number, a code as its place among those that the policy names. None counts below every value.
/// </summary>
internal readonly record struct Interval(long Low, long High)
{
    public const long None = long.MinValue;

    public const long NumberScale = 1_000_000;

    // No fact is larger, either way.
    private const decimal LargestNumber = 1_000_000_000m;

    public static Interval Of(long value) => new(value, value);

    public static Interval OfTruth(Truth truth) => new(truth == Truth.Met ? 1 : 0, truth == Truth.Unmet ? 0 : 1);

    public static long Encode(decimal number) => decimal.ToInt64(number * NumberScale);

    /// <summary>Everything that a determinant can be; not for lists.</summary>
    public static Interval Whole(Determinant determinant)
    {
        var (low, high) = determinant.Kind switch
        {
            DeterminantKind.Number => LeastAndMost(determinant),
            DeterminantKind.Date => (DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber),
            DeterminantKind.Flag => (0L, 1L),
            DeterminantKind.Choice => (0L, determinant.Values.Length - 1L),
            _ => (None, long.MaxValue),
        };
        return new(determinant.MayBeNone ? None : low, high);
    }

    /// <summary>The least value of a determinant that is not none.</summary>
    public static long LeastPresent(Determinant determinant) =>
        determinant.Kind == DeterminantKind.Number ? LeastAndMost(determinant).Least : 0;

    /// <summary>Whether some value that is not none is at least the one bound and below the other.</summary>
    public bool Meets(long atLeast, long below) => High != None && High >= atLeast && (Low == None || Low < below);

    public Interval And(Interval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    private static (long Least, long Most) LeastAndMost(Determinant determinant) => (
        Encode(determinant.Minimum ?? -LargestNumber),
        Encode(determinant.Maximum ?? LargestNumber));
}
