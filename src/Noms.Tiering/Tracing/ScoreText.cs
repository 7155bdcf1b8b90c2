using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>What the items of a score give points for, in words.</summary>
internal static class ScoreText
{
    /// <summary>The determinant that an item reads; <see langword="null"/> for a condition or a group.</summary>
    public static Determinant? ReadBy(ScoreItem item) => item switch
    {
        ValueItem value => value.Determinant,
        BandItem band => band.Determinant,
        StepItem step => step.Determinant,
        _ => null,
    };

    /// <summary>For what an item gives how many points, such as <c>10 where at least 3% and below 7%</c>.</summary>
    public static string Gives(ScoreItem item) => item switch
    {
        ValueItem value => BoundText.Join([.. PointsOf(value)], "and") + Weight(value),
        BandItem band => BoundText.Join(
            [.. band.Bands.Select(b => $"{BoundText.Number(b.Points, null)} where {BoundText.Range(b.AtLeast, b.Below, band.Determinant.Unit)}")], "and"),
        StepItem step => $"{FactValue.NumberText(step.Points)} {ForEach(step)}",
        ConditionItem condition => $"{BoundText.Number(condition.Points, null)} where {ConditionText.Of(condition.When)}",
        _ => "the higher of its items",
    };

    /// <summary>What the points of an item are given for each of, such as <c>for each complete 10%</c> or <c>for each complete point</c>.</summary>
    public static string ForEach(StepItem step) => step.Step == 1 && step.Determinant.Unit is { Length: > 0 } unit && unit != "%"
        ? $"for each complete {UnitText.One(unit)}"
        : $"for each complete {ValueText.Number(step.Step, step.Determinant.Unit)}";

    private static IEnumerable<string> PointsOf(ValueItem item) => item.Determinant.Values
        .Where(v => item.Points.ContainsKey(v.Id))
        .Select(v => $"{BoundText.Number(item.Points[v.Id], null)} where {v.Title}");

    private static string Weight(ValueItem item) =>
        item.Weight is { Value: 1, Parameter: null } ? "" : $", times {BoundText.Number(item.Weight, null)}";
}
