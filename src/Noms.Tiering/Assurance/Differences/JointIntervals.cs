using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>
/// The least and the greatest cell that each variable of the joint policy may have at a stage, as diagrams: what an evaluation of a case with missing facts finds, each
/// part of a derived determinant taken on its own.
/// </summary>
internal sealed class JointIntervals(JointSpace space, CompiledPolicy compiled, IReadOnlyDictionary<string, DeterminantUse> uses)
{
    private const long None = -1;

    private readonly Dictionary<Variable, (int Low, int High)> _known = [];
    private readonly Dictionary<Variable, Step> _madeBy = compiled.Steps.ToDictionary(s => s.Output);

    /// <summary>What becomes of the cells that a variable may have.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="make">What becomes of the least and the greatest cell.</param>
    public int Over(Variable variable, Func<long, long, long> make)
    {
        var (low, high) = Of(variable);
        space.Algebra.StartAnew();
        return space.Algebra.Join(low, high, make);
    }

    /// <summary>The least (or greatest) of what a reading makes of the cells that its variable may have.</summary>
    public int Bound(CellReading reading, bool isHigh) => Over(
        reading.Variable,
        (low, high) =>
        {
            var cells = reading.ByCell.AsSpan((int)low..((int)high + 1));
            var bound = cells[0];
            foreach (var value in cells)
            {
                bound = isHigh ? Math.Max(bound, value) : Math.Min(bound, value);
            }

            return bound;
        });

    private (int Low, int High) Of(Variable variable)
    {
        if (!_known.TryGetValue(variable, out var interval))
        {
            interval = _madeBy.TryGetValue(variable, out var step) ? Of(step) : Given(variable);
            _known.Add(variable, interval);
        }

        return interval;
    }

    private (int Low, int High) Given(Variable variable)
    {
        if (space.RecordedBy(variable) is { } determinant)
        {
            var axis = space.AxisOf(determinant);
            var recorded = space.Where(axis, cell => cell != axis.Missing);
            return (recorded, recorded);
        }

        if (space.FallbackOf(variable) is { } fallback)
        {
            var taken = space.Store.Terminal(0);
            for (var place = fallback.Determinants.Length - 1; place >= 0; place--)
            {
                var axis = space.AxisOf(fallback.Determinants[place]);
                taken = Choose(space.Where(axis, cell => cell != axis.Missing), space.Store.Terminal(place), taken);
            }

            return (taken, taken);
        }

        var (subject, cellOf) = space.SubjectOf(variable);
        var standIn = uses[subject.Determinant.Id].StandIn is { } value ? cellOf(space.CellOf(subject, value)) : -1;
        return (Node(standIn < 0 ? 0 : standIn), Node(standIn < 0 ? variable.CellCount - 1 : standIn));

        int Node(int missing) => space.Store.Node(
            subject.Place,
            [.. Enumerable.Range(0, subject.Exists.Length).Select(cell => space.Store.Terminal(cell == subject.Missing ? missing : cellOf(cell)))]);
    }

    private (int Low, int High) Of(Step step)
    {
        switch (step)
        {
            case BooleanStep boolean:
                return (Met(boolean.Condition, isHigh: false), Met(boolean.Condition, isHigh: true));
            case MapStep map:
                return (Bound(map.Source, false), Bound(map.Source, true));
            case FallbackStep fallback:
                return (Fallback(fallback, false), Fallback(fallback, true));
            case ExtremeStep extreme:
                return Extreme(extreme);
            case TableStep table:
                return (Table(table, false), Table(table, true));
            case FirstStep first:
                return (First(first, false), First(first, true));
            case SumStep sum:
                return (Sum(sum, false), Sum(sum, true));
            default:
                throw new InvalidOperationException($"A step of type {step.GetType().Name} has no interval.");
        }
    }

    /// <summary>Whether a condition is met for certain; or where it may be met.</summary>
    private int Met(ConditionBit condition, bool isHigh)
    {
        var isNegated = condition.IsNegated;
        var met = condition.Conjunction.Requirements.Aggregate(
            space.Store.Terminal(condition.Conjunction.IsNever ? 0 : 1), (sofar, requirement) => Join(sofar, Bound(requirement.Reading, isHigh != isNegated), Math.Min));
        return isNegated ? space.Algebra.Map(met, one => 1 - one) : met;
    }

