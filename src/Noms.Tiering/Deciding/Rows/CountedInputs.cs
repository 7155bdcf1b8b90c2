namespace Noms.Tiering.Deciding.Rows;

/// <summary>
/// While a key is laid out: determinants that one sum counts alike and nothing else reads, such as needs of which it matters how many there are and not
/// which. Outcomes depend on what the known ones come to and how many are open, and of that only on what the sum can then come to.
/// </summary>
internal sealed class CountedInputs
{
    private const int MostPlaces = 1 << 12;

    private readonly long[] _points;
    private readonly int _top;

    private CountedInputs(SumStep sum, CellReading[] readings)
    {
        Readings = readings;
        var points = readings[0].ByCell;
        var unit = Math.Max(1, points.Aggregate(0L, Divisor));
        _points = [.. points.Select(p => p / unit).Distinct().Order()];
        SumCount = (int)Math.Min(MostPlaces, (_points[^1] * readings.Length) + 1);
        _top = (int)Math.Min(MostPlaces, ((sum.Bounds.LastOrDefault() - 1) / unit) + 1);
        Unit = unit;
    }

    /// <summary>What the sum reads of each.</summary>
    public CellReading[] Readings { get; }

    /// <summary>How many values the known ones can come to, in units.</summary>
    public int SumCount { get; }

    /// <summary>What their points are multiples of.</summary>
    public long Unit { get; }

    /// <summary>Finds them, those of one sum and of the same points together.</summary>
    public static IEnumerable<CountedInputs> Of(CompiledPolicy policy)
    {
        var reads = policy.Steps.SelectMany(Sources.ReadBy)
            .Concat(policy.Conditions.SelectMany(c => c.Conjunction.Requirements).Select(r => r.Variable))
            .CountBy(variable => variable).ToDictionary();
        var open = policy.Inputs.Where(input => input.Use.IsOpenWhenMissing && !input.CanBeUncertain).Select(input => input.Variable)
            .Where(variable => reads.GetValueOrDefault(variable) == 1).ToHashSet();
        return policy.Steps.OfType<SumStep>().Where(sum => sum.Groups.All(group => group.All(reading => reading.ByCell.All(points => points >= 0))))
            .SelectMany(sum => sum.Groups.Where(group => group.Length == 1 && open.Contains(group[0].Variable)).Select(group => group[0])
                .GroupBy(LooksOf).Where(alike => alike.Count() > 1).Select(alike => new CountedInputs(sum, [.. alike])))
            .Where(counted => counted.SumCount * (counted.Readings.Length + 1) <= MostPlaces);
    }

    /// <summary>A number for what the sum can come to by them.</summary>
    /// <param name="sum">What the known ones come to, in units.</param>
    /// <param name="open">How many are open.</param>
    /// <param name="numbers">The numbers so far.</param>
    public int NumberOf(int sum, int open, Dictionary<string, int> numbers)
    {
        var reached = new SortedSet<long> { Math.Min(_top, sum) };
        for (var place = 0; place < open; place++)
        {
            reached = [.. reached.SelectMany(total => _points.Select(points => Math.Min(_top, total + points)))];
        }

        var looks = string.Join(',', reached);
        numbers.TryAdd(looks, numbers.Count);
        return numbers[looks];
    }

    /// <summary>What tells two of them apart: over how many cells they give what.</summary>
    private static string LooksOf(CellReading reading) => string.Join(',', reading.ByCell.Distinct().Order());

    private static long Divisor(long left, long right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}
