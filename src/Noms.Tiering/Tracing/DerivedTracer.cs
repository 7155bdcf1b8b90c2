using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Works out derived determinants, each after those that it reads.</summary>
internal sealed class DerivedTracer
{
    private readonly FactReading _facts;
    private readonly ConditionTracer _conditions;
    private readonly ScoreTracer _scores;

    public DerivedTracer(FactReading facts, ConditionTracer conditions)
    {
        _facts = facts;
        _conditions = conditions;
        _scores = new ScoreTracer(conditions);
    }

    public DerivedTrace Trace(DerivedDeterminant derived)
    {
        var trace = derived switch
        {
            BandedDeterminant banded => Plain(banded, Band(banded)),
            FallbackDeterminant fallback => Fallback(fallback),
            CountDeterminant count => Count(count),
            ElementCountDeterminant count => ElementCount(count),
            ExtremeDeterminant extreme => Extreme(extreme),
            FirstDeterminant first => First(first),
            ConditionDeterminant condition => Named(condition),
            TableDeterminant table => Plain(table, Table(table)),
            ScoreDeterminant score => Score(score),
            _ => throw new InvalidOperationException($"The derived determinant `{derived.Id}` is of no known kind."),
        };
        _conditions.Derive(trace);
        return trace;
    }

    private static DerivedTrace Plain(DerivedDeterminant derived, ValueInterval value, Determinant? taken = null) =>
        new(derived, value.Lowest, value.Highest, [], [], taken);

    private ValueInterval Band(BandedDeterminant banded)
    {
        var value = _conditions.ValueOf(banded.Of).Within(banded.Of);
        return Hull(banded.Output, banded.Bands.Where(b => value.Meets(b.AtLeast?.Value, b.Below?.Value)).Select(b => b.Value));
    }

    private DerivedTrace Fallback(FallbackDeterminant fallback)
    {
        var taken = _facts.TakenBy(fallback);
        return Plain(fallback, As(fallback.Output, _conditions.ValueOf(taken).Within(taken)), taken);
    }

    private DerivedTrace Count(CountDeterminant count)
    {
        ImmutableArray<ConditionTrace> conditions = [.. count.Conditions.Select(_conditions.Trace)];
        var value = Counted(conditions);
        return new(count, value.Lowest, value.Highest, conditions, [], null);
    }

    private DerivedTrace ElementCount(ElementCountDeterminant count)
    {
        var elements = _conditions.TraceElements(count.List, count.Such);
        var value = Counted(elements);
        var highest = _conditions.MayHoldMore(count.List) ? ValueInterval.Whole(count.Output).Highest : value.Highest;
        return new(count, value.Lowest, highest, elements, [], null);
    }

    private static ValueInterval Counted(ImmutableArray<ConditionTrace> conditions) => ValueInterval.Number(
        conditions.Count(c => c.Truth == Truth.Met), conditions.Count(c => c.Truth != Truth.Unmet));

    private DerivedTrace Extreme(ExtremeDeterminant extreme)
    {
        var value = As(extreme.Output, ExtremeInterval.Of(extreme, _conditions.ValueOf));
        return Plain(extreme, value, ExtremeInterval.Giving(extreme, value, d => As(extreme.Output, _conditions.ValueOf(d))));
    }

    /// <summary>A branch that is unknown may apply, and so may those after it; one that is met ends the walk.</summary>
    private DerivedTrace First(FirstDeterminant first)
    {
        ImmutableArray<ConditionTrace> conditions = [.. first.Branches.Select(b => _conditions.Trace(b.When))];
        ValueInterval? value = null;
        for (var index = 0; index < conditions.Length; index++)
        {
            if (conditions[index].Truth == Truth.Unmet)
            {
                continue;
            }

            var branch = Branch(first, first.Branches[index]);
            value = value is { } before ? before.And(branch) : branch;
            if (conditions[index].Truth == Truth.Met)
            {
                break;
            }
        }

        var result = value ?? throw new InvalidOperationException($"No branch of `{first.Id}` applies.");
        return new(first, result.Lowest, result.Highest, conditions, [], null);
    }

    private ValueInterval Branch(FirstDeterminant first, FirstBranch branch) => branch.Of is { } of
        ? As(first.Output, _conditions.ValueOf(of).Within(of))
        : ValueInterval.Of(FactValue.Choice(first.Output, branch.Value));

    private DerivedTrace Named(ConditionDeterminant named)
    {
        var condition = _conditions.Trace(named.When);
        var value = ValueInterval.Flag(condition.Truth);
        return new(named, value.Lowest, value.Highest, [condition], [], null);
    }

    private ValueInterval Table(TableDeterminant table)
    {
        var values = new List<string>();
        foreach (var row in TableLookup.Places(table.Rows, _conditions.ValueOf(table.Rows.Determinant)))
        {
            foreach (var column in TableLookup.Places(table.Columns, _conditions.ValueOf(table.Columns.Determinant)))
            {
                values.Add(table.Cells[row][column]);
            }
        }

        return Hull(table.Output, values);
    }

    private DerivedTrace Score(ScoreDeterminant score)
    {
        ImmutableArray<ScoreItemTrace> items = [.. score.Items.Select(_scores.Trace)];
        var when = score.When is { } condition ? _conditions.Trace(condition) : null;
        var counts = when?.Truth ?? Truth.Met;
        var value = ValueInterval.Number(
            counts == Truth.Met ? Sum(items, i => i.Lowest) : 0, counts == Truth.Unmet ? 0 : Sum(items, i => i.Highest));
        return new(
            score,
            value.Lowest,
            value.Highest,
            when is null ? [] : [when],
            counts == Truth.Unmet ? [.. items.Select(ScoreTracer.NotCounted)] : items,
            null);
    }

    private static decimal Sum(ImmutableArray<ScoreItemTrace> items, Func<ScoreItemTrace, decimal> of)
    {
        decimal sum = 0;
        foreach (var item in items)
        {
            sum += of(item);
        }

        return sum;
    }

    private static ValueInterval Hull(Determinant output, IEnumerable<string> values)
    {
        ValueInterval? hull = null;
        foreach (var value in values)
        {
            var one = ValueInterval.Of(FactValue.Choice(output, value));
            hull = hull is { } sofar ? sofar.And(one) : one;
        }

        return hull ?? throw new InvalidOperationException($"No value of `{output.Id}` applies.");
    }

    /// <summary>
    /// A value of one determinant as one of another: a choice keeps its id and takes the place that the id has there.
    /// </summary>
    private static ValueInterval As(Determinant output, ValueInterval value) => value.Lowest.Kind == FactValueKind.Choice
        ? new(FactValue.Choice(output, value.Lowest.AsText()), FactValue.Choice(output, value.Highest.AsText()))
        : value;
}
