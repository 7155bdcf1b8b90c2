using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The points of each item of a score, as an interval where what they rest on is unknown.</summary>
internal sealed class ScoreTracer
{
    private readonly ConditionTracer _conditions;

    public ScoreTracer(ConditionTracer conditions)
    {
        _conditions = conditions;
    }

    public ScoreItemTrace Trace(ScoreItem item) => item switch
    {
        ValueItem value => OfValue(value),
        BandItem band => OfBand(band),
        StepItem step => OfStep(step),
        ConditionItem condition => OfCondition(condition),
        HigherOfItem higher => OfHigher(higher),
        _ => throw new InvalidOperationException($"The score item `{item.Id}` is of no known kind."),
    };

    /// <summary>An item of a score whose condition is unmet: what it would give, which does not count.</summary>
    public static ScoreItemTrace NotCounted(ScoreItemTrace item) =>
        item with { Counts = false, Items = [.. item.Items.Select(NotCounted)] };

    private ScoreItemTrace OfValue(ValueItem item)
    {
        var read = _conditions.ValueOf(item.Determinant);
        var value = read.Within(item.Determinant);
        var points = new Points();
        for (var index = (int)value.Lowest.Encoded; index <= value.Highest.Encoded; index++)
        {
            var each = item.Points.GetValueOrDefault(item.Determinant.Values[index].Id)?.Value ?? 0;
            points.Add(each * item.Weight.Value);
        }

        return Item(item, points, read);
    }

    private ScoreItemTrace OfBand(BandItem item)
    {
        var read = _conditions.ValueOf(item.Determinant);
        var value = read.Within(item.Determinant);
        var points = new Points();
        foreach (var band in item.Bands)
        {
            if (value.Meets(band.AtLeast?.Value, band.Below?.Value))
            {
                points.Add(band.Points.Value);
            }
        }

        AddForNone(points, value);
        return Item(item, points, read);
    }

    private ScoreItemTrace OfStep(StepItem item)
    {
        var read = _conditions.ValueOf(item.Determinant);
        var value = read.Within(item.Determinant);
        var points = new Points();
        AddForNone(points, value);
        AddForSteps(points, item, value.Lowest);
        AddForSteps(points, item, value.Highest);
        return Item(item, points, read);
    }

    private ScoreItemTrace OfCondition(ConditionItem item)
    {
        var condition = _conditions.Trace(item.When);
        return new ScoreItemTrace(
            item,
            condition.Truth == Truth.Met ? item.Points.Value : 0,
            condition.Truth == Truth.Unmet ? 0 : item.Points.Value,
            true,
            condition,
            null,
            []);
    }

    /// <summary>
    /// The one that counts is the first of the highest. While that is open, each that could be the highest counts.
    /// </summary>
    private ScoreItemTrace OfHigher(HigherOfItem item)
    {
        ImmutableArray<ScoreItemTrace> items = [.. item.Items.Select(Trace)];
        var (lowest, highest) = (new Points(), new Points());
        foreach (var one in items)
        {
            lowest.Add(one.Lowest);
            highest.Add(one.Highest);
        }

        var sureOne = items.First(i => i.Lowest == lowest.Most);
        return new ScoreItemTrace(
            item,
            lowest.Most,
            highest.Most,
            true,
            null,
            null,
            [.. items.Select(i => i with { Counts = ReferenceEquals(i, sureOne) || i.Highest > lowest.Most })]);
    }

    private static void AddForSteps(Points points, StepItem item, FactValue end)
    {
        if (end.Kind == FactValueKind.Number)
        {
            points.Add(decimal.Floor(end.AsNumber() / item.Step) * item.Points);
        }
    }

    private static void AddForNone(Points points, ValueInterval value)
    {
        if (value.Lowest.Kind == FactValueKind.None)
        {
            points.Add(0);
        }
    }

    private static ScoreItemTrace Item(ScoreItem item, Points points, ValueInterval read) =>
        new(item, points.Least, points.Most, true, null, read.IsKnown ? read.Lowest : FactValue.NotRecorded, []);

    /// <summary>The least and the most of the points that are added; at least one must be.</summary>
    private sealed class Points
    {
        private bool _hasAny;

        public decimal Least { get; private set; }

        public decimal Most { get; private set; }

        public void Add(decimal points)
        {
            Least = _hasAny ? Math.Min(Least, points) : points;
            Most = _hasAny ? Math.Max(Most, points) : points;
            _hasAny = true;
        }
    }
}
