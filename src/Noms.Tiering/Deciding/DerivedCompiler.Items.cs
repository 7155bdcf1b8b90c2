using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

// What the items of a score make of the cells that they read.
internal sealed partial class DerivedCompiler
{
    private CellReading[] Group(ScoreItem item) =>
        item is HigherOfItem group ? Each.Of(group.Items, Item) : [Item(item)];

    private CellReading Item(ScoreItem item)
    {
        if (item is ConditionItem condition)
        {
            var met = conditions.Reading(condition.When);
            return new CellReading(met.Variable, Each.Of<long, long>(met.ByCell, m => m == 0 ? 0 : Encode(condition.Points.Value)));
        }

        if (item is ValueItem byValue)
        {
            return new CellReading(
                variables.Of(byValue.Determinant),
                Each.Of(
                    byValue.Determinant.Values,
                    v => byValue.Points.TryGetValue(v.Id, out var points) ? Encode(points.Value * byValue.Weight.Value) : 0));
        }

        var determinant = item is BandItem band ? band.Determinant : ((StepItem)item).Determinant;
        var cut = cuts[determinant];
        var variable = variables.Of(determinant);
        var byCell = new long[variable.CellCount];
        for (var cell = cut.NoneCells; cell < byCell.Length; cell++)
        {
            var value = cut.LeastOf(cell);
            byCell[cell] = Encode(item switch
            {
                BandItem bands => PointsIn(bands, value),
                StepItem step => decimal.Floor(Math.Max(value, 0) / step.Step) * step.Points,
                _ => 0,
            });
        }

        return new CellReading(variable, byCell);
    }

    private static decimal PointsIn(BandItem item, decimal value)
    {
        foreach (var band in item.Bands)
        {
            if (Lies(value, band.AtLeast, band.Below))
            {
                return band.Points.Value;
            }
        }

        throw new InvalidOperationException($"No band of `{item.Id}` holds a number.");
    }

    private static long Encode(decimal points) => (long)(points * FactValue.NumberScale);
}
