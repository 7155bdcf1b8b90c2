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
        var points = new List<decimal>();
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
        var points = item.Bands.Where(b => value.Meets(b.AtLeast?.Value, b.Below?.Value)).Select(b => b.Points.Value).ToList();
        AddForNone(points, value);
        return Item(item, points, read);
    }

    private ScoreItemTrace OfStep(StepItem item)
    {
        var read = _conditions.ValueOf(item.Determinant);
        var value = read.Within(item.Determinant);
        var points = new List<decimal>();
        AddForNone(points, value);
        foreach (var end in new[] { value.Lowest, value.Highest }.Where(end => end.Kind == FactValueKind.Number))
        {
            points.Add(decimal.Floor(end.AsNumber() / item.Step) * item.Points);
        }

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
        var lowest = items.Max(i => i.Lowest);
        var sureOne = items.First(i => i.Lowest == lowest);
        return new ScoreItemTrace(
            item,
            lowest,
            items.Max(i => i.Highest),
            true,
            null,
            null,
            [.. items.Select(i => i with { Counts = ReferenceEquals(i, sureOne) || i.Highest > lowest })]);
    }

    private static void AddForNone(List<decimal> points, ValueInterval value)
    {
        if (value.Lowest.Kind == FactValueKind.None)
        {
            points.Add(0);
        }
    }

    private static ScoreItemTrace Item(ScoreItem item, List<decimal> points, ValueInterval read) =>
        new(item, points.Min(), points.Max(), true, null, read.IsKnown ? read.Lowest : FactValue.NotRecorded, []);
}
