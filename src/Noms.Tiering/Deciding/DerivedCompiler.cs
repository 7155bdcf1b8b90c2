using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>Turns derived determinants into steps from cells to cells.</summary>
internal sealed class DerivedCompiler(
    VariableRegister variables, CutCollector cuts, ConditionCompiler conditions, Func<FallbackDeterminant, Variable> addFallback)
{
    private readonly List<(Step Step, int Stage)> _steps = [];

    public IReadOnlyList<(Step Step, int Stage)> Steps => _steps;

    public void Add(DerivedDeterminant derived)
    {
        switch (derived)
        {
            case BandedDeterminant banded:
                AddBands(banded);
                break;
            case FallbackDeterminant fallback:
                AddFallback(fallback);
                break;
            case CountDeterminant count:
                AddSum(derived, [.. count.Conditions.Select(c => new[] { conditions.Reading(c) })], FactValue.NumberScale);
                break;
            case ElementCountDeterminant elements:
                conditions.CountElements(
                    elements.List,
                    elements.Such,
                    [.. cuts[derived.Output].Numbers.Select(n => (int)Math.Ceiling(FactValue.DecodeNumber(n)))],
                    derived.Output);
                break;
            case ScoreDeterminant score:
                AddSum(derived, [.. score.Items.Select(Group)], 1, score.When);
                break;
            case TableDeterminant table:
                AddTable(table);
                break;
            case ExtremeDeterminant extreme:
                AddExtreme(extreme);
                break;
            case FirstDeterminant first:
                AddFirst(first);
                break;
            case ConditionDeterminant condition:
                {
                    var bit = conditions.CompileEarly(condition.When);
                    var output = Output(derived, 2, bit.Conjunction.Stage);
                    _steps.Add((new BooleanStep(output, bit), output.Stage));
                    break;
                }

            default:
                throw new InvalidOperationException($"A derived determinant of type {derived.GetType().Name} cannot be compiled.");
        }
    }

    private Variable Output(DerivedDeterminant derived, int cellCount, params IEnumerable<int> stages)
    {
        var output = variables.Add(derived.Output, cellCount);
        output.Stage = stages.DefaultIfEmpty(0).Max() + 1;
        return output;
    }

    private void AddBands(BandedDeterminant banded)
    {
        var of = variables.Of(banded.Of);
        var cut = cuts[banded.Of];
        var byCell = new long[of.CellCount];
        for (var cell = 0; cell < byCell.Length; cell++)
        {
            var value = cut.LeastOf(cell);
            var band = banded.Bands.First(b => Lies(value, b.AtLeast, b.Below));
            byCell[cell] = banded.Output.IndexOf(band.Value);
        }

        var output = Output(banded, banded.Output.Values.Length, of.Stage);
        _steps.Add((new MapStep(output, new CellReading(of, byCell)), output.Stage));
    }

    private void AddFallback(FallbackDeterminant fallback)
    {
        var selector = new CellReading(addFallback(fallback), [.. Enumerable.Range(0, fallback.Of.Length).Select(i => (long)i)]);
        var output = Output(fallback, cuts[fallback.Output].CellCount, fallback.Of.Select(o => variables.Of(o).Stage));
        _steps.Add((new FallbackStep(output, selector, [.. fallback.Of.Select(o => Aligned(o, fallback.Output, -1))]), output.Stage));
    }

    private void AddExtreme(ExtremeDeterminant extreme)
    {
        var output = Output(extreme, cuts[extreme.Output].CellCount, extreme.Of.Select(o => variables.Of(o).Stage));
        _steps.Add((
            new ExtremeStep(output, extreme.IsGreatest, extreme.Output.MayBeNone, [.. extreme.Of.Select(o => Aligned(o, extreme.Output, -1, noneIsBelow: true))]),
            output.Stage));
    }

    /// <summary>The cells of one determinant as those of another of its kind.</summary>
    private CellReading Aligned(Determinant source, Determinant target, int none, bool noneIsBelow = false)
    {
        var variable = variables.Of(source);
        var from = cuts[source];
        var to = cuts[target];
        var byCell = new long[variable.CellCount];
        for (var cell = 0; cell < byCell.Length; cell++)
        {
            if (cell < from.NoneCells)
            {
                byCell[cell] = noneIsBelow ? none : 0;
            }
            else
            {
                byCell[cell] = source.Kind switch
                {
                    DeterminantKind.Number => to.CellOfNumber(from.LeastOf(cell)),
                    DeterminantKind.Date => to.NoneCells + DateInterval(from, to, cell - from.NoneCells),
                    DeterminantKind.Code => to.NoneCells + CodeInterval(from, to, cell - from.NoneCells),
                    DeterminantKind.Choice => target.IndexOf(source.Values[cell].Id),
                    _ => cell,
                };
            }
        }

        return new CellReading(variable, byCell);
    }

    private static int DateInterval(Cuts from, Cuts to, int interval) =>
        interval == 0 ? 0 : to.Days.Count(day => Array.IndexOf(from.Days, day) is >= 0 and var index && index < interval);

    private static int CodeInterval(Cuts from, Cuts to, int interval)
    {
        var index = interval < from.Codes.Count ? to.Codes.IndexOf(from.Codes[interval]) : -1;
        return index < 0 ? to.Codes.Count : index;
    }

    private void AddTable(TableDeterminant table)
    {
        var rows = Axis(table.Rows);
        var columns = Axis(table.Columns);
        int[][] cells = [.. table.Cells.Select(line => line.Select(value => table.Output.IndexOf(value)).ToArray())];
        var output = Output(table, table.Output.Values.Length, rows.Variable.Stage, columns.Variable.Stage);
        _steps.Add((new TableStep(output, rows, columns, cells), output.Stage));
    }

    private CellReading Axis(TableAxis axis)
    {
        var variable = variables.Of(axis.Determinant);
        var byCell = new long[variable.CellCount];
        for (var cell = 0; cell < byCell.Length; cell++)
        {
            byCell[cell] = axis.Determinant.Kind == DeterminantKind.Choice
                ? axis.Values.IndexOf(axis.Determinant.Values[cell].Id)
                : Place(axis, cuts[axis.Determinant].LeastOf(cell));
        }

        return new CellReading(variable, byCell);
    }

    /// <summary>The row or column whose lower bound is the greatest that the value reaches.</summary>
    private static int Place(TableAxis axis, decimal value)
    {
        var place = -1;
        for (var index = 0; index < axis.From.Length; index++)
        {
            if (axis.From[index].Value <= value && (place < 0 || axis.From[index].Value > axis.From[place].Value))
            {
                place = index;
            }
        }

        return place;
    }

    private void AddFirst(FirstDeterminant first)
    {
        var branches = new List<FirstStep.Branch>();
        var stages = new List<int>();
        foreach (var branch in first.Branches)
        {
            var isLast = branch.When is AllCondition { Conditions.IsEmpty: true };
            ConditionBit? when = isLast ? null : conditions.CompileEarly(branch.When);
            var of = branch.Of is { } determinant ? Aligned(determinant, first.Output) : null;
            stages.Add(Math.Max(when?.Conjunction.Stage ?? 0, of?.Variable.Stage ?? 0));
            branches.Add(new FirstStep.Branch(when, of is null ? first.Output.IndexOf(branch.Value) : 0, of));
        }

        var output = Output(first, first.Output.Values.Length, stages);
        _steps.Add((new FirstStep(output, [.. branches]), output.Stage));
    }

    /// <summary>The values of a choice as the values of another with the same ids.</summary>
    private CellReading Aligned(Determinant source, Determinant target) =>
        new(variables.Of(source), [.. source.Values.Select(v => (long)target.IndexOf(v.Id))]);

    private void AddSum(DerivedDeterminant derived, CellReading[][] groups, long scale, Condition? when = null)
    {
        foreach (var reading in groups.SelectMany(g => g))
        {
            for (var cell = 0; cell < reading.ByCell.Length; cell++)
            {
                reading.ByCell[cell] *= scale;
            }
        }

        var bounds = cuts[derived.Output].Numbers;
        var stages = groups.SelectMany(g => g).Select(r => r.Variable.Stage);
        if (when is null)
        {
            var output = Output(derived, bounds.Length + 1, stages);
            _steps.Add((new SumStep(output, groups, bounds), output.Stage));
            return;
        }

        var sum = variables.AddInternal($"items of {derived.Id}", bounds.Length + 1, stages.DefaultIfEmpty(0).Max() + 1);
        var step = new SumStep(sum, groups, bounds);
        _steps.Add((step, sum.Stage));
        AddCounting(derived, conditions.CompileEarly(when), step);
    }

    /// <summary>The sum of a score where its items count, and otherwise that of nothing.</summary>
    private void AddCounting(DerivedDeterminant derived, ConditionBit when, SumStep sum)
    {
        var cells = sum.Output.CellCount;
        var output = Output(derived, cells, when.Conjunction.Stage, sum.Output.Stage);
        var counted = new CellReading(sum.Output, [.. Enumerable.Range(0, cells).Select(c => (long)c)]);
        _steps.Add((new FirstStep(output, [new(when, 0, counted), new(null, sum.CellOf(0), null)]), output.Stage));
    }

    private CellReading[] Group(ScoreItem item) =>
        item is HigherOfItem group ? [.. group.Items.Select(Item)] : [Item(item)];

    private CellReading Item(ScoreItem item)
    {
        if (item is ConditionItem condition)
        {
            var met = conditions.Reading(condition.When);
            return new CellReading(met.Variable, [.. met.ByCell.Select(m => m == 0 ? 0 : Encode(condition.Points.Value))]);
        }

        if (item is ValueItem byValue)
        {
            return new CellReading(
                variables.Of(byValue.Determinant),
                [
                    .. byValue.Determinant.Values.Select(
                        v => byValue.Points.TryGetValue(v.Id, out var points) ? Encode(points.Value * byValue.Weight.Value) : 0),
                ]);
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
                BandItem bands => bands.Bands.First(b => Lies(value, b.AtLeast, b.Below)).Points.Value,
                StepItem step => decimal.Floor(Math.Max(value, 0) / step.Step) * step.Points,
                _ => 0,
            });
        }

        return new CellReading(variable, byCell);
    }

    private static long Encode(decimal points) => (long)(points * FactValue.NumberScale);

    private static bool Lies(decimal value, Bound? atLeast, Bound? below) =>
        (atLeast is null || value >= atLeast.Value) && (below is null || value < below.Value);
}
