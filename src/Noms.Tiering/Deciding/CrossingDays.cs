using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>Gathers the days, after one and up to another, on which something that counts from the as-of date may turn.</summary>
internal sealed class CrossingDays(DateOnly after, DateOnly last)
{
    private readonly List<int> _days = [];

    /// <summary>The numbers of the days, rising.</summary>
    public IReadOnlyList<int> Days => _days;

    public void Add(DateOnly day)
    {
        if (day > after && day <= last)
        {
            Add(day.DayNumber);
        }
    }

    /// <summary>Adds the first day of a window and the day after its last.</summary>
    public void AddWindow(DateOnly from, DateOnly? to)
    {
        Add(from);
        if (to is { } end && end < DateOnly.MaxValue)
        {
            Add(end.AddDays(1));
        }
    }

    /// <summary>
    /// The first as-of date for which the counted day lies past a date. A day counted from a later as-of date is never an earlier one,
    /// so halving finds it, 29 February and all.
    /// </summary>
    public void AddFirstPast(DateOnly date, DateOffset offset)
    {
        if (offset.From(after) > date || offset.From(last) <= date)
        {
            return;
        }

        var (notPast, past) = (after.DayNumber, last.DayNumber);
        while (past - notPast > 1)
        {
            var middle = (notPast + past) / 2;
            (notPast, past) = offset.From(DateOnly.FromDayNumber(middle)) > date ? (notPast, middle) : (middle, past);
        }

        Add(past);
    }

    private void Add(int day)
    {
        var place = _days.BinarySearch(day);
        if (place < 0)
        {
            _days.Insert(~place, day);
        }
    }
}
