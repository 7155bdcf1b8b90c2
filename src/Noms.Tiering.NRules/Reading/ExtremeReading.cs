using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules.Reading;

/// <summary>The greatest or the least of several intervals, where one that is none is passed over.</summary>
internal static class ExtremeReading
{
    public static Func<CaseFact, Interval> Of(ExtremeDeterminant extreme, Func<CaseFact, Interval>[] parts)
    {
        if (extreme.IsGreatest)
        {
            return facts => Greatest(parts, facts);
        }

        long[] least = [.. extreme.Of.Select(Interval.LeastPresent)];
        return facts => Least(parts, least, facts);
    }

    private static Interval Greatest(Func<CaseFact, Interval>[] parts, CaseFact facts)
    {
        var value = parts[0](facts);
        for (var index = 1; index < parts.Length; index++)
        {
            var other = parts[index](facts);
            value = new(Math.Max(value.Low, other.Low), Math.Max(value.High, other.High));
        }

        return value;
    }

    // A part that may be none can always be passed over, so it cannot hold the least down.
    private static Interval Least(Func<CaseFact, Interval>[] parts, long[] leastPresent, CaseFact facts)
    {
        var (low, highOfPresent, highOfAll) = (long.MaxValue, long.MaxValue, Interval.None);
        for (var index = 0; index < parts.Length; index++)
        {
            var value = parts[index](facts);
            if (value.High == Interval.None)
            {
                continue;
            }

            low = Math.Min(low, value.Low == Interval.None ? leastPresent[index] : value.Low);
            highOfAll = Math.Max(highOfAll, value.High);
            highOfPresent = value.Low == Interval.None ? highOfPresent : Math.Min(highOfPresent, value.High);
        }

        return highOfPresent == long.MaxValue ? new(Interval.None, highOfAll) : new(low, highOfPresent);
    }
}
