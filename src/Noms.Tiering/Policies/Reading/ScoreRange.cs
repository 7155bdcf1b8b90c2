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
        ValueItem value => value.Points.Values.Select(points => StepOf(points.Value * value.Weight.Value)).Append(1).Min(),
        BandItem band => band.Bands.Min(points => StepOf(points.Points.Value)),
        ConditionItem condition => StepOf(condition.Points.Value),
        StepItem step => StepOf(step.Points),
        _ => ((HigherOfItem)item).Items.Min(Step),
    };

    private static decimal Uncut(ScoreItem item) => item switch
    {
        ValueItem value => value.Points.Values.Select(points => points.Value).Append(0).Max() * value.Weight.Value,
        BandItem band => band.Bands.Max(points => points.Points.Value),
        ConditionItem condition => condition.Points.Value,
        StepItem step => decimal.Floor(step.Determinant.Maximum!.Value / step.Step) * step.Points,
        _ => ((HigherOfItem)item).Items.Max(Most),
    };

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
