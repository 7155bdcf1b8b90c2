namespace Noms.Tiering.Policies.Reading;

/// <summary>How much the items of a score can give, and in what steps.</summary>
internal static class ScoreRange
{
    public const decimal FinestStep = 0.000001m;

    /// <summary>The most that an item gives, but little more than a number may be: a sum of such does not overflow.</summary>
    public static decimal Most(ScoreItem item) => Math.Min(Uncut(item), FactValue.LargestNumber + 1);

    /// <summary>1 for an item whose points are whole, otherwise one unit of their last decimal place.</summary>
    public static decimal Step(ScoreItem item) => item switch
    {
        ValueItem value => Finest(value.Points.Values, points => StepOf(points.Value * value.Weight.Value)),
        BandItem band => Finest(band.Bands, points => StepOf(points.Points.Value)),
        ConditionItem condition => StepOf(condition.Points.Value),
        StepItem step => StepOf(step.Points),
        _ => Finest(((HigherOfItem)item).Items, Step),
    };

    private static decimal Uncut(ScoreItem item) => item switch
    {
        ValueItem value => Greatest(value.Points.Values, points => points.Value) * value.Weight.Value,
        BandItem band => Greatest(band.Bands, points => points.Points.Value),
        ConditionItem condition => condition.Points.Value,
        StepItem step => decimal.Floor(step.Determinant.Maximum!.Value / step.Step) * step.Points,
        _ => Greatest(((HigherOfItem)item).Items, Most),
    };

    // Points are never negative, and no step is above 1.
    private static decimal Greatest<T>(IEnumerable<T> parts, Func<T, decimal> of)
        where T : class
    {
        var greatest = 0m;
        foreach (var part in parts)
        {
            greatest = Math.Max(greatest, of(part));
        }

        return greatest;
    }

    private static decimal Finest<T>(IEnumerable<T> parts, Func<T, decimal> of)
        where T : class
    {
        var finest = 1m;
        foreach (var part in parts)
        {
            finest = Math.Min(finest, of(part));
        }

        return finest;
    }

    private static decimal StepOf(decimal points)
    {
        var step = 1m;
        for (var scaled = points; scaled != decimal.Truncate(scaled) && step >= FinestStep; scaled = points / step)
        {
            step /= 10;
        }

        return step;
    }
}
