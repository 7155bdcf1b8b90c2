namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads years, months and days counted from the as-of date.</summary>
internal static class OffsetReader
{
    private const int MostYears = 1_000;
    private const int MostMonths = 12_000;
    private const int MostDays = 366_000;

    public static DateOffset? Read(JsonValue value, FaultList faults)
    {
        if (PolicyObject.Open(value, faults, "a day counted from the as-of date", "years", "months", "days") is not { } offset)
        {
            return null;
        }

        if (value.Members.Count == 0)
        {
            faults.Add(FaultCodes.MissingProperty, value, "one or more of `years`, `months` and `days` are missing");
            return null;
        }

        var years = offset.Find("years") is { } y ? Scalars.Whole(y, MostYears, faults) : 0;
        var months = offset.Find("months") is { } m ? Scalars.Whole(m, MostMonths, faults) : 0;
        var days = offset.Find("days") is { } d ? Scalars.Whole(d, MostDays, faults) : 0;
        return years is { } yy && months is { } mm && days is { } dd ? new DateOffset((yy * 12) + mm, dd) : null;
    }

    /// <summary>How long before the as-of date, as the day that lies so far back.</summary>
    public static DateOffset? ReadAge(JsonValue value, FaultList faults)
    {
        if (Read(value, faults) is not { } age)
        {
            return null;
        }

        var negative = value.Members.Find(member => member.Value.Text.StartsWith('-'));
        if (negative is not null || age == default)
        {
            faults.Add(FaultCodes.BadNumber, negative?.Value ?? value, "an age is above 0");
            return null;
        }

        return new DateOffset(-age.Months, -age.Days);
    }
}
