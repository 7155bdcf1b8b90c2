namespace Noms.Tiering.Policies.Reading;

/// <summary>
/// Gathers the days, counted from the as-of date, with which each date is compared, and checks that they stand in one order
/// whatever the as-of date.
/// </summary>
internal sealed class DateOrder(FaultList faults)
{
    private const int ShortestMonth = 28;
    private const int LongestMonth = 31;

    private readonly Dictionary<Determinant, Dictionary<Day, JsonValue>> _days = [];

    /// <summary>Below 0 where the left day is always the earlier, above 0 where always the later, <see langword="null"/> where it depends.</summary>
    public static int? Compare(DateOffset left, DateOffset right)
    {
        if (left.Months > right.Months)
        {
            return -Compare(right, left);
        }

        var months = right.Months - left.Months;
        var days = right.Days - left.Days;
        return (days + (months * ShortestMonth), days + (months * LongestMonth)) switch
        {
            ( > 0, _) => -1,
            (_, < 0) => 1,
            (0, 0) => 0,
            _ => null,
        };
    }

    public void Note(Determinant date, DateOffset offset, JsonValue at)
    {
        if (!_days.TryGetValue(date, out var days))
        {
            _days[date] = days = [];
        }

        days.TryAdd(new Day(offset), at);
    }

    /// <summary>What is asked of a derived date is asked of those that it is taken from.</summary>
    public void PassOn(Determinant derived, IEnumerable<Determinant> sources)
    {
        if (!_days.TryGetValue(derived, out var days))
        {
            return;
        }

        foreach (var source in sources)
        {
            foreach (var (day, at) in days)
            {
                Note(source, day.Offset, at);
            }
        }
    }

    public void Check()
    {
        foreach (var (date, days) in _days)
        {
            // Being always the earlier is transitive, so neighbours suffice.
            var inOrder = days.Keys.ToList();
            inOrder.Sort((one, other) => one.Length.CompareTo(other.Length));
            for (var index = 1; index < inOrder.Count; index++)
            {
                var (before, after) = (inOrder[index - 1].Offset, inOrder[index].Offset);
                if (Compare(before, after) is null)
                {
                    var (first, last) = (days[inOrder[index - 1]], days[inOrder[index]]);
                    faults.Add(
                        FaultCodes.DatesNotInOrder,
                        last.Offset > first.Offset ? last : first,
                        $"`{date.Id}` is compared with {before} and with {after}, and which is the earlier depends on the as-of date; count both in days or both in months");
                }
            }
        }
    }

    private sealed record Day(DateOffset Offset)
    {
        public double Length => (Offset.Months * 30.436875) + Offset.Days;
    }
}
