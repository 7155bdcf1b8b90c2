namespace Noms.Tiering.Tracing;

/// <summary>
/// The values that something can still have, from the least to the greatest, both inclusive. None counts below every number
/// and every date. What is not recorded, and has no end either way, is open.
/// </summary>
internal readonly record struct ValueInterval(FactValue Lowest, FactValue Highest)
{
    public static ValueInterval Open => default;

    public bool IsOpen => !Lowest.IsRecorded;

    public bool IsKnown => Lowest.IsRecorded && Lowest == Highest;

    public static ValueInterval Of(FactValue value) => new(value, value);

    public static ValueInterval Number(decimal lowest, decimal highest) =>
        new(FactValue.Number(lowest), FactValue.Number(highest));

    public static ValueInterval Flag(Truth truth) =>
        new(FactValue.Flag(truth == Truth.Met), FactValue.Flag(truth != Truth.Unmet));

    /// <summary>Everything that a determinant can be; open for a code or a list, which have no ends.</summary>
    public static ValueInterval Whole(Determinant determinant) => determinant.Kind switch
    {
        DeterminantKind.Number => new(
            determinant.MayBeNone ? FactValue.None : FactValue.Number(determinant.Minimum ?? -FactValue.LargestNumber),
            FactValue.Number(determinant.Maximum ?? FactValue.LargestNumber)),
        DeterminantKind.Flag => new(FactValue.Flag(false), FactValue.Flag(true)),
        DeterminantKind.Choice => new(
            FactValue.ChoiceAt(determinant, 0), FactValue.ChoiceAt(determinant, determinant.Values.Length - 1)),
        DeterminantKind.Date => new(
            determinant.MayBeNone ? FactValue.None : FactValue.Date(DateOnly.MinValue), FactValue.Date(DateOnly.MaxValue)),
        _ => Open,
    };

    /// <summary>This, or where it is open everything that the determinant can be.</summary>
    public ValueInterval Within(Determinant determinant) => IsOpen ? Whole(determinant) : this;

    /// <summary>Below 0, 0 or above 0; of two values of one determinant that is not a code or a list.</summary>
    public static int Compare(FactValue left, FactValue right) => left.Encoded.CompareTo(right.Encoded);

    public static FactValue Greater(FactValue left, FactValue right) => Compare(left, right) >= 0 ? left : right;

    public static FactValue Lesser(FactValue left, FactValue right) => Compare(left, right) <= 0 ? left : right;

    /// <summary>From the least to the greatest of two intervals.</summary>
    public ValueInterval And(ValueInterval other) =>
        IsOpen || other.IsOpen ? Open : new(Lesser(Lowest, other.Lowest), Greater(Highest, other.Highest));

    /// <summary>Of a number: whether some number of the interval is at least the one bound and below the other.</summary>
    public bool Meets(decimal? atLeast, decimal? below) =>
        Highest.Kind == FactValueKind.Number
        && (atLeast is not { } from || Highest.AsNumber() >= from)
        && (below is not { } to || Lowest.Kind == FactValueKind.None || Lowest.AsNumber() < to);
}
