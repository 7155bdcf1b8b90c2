using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>The points of a score, from the least to the most that its items leave possible, each on its own.</summary>
internal static class PlainScore
{
    public static PlainRange Sum(IEnumerable<ScoreItem> items, PlainReading reading)
    {
        var points = items.Select(i => Points(i, reading)).ToList();
        return PlainRange.Between(points.Sum(p => p.Low!.Value), points.Sum(p => p.High!.Value));
    }

    private static PlainRange Points(ScoreItem item, PlainReading reading) => item switch
    {
        ConditionItem condition => reading.Stand(condition.When) switch
        {
            Truth.Met => PlainRange.Known(condition.Points.Value),
            Truth.Unmet => PlainRange.Known(0),
            _ => PlainRange.Between(0, condition.Points.Value),
        },
        ValueItem value => PlainRange.Hull(reading.RangeOf(value.Determinant).Places().Select(place =>
            PlainRange.Known(place >= 0 && value.Points.TryGetValue(value.Determinant.Values[place].Id, out var points) ? points.Value * value.Weight.Value : 0))),
        BandItem band => Bands(band, reading.RangeOf(band.Determinant)),
        StepItem step => Steps(step, reading.RangeOf(step.Determinant)),
        HigherOfItem higher => Higher([.. higher.Items.Select(i => Points(i, reading))]),
        _ => throw new ArgumentException($"{item.GetType().Name} is not known.", nameof(item)),
    };

    private static PlainRange Bands(BandItem item, PlainRange range)
    {
        var reached = item.Bands
            .Where(b => range.IsWithin(b.AtLeast?.Value, b.Below?.Value) != Truth.Unmet)
            .Select(b => PlainRange.Known(b.Points.Value));
        return PlainRange.Hull(range.CanBeNone ? reached.Append(PlainRange.Known(0)) : reached);
    }

    private static PlainRange Steps(StepItem item, PlainRange range)
    {
        if (range.Low is not { } low || range.High is not { } high)
        {
            return PlainRange.Known(0);
        }

        var least = decimal.Floor(low / item.Step) * item.Points;
        return PlainRange.Between(range.CanBeNone ? 0 : least, decimal.Floor(high / item.Step) * item.Points);
    }

    private static PlainRange Higher(List<PlainRange> items) => PlainRange.Between(items.Max(i => i.Low!.Value), items.Max(i => i.High!.Value));
}
