using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules.Reading;

/// <summary>A band of a number and what it gives: the place of a value, or points.</summary>
internal readonly struct RangeOf(Bound? atLeast, Bound? below, long gives)
{
    private readonly long _atLeast = atLeast is null ? Interval.None : Interval.Encode(atLeast.Value);
    private readonly long _below = below is null ? long.MaxValue : Interval.Encode(below.Value);
    private readonly long _gives = gives;

    /// <summary>From the least to the greatest of what the bands give in which a number of the interval can lie.</summary>
    public static Interval Hull(RangeOf[] bands, Interval value)
    {
        var (low, high) = (long.MaxValue, long.MinValue);
        foreach (var band in bands)
        {
            if (value.Meets(band._atLeast, band._below))
            {
                low = Math.Min(low, band._gives);
                high = Math.Max(high, band._gives);
            }
        }

        return new(low, high);
    }
}
