using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>Turns derived determinants into steps from cells to cells.</summary>
internal sealed partial class DerivedCompiler(
    VariableRegister variables, CutCollector cuts, ConditionCompiler conditions, Func<FallbackDeterminant, Variable> addFallback)
{
    /// <summary>The steps, in the order of the determinants.</summary>
    public List<Step> Steps { get; } = [];

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
                AddSum(derived, Each.Of(count.Conditions, c => new[] { conditions.Reading(c) }), FactValue.NumberScale);
                break;
            case ElementCountDeterminant elements:
                conditions.CountElements(
                    elements.List,
                    elements.Such,
                    Each.Of<long, int>(cuts[derived.Output].Numbers, n => (int)Math.Ceiling(FactValue.DecodeNumber(n))),
                    derived.Output);
                break;
            case ScoreDeterminant score:
                AddSum(derived, Each.Of(score.Items, Group), 1, score.When);
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
                    Steps.Add(new BooleanStep(output, bit));
                    break;
                }

            default:
                throw new InvalidOperationException($"A derived determinant of type {derived.GetType().Name} cannot be compiled.");
        }
    }

    private Variable Output(DerivedDeterminant derived, int cellCount, params ReadOnlySpan<int> stages)
    {
        var output = variables.Add(derived.Output, cellCount);
        output.Stage = StageAfter(stages);
        return output;
    }

    private static int StageAfter(ReadOnlySpan<int> stages)
    {
        var last = 0;
        foreach (var stage in stages)
        {
            last = Math.Max(last, stage);
        }

        return last + 1;
    }

    private int[] StagesOf(ImmutableArray<Determinant> determinants) => Each.Of(determinants, d => variables.Of(d).Stage);

    private void AddBands(BandedDeterminant banded)
    {
        var of = variables.Of(banded.Of);
        var cut = cuts[banded.Of];
        var byCell = new long[of.CellCount];
        for (var cell = 0; cell < byCell.Length; cell++)
        {
            var value = cut.LeastOf(cell);
            foreach (var band in banded.Bands)
            {
                if (Lies(value, band.AtLeast, band.Below))
                {
                    byCell[cell] = banded.Output.IndexOf(band.Value);
                    break;
                }
            }
        }

        var output = Output(banded, banded.Output.Values.Length, of.Stage);
        Steps.Add(new MapStep(output, new CellReading(of, byCell)));
    }

    private void AddFallback(FallbackDeterminant fallback)
    {
        var selector = new CellReading(addFallback(fallback), Each.Of(fallback.Of.Length, i => (long)i));
        var output = Output(fallback, cuts[fallback.Output].CellCount, StagesOf(fallback.Of));
        Steps.Add(new FallbackStep(output, selector, Each.Of(fallback.Of, o => Aligned(o, fallback.Output, -1))));
    }

    private void AddExtreme(ExtremeDeterminant extreme)
    {
        var output = Output(extreme, cuts[extreme.Output].CellCount, StagesOf(extreme.Of));
        var sources = Each.Of(extreme.Of, o => Aligned(o, extreme.Output, -1, noneIsBelow: true));
        Steps.Add(new ExtremeStep(output, extreme.IsGreatest, extreme.Output.MayBeNone, sources));
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

    private static int DateInterval(Cuts from, Cuts to, int interval)
    {
        var passed = 0;
        foreach (var day in to.Days)
        {
            passed += from.PlaceOf(day) is >= 0 and var place && place < interval ? 1 : 0;
        }

        return passed;
    }

    private static int CodeInterval(Cuts from, Cuts to, int interval)
    {
        var index = interval < from.Codes.Count ? to.Codes.IndexOf(from.Codes[interval]) : -1;
        return index < 0 ? to.Codes.Count : index;
    }

    private void AddTable(TableDeterminant table)
    {
        var rows = Axis(table.Rows);
        var columns = Axis(table.Columns);
        var cells = Each.Of(table.Cells.Length, row => Each.Of(table.Cells[row], value => table.Output.IndexOf(value)));
        var output = Output(table, table.Output.Values.Length, Math.Max(rows.Variable.Stage, columns.Variable.Stage));
        Steps.Add(new TableStep(output, rows, columns, cells));
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
        var branches = new FirstStep.Branch[first.Branches.Length];
        var stages = new int[branches.Length];
        for (var place = 0; place < branches.Length; place++)
        {
            var branch = first.Branches[place];
            var isLast = branch.When is AllCondition { Conditions.IsEmpty: true };
            ConditionBit? when = isLast ? null : conditions.CompileEarly(branch.When);
            var of = branch.Of is { } determinant ? Aligned(determinant, first.Output) : null;
            stages[place] = Math.Max(when?.Conjunction.Stage ?? 0, of?.Variable.Stage ?? 0);
            branches[place] = new FirstStep.Branch(when, of is null ? first.Output.IndexOf(branch.Value) : 0, of);
        }

        var output = Output(first, first.Output.Values.Length, stages);
        Steps.Add(new FirstStep(output, branches));
    }

    /// <summary>The values of a choice as the values of another with the same ids.</summary>
    private CellReading Aligned(Determinant source, Determinant target) =>
        new(variables.Of(source), Each.Of(source.Values, v => (long)target.IndexOf(v.Id)));

    private void AddSum(DerivedDeterminant derived, CellReading[][] groups, long scale, Condition? when = null)
    {
        var stage = 0;
        foreach (var group in groups)
        {
            foreach (var reading in group)
            {
                stage = Math.Max(stage, reading.Variable.Stage);
                for (var cell = 0; cell < reading.ByCell.Length; cell++)
                {
                    reading.ByCell[cell] *= scale;
                }
            }
        }

        var bounds = cuts[derived.Output].Numbers;
        if (when is null)
        {
            Steps.Add(new SumStep(Output(derived, bounds.Length + 1, stage), groups, bounds));
            return;
        }

        var sum = variables.AddInternal($"items of {derived.Id}", bounds.Length + 1, stage + 1);
        var step = new SumStep(sum, groups, bounds);
        Steps.Add(step);
        AddCounting(derived, conditions.CompileEarly(when), step);
    }

    /// <summary>The sum of a score where its items count, and otherwise that of nothing.</summary>
    private void AddCounting(DerivedDeterminant derived, ConditionBit when, SumStep sum)
    {
        var cells = sum.Output.CellCount;
        var output = Output(derived, cells, Math.Max(when.Conjunction.Stage, sum.Output.Stage));
        var counted = new CellReading(sum.Output, Each.Of(cells, c => (long)c));
        Steps.Add(new FirstStep(output, [new(when, 0, counted), new(null, sum.CellOf(0), null)]));
    }

    private static bool Lies(decimal value, Bound? atLeast, Bound? below) =>
        (atLeast is null || value >= atLeast.Value) && (below is null || value < below.Value);
}
