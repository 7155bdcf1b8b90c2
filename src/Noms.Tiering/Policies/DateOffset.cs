namespace Noms.Tiering.Policies;

/// <summary>A day counted from the as-of date: first so many months on or back, then so many days.</summary>
/// <param name="Months">Months added to the as-of date; negative is back. 12 for each year. 29 February becomes 28 where there is none.</param>
/// <param name="Days">Days added after the months; negative is back.</param>
public readonly record struct DateOffset(int Months, int Days)
{
    /// <summary>The day for an as-of date; the first or last day of the calendar where it would lie outside.</summary>
    public DateOnly From(DateOnly asOf)
    {
        var month = ((asOf.Year - 1) * 12L) + asOf.Month - 1 + Months;
        if (month < 0)
        {
            return DateOnly.MinValue;
        }

        if (month >= 9999 * 12L)
        {
            return DateOnly.MaxValue;
        }

        var day = (long)asOf.AddMonths(Months).DayNumber + Days;
        return DateOnly.FromDayNumber((int)Math.Clamp(day, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
    }

    /// <summary>In words, such as <c>1 year before the as-of date</c> or <c>the as-of date</c>.</summary>
    public override string ToString()
    {
        if (Months == 0 && Days == 0)
        {
            return "the as-of date";
        }

        var months = Months == 0 ? "" : Months % 12 == 0 ? Count(Months / 12, "year") : Count(Months, "month");
        var days = Days == 0 ? "" : Count(Days, "day");
        return (months.Length > 0 && days.Length > 0 ? $"{days} {months}" : months + days) + " the as-of date";
    }

    private static string Count(int count, string unit) =>
        $"{UnitText.Counted(Math.Abs(count), unit)} {(count < 0 ? "before" : "after")}";
}
