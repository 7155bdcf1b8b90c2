using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Space;

/// <summary>Finds the day as of which a policy is looked at.</summary>
internal static class DayOfCounts
{
    /// <summary>The first day of the policy's window, up to a year on, on which no two of the days that it counts are one; the first day of all where there is none such.</summary>
    public static DateOnly In(CompiledPolicy policy)
    {
        var from = policy.Policy.EffectiveFrom;
        for (var later = 0; later <= 366 && from.DayNumber + later <= DateOnly.MaxValue.DayNumber; later++)
        {
            var day = from.AddDays(later);
            if (policy.Policy.IsInForceOn(day) && AreApart(policy, day))
            {
                return day;
            }
        }

        return from;
    }

    /// <summary>Whether no two of the days that a policy counts from a day are one.</summary>
    public static bool AreApart(CompiledPolicy policy, DateOnly asOf) =>
        policy.DayOffsets.Select(o => o.From(asOf)).Distinct().Count() == policy.DayOffsets.Length;
}
