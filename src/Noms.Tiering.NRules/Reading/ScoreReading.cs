using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules.Reading;

/// <summary>Scores: the points of each item as an interval where what they rest on is unknown.</summary>
internal sealed class ScoreReading(CaseReading reading)
{
    public Func<CaseFact, Interval> Of(ScoreDeterminant score)
    {
        var items = score.Items.Select(Item).ToArray();
        var when = score.When is { } condition ? reading.Ask(condition) : null;
        return facts =>
        {
            var counts = when?.Invoke(facts, facts.AsOf) ?? Truth.Met;
            if (counts == Truth.Unmet)
            {
                return Interval.Of(0);
            }

            var (low, high) = (0L, 0L);
            foreach (var item in items)
            {
                var points = item(facts);
                low += points.Low;
                high += points.High;
            }

            return new(counts == Truth.Met ? low : 0, high);
        };
    }

    private Func<CaseFact, Interval> Item(ScoreItem item) => item switch
    {
        ValueItem value => OfValue(value),
        BandItem band => OfBand(band),
        StepItem step => OfStep(step),
        ConditionItem condition => OfCondition(condition),
        HigherOfItem higher => OfHigher([.. higher.Items.Select(Item)]),
        _ => throw new InvalidOperationException($"The score item `{item.Id}` is of no known kind."),
    };

    private Func<CaseFact, Interval> OfValue(ValueItem item)
    {
        var value = reading.ValueOf(item.Determinant);
        long[] points =
            [.. item.Determinant.Values.Select(v => item.Points.TryGetValue(v.Id, out var p) ? Interval.Encode(p.Value * item.Weight.Value) : 0)];
        return facts =>
        {
            var read = value(facts);
            var hull = Interval.Of(points[read.Low]);
            for (var place = read.Low + 1; place <= read.High; place++)
            {
                hull = hull.And(Interval.Of(points[place]));
            }

            return hull;
        };
    }

    private Func<CaseFact, Interval> OfBand(BandItem item)
    {
        var value = reading.ValueOf(item.Determinant);
        var bands = item.Bands.Select(b => new RangeOf(b.AtLeast, b.Below, Interval.Encode(b.Points.Value))).ToArray();
        return facts =>
        {
            var read = value(facts);
            return read.High == Interval.None ? Interval.Of(0)
                : read.Low == Interval.None ? RangeOf.Hull(bands, read).And(Interval.Of(0))
                : RangeOf.Hull(bands, read);
        };
    }

    private Func<CaseFact, Interval> OfStep(StepItem item)
    {
        var value = reading.ValueOf(item.Determinant);
        var (step, points) = (Interval.Encode(item.Step), Interval.Encode(item.Points));
        return facts =>
        {
            var read = value(facts);
            return new(read.Low == Interval.None ? 0 : read.Low / step * points, read.High == Interval.None ? 0 : read.High / step * points);
        };
    }

    private Func<CaseFact, Interval> OfCondition(ConditionItem item)
    {
        var when = reading.Ask(item.When);
        var points = Interval.Encode(item.Points.Value);
        return facts => when(facts, facts.AsOf) switch { Truth.Met => Interval.Of(points), Truth.Unmet => Interval.Of(0), _ => new(0, points) };
    }

    private static Func<CaseFact, Interval> OfHigher(Func<CaseFact, Interval>[] items) => facts =>
    {
        var higher = items[0](facts);
        for (var index = 1; index < items.Length; index++)
        {
            var other = items[index](facts);
            higher = new(Math.Max(higher.Low, other.Low), Math.Max(higher.High, other.High));
        }

        return higher;
    };
}
