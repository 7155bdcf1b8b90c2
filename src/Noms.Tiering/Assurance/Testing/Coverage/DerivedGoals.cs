using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>What cases are to show of the derived determinants of a policy.</summary>
internal sealed class DerivedGoals(TieringPolicy policy, CaseSpace? space)
{
    private readonly CutCollector _cuts = StatedCuts.Of(policy);

    public IEnumerable<Goal> All() => policy.Derived.SelectMany(Of);

    private IEnumerable<Goal> Of(DerivedDeterminant derived) => derived switch
    {
        BandedDeterminant banded => banded.Bands.Select((band, index) => new Goal(
            CoverageKind.Branch, banded.Id, $"{banded.Id} is {band.Value} by band {index + 1}", r => IsIn(r.UsedOf(banded.Of), band.AtLeast, band.Below))
        {
            In = s => GoalCells.Of(s, banded, band.Value),
        }),
        TableDeterminant table => Table(table),
        FirstDeterminant first => first.Branches.Select((_, index) => Branch(first, index)),
        FallbackDeterminant fallback => fallback.Of.Select(part => Taken(fallback, part)),
        ExtremeDeterminant extreme => extreme.Of.Select(part => Taken(extreme, part)),
        CountDeterminant or ScoreDeterminant or ElementCountDeterminant => Totals(derived),
        _ => [],
    };

    private static Goal Taken(DerivedDeterminant derived, Determinant part) =>
        new(CoverageKind.Branch, derived.Id, $"{derived.Id} takes {part.Id}", r => r.TakenBy(derived.Output) == part);

    private static Goal Branch(FirstDeterminant first, int index) =>
        new(
            CoverageKind.Branch,
            first.Id,
            $"{first.Id} takes branch {index + 1}",
            r => r.TruthOf(first.Branches[index].When) == Truth.Met && first.Branches[..index].All(b => r.TruthOf(b.When) == Truth.Unmet))
        {
            In = s => first.Branches[..index].Aggregate(
                s.MetBy(first.Branches[index].When), (sofar, before) => s.Both(sofar, s.Where(s.MetBy(before.When), met => met == 0))),
        };

    private static IEnumerable<Goal> Table(TableDeterminant table) =>
        from row in Enumerable.Range(0, table.Rows.Length)
        from column in Enumerable.Range(0, table.Columns.Length)
        select new Goal(
            CoverageKind.Branch,
            table.Id,
            $"{table.Id} is looked up at {Side(table.Rows, row)} and {Side(table.Columns, column)}",
            r => PlaceOf(table.Rows, r.UsedOf(table.Rows.Determinant)) == row && PlaceOf(table.Columns, r.UsedOf(table.Columns.Determinant)) == column)
        {
            In = s => GoalCells.Of(s, table, row, column),
        };

    private static string Side(TableAxis axis, int place) =>
        axis.From.IsEmpty ? $"{axis.Determinant.Id} {axis.Values[place]}" : $"{axis.Determinant.Id} from {FactValue.NumberText(axis.From[place].Value)}";

    private static int PlaceOf(TableAxis axis, FactValue value)
    {
        if (!value.IsRecorded)
        {
            return -1;
        }

        return axis.From.IsEmpty
            ? axis.Values.IndexOf(value.AsText())
            : axis.From.Select((bound, place) => (bound.Value, place)).Where(b => b.Value <= value.AsNumber()).MaxBy(b => b.Value).place;
    }

    private static bool IsIn(FactValue value, Bound? atLeast, Bound? below) =>
        value.Kind == FactValueKind.Number && !(value.AsNumber() < atLeast?.Value) && !(value.AsNumber() >= below?.Value);

    // A bound of a sum is seen at the least total from it on and at the greatest below it, since a score does not come to every number.
    private IEnumerable<Goal> Totals(DerivedDeterminant derived)
    {
        var step = derived.Output.Resolution ?? 1;
        var node = space is null ? null : GoalCells.TotalOf(space, derived);
        decimal[]? totals = node is { } total ? [.. space!.ValuesOf(total).Select(FactValue.DecodeNumber)] : null;
        foreach (var bound in _cuts[derived.Output].Numbers.Select(FactValue.DecodeNumber))
        {
            var at = totals?.Where(t => t >= bound).Select(t => (decimal?)t).Min() ?? bound;
            var below = totals?.Where(t => t < bound).Select(t => (decimal?)t).Max() ?? bound - step;
            yield return Total(derived, node, at, $"{derived.Id} is {FactValue.NumberText(at)}, the least from {FactValue.NumberText(bound)} on");
            yield return Total(derived, node, below, $"{derived.Id} is {FactValue.NumberText(below)}, the most below {FactValue.NumberText(bound)}");
        }
    }

    private static Goal Total(DerivedDeterminant derived, int? node, decimal total, string words) =>
        new(CoverageKind.Bound, derived.Id, words, r => r.ValueOf(derived.Output) == FactValue.Number(total))
        {
            In = s => node is { } sum ? s.Where(sum, value => value == FactValue.Number(total).Encoded) : null,
        };
}
