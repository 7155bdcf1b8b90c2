using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>Where the diagrams of a space have the values of determinants.</summary>
internal static class GoalCells
{
    /// <summary>1 where a determinant of the case has the cell of a value; <see langword="null"/> where it is none that the engine reads.</summary>
    public static int? Of(CaseSpace space, Determinant determinant, FactValue value)
    {
        if (Array.Find(space.Policy.Inputs, i => i.Use.Determinant == determinant) is not { } input)
        {
            return null;
        }

        int[] days = [.. space.Policy.DayOffsets.Select(o => o.From(space.AsOf).DayNumber)];
        var wanted = input.CellOfStandIn(value, days);
        return space.Where(space.CellOf(determinant), cell => cell == wanted);
    }

    /// <summary>
    /// 1 where a determinant has the cell of a value and, all else as it is, another value would give another level or another thing in its place; <see langword="null"/> where
    /// it is none that the engine reads.
    /// </summary>
    public static int? Mattering(CaseSpace space, Determinant determinant, FactValue value, FactValue other)
    {
        if (Array.Find(space.Policy.Inputs, i => i.Use.Determinant == determinant) is not { } input || Of(space, determinant, value) is not { } here)
        {
            return null;
        }

        int[] days = [.. space.Policy.DayOffsets.Select(o => o.From(space.AsOf).DayNumber)];
        var place = space.Order.ToList().FindIndex(v => v.Variable == input.Variable);
        if (place < 0)
        {
            return null;
        }

        var (one, two) = (new DiagramCofactor(space.Store, place, input.CellOfStandIn(value, days)), new DiagramCofactor(space.Store, place, input.CellOfStandIn(other, days)));
        return space.Both(here, space.Policy.Scales.Select(scale => space.LevelOf(scale)).Append(space.Instead())
            .Select(outcome => space.Differ(one.Of(outcome), two.Of(outcome))).Aggregate(space.Either));
    }

    /// <summary>1 where a table is looked up at a row and a column.</summary>
    public static int? Of(CaseSpace space, TableDeterminant table, int row, int column) =>
        StepOf<TableStep>(space, table.Output) is not { } step ? null : space.Both(
            space.Where(space.NodeOf(step.Rows), place => place == row), space.Where(space.NodeOf(step.Columns), place => place == column));

    /// <summary>1 where a number is banded as a value; several bands may give it.</summary>
    public static int? Of(CaseSpace space, BandedDeterminant banded, string value) =>
        StepOf<MapStep>(space, banded.Output) is not { } step ? null : space.Where(space.NodeOf(step.Source), place => place == banded.Output.IndexOf(value));

    /// <summary>The total of a count or a score, in millionths; <see langword="null"/> of what is no sum.</summary>
    public static int? TotalOf(CaseSpace space, DerivedDeterminant derived)
    {
        var output = space.Policy.Variables[derived.Output];
        var counting = StepOf<FirstStep>(space, derived.Output);
        var sum = space.Policy.Steps.OfType<SumStep>().FirstOrDefault(s => s.Output == (counting?.Branches[0].Of?.Variable ?? output));
        if (sum is null || (counting is not null && derived is not ScoreDeterminant { When: not null }))
        {
            return null;
        }

        var total = space.Store.Terminal(0);
        foreach (var group in sum.Groups)
        {
            var points = group.Select(space.NodeOf).Aggregate((l, r) => space.Join(l, r, Math.Max));
            total = space.Join(total, points, (l, r) => l + r);
        }

        return derived is ScoreDeterminant { When: { } when } ? space.Join(space.MetBy(when), total, (met, points) => met != 0 ? points : 0) : total;
    }

    private static T? StepOf<T>(CaseSpace space, Determinant output)
        where T : Step =>
        space.Policy.Variables.TryGetValue(output, out var variable) ? space.Policy.Steps.OfType<T>().FirstOrDefault(s => s.Output == variable) : null;
}
