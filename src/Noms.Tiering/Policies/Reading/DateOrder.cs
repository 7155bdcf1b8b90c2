namespace Noms.Tiering.Policies.Reading;

/// <summary>
/// Gathers the days, counted from the as-of date, with which each date is compared, and checks that they stand in one order
/// whatever the as-of date.
/// </summary>
internal sealed class DateOrder(FaultList faults)
{
    private const int ShortestMonth = 28;
    private const int LongestMonth = 31;

    private readonly Dictionary<Determinant, Dictionary<DateOffset, JsonValue>> _offsets = [];

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
        if (!_offsets.TryGetValue(date, out var offsets))
        {
            _offsets[date] = offsets = [];
        }

        offsets.TryAdd(offset, at);
    }

    /// <summary>What is asked of a derived date is asked of those that it is taken from.</summary>
    public void PassOn(Determinant derived, IEnumerable<Determinant> sources)
    {
        if (!_offsets.TryGetValue(derived, out var offsets))
        {
            return;
        }

        foreach (var source in sources)
        {
            foreach (var (offset, at) in offsets)
            {
                Note(source, offset, at);
            }
        }
    }

    public void Check()
    {
        foreach (var (date, offsets) in _offsets)
        {
            // Being always the earlier is transitive, so neighbours suffice.
            var inOrder = offsets.OrderBy(o => (o.Key.Months * 30.436875) + o.Key.Days).ToList();
            for (var index = 1; index < inOrder.Count; index++)
            {
                var (before, after) = (inOrder[index - 1].Key, inOrder[index].Key);
                if (Compare(before, after) is null)
                {
                    var at = inOrder[index].Value.Offset > inOrder[index - 1].Value.Offset ? inOrder[index].Value : inOrder[index - 1].Value;
                    faults.Add(
                        FaultCodes.DatesNotInOrder,
                        at,
                        $"`{date.Id}` is compared with {before} and with {after}, and which is the earlier depends on the as-of date; count both in days or both in months");
                }
            }
        }
    }
}