    private int Fallback(FallbackStep step, bool isHigh)
    {
        var taken = Of(step.Selector.Variable).Low;
        return Enumerable.Range(0, step.Sources.Length).Aggregate(
            Bound(step.Sources[0], isHigh), (sofar, place) => Choose(space.Algebra.Map(taken, one => one == place ? 1 : 0), Bound(step.Sources[place], isHigh), sofar));
    }

    private (int Low, int High) Extreme(ExtremeStep step)
    {
        if (step.IsGreatest)
        {
            return (Cell(Fold(source => Bound(source, false), Math.Max)), Cell(Fold(source => Bound(source, true), Math.Max)));
        }

        // None counts above every value here, and comes back as none only when it is all there is.
        var low = Fold(source => Of(source, values => values.Min(v => v < 0 ? int.MaxValue : v)), Math.Min);
        var high = Fold(source => Of(source, values => values.Max(v => v < 0 ? int.MaxValue : v)), Math.Min);
        var highest = Fold(source => Of(source, values => values.Max()), Math.Max);
        var bound = Fold(source => Of(source, values => values.Any(v => v < 0) ? int.MaxValue : values.Max()), Math.Min);
        var ofValues = Join(highest, bound, Math.Min);
        return (
            Cell(Join(low, high, (least, most) => most == int.MaxValue ? None : least)),
            Cell(Join(high, ofValues, (most, value) => most == int.MaxValue ? value : most)));

        int Fold(Func<CellReading, int> of, Func<long, long, long> operation) => step.Sources.Select(of).Aggregate((left, right) => Join(left, right, operation));

        int Cell(int node) => space.Algebra.Map(node, value => Math.Max(value, 0));

        int Of(CellReading source, Func<IEnumerable<long>, long> of) => Over(source.Variable, (from, to) => of(source.ByCell[(int)from..((int)to + 1)]));
    }

    private int Table(TableStep step, bool isHigh)
    {
        const long Shift = 1 << 20;
        var rows = Over(step.Rows.Variable, (low, high) => (low * Shift) + high);
        var columns = Over(step.Columns.Variable, (low, high) => (low * Shift) + high);
        return Join(rows, columns, (row, column) =>
        {
            var values = from r in step.Rows.ByCell[(int)(row / Shift)..((int)(row % Shift) + 1)]
                         from c in step.Columns.ByCell[(int)(column / Shift)..((int)(column % Shift) + 1)]
                         select (long)step.Cells[r][c];
            return isHigh ? values.Max() : values.Min();
        });
    }

    /// <summary>Of the branches that may apply, up to the first that does for certain.</summary>
    private int First(FirstStep step, bool isHigh)
    {
        var result = -1;
        foreach (var branch in step.Branches.Reverse())
        {
            var value = branch.Of is { } of ? Bound(of, isHigh) : space.Store.Terminal(branch.Cell);
            if (branch.When is not { } when)
            {
                result = value;
                continue;
            }

            var either = Join(value, result, isHigh ? Math.Max : Math.Min);
            result = Choose(Met(when, isHigh: false), value, Choose(Met(when, isHigh: true), either, result));
        }

        return result;
    }

    private int Sum(SumStep step, bool isHigh) => space.Algebra.Map(
        step.Groups.Aggregate(
            space.Store.Terminal(0),
            (sofar, group) => Join(sofar, group.Select(r => Bound(r, isHigh)).Aggregate((left, right) => Join(left, right, Math.Max)), (left, right) => left + right)),
        total => step.CellOf(total));

    private int Join(int left, int right, Func<long, long, long> operation)
    {
        space.Algebra.StartAnew();
        return space.Algebra.Join(left, right, operation);
    }

    private int Choose(int condition, int then, int otherwise)
    {
        space.Algebra.StartAnew();
        return space.Algebra.Choose(condition, then, otherwise);
    }
}
