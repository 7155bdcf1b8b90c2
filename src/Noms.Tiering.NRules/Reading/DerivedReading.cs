using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules.Reading;

/// <summary>Derived determinants, each as the interval that what is known leaves it.</summary>
internal sealed class DerivedReading
{
    private readonly CaseReading _case;
    private readonly ScoreReading _scores;

    public DerivedReading(CaseReading reading)
    {
        _case = reading;
        _scores = new(reading);
    }

    public Func<CaseFact, Interval> Of(DerivedDeterminant derived) => derived switch
    {
        BandedDeterminant banded => Banded(banded),
        FallbackDeterminant fallback => Fallback(fallback),
        CountDeterminant count => Count(count),
        ElementCountDeterminant count => ElementCount(count),
        ExtremeDeterminant extreme => ExtremeReading.Of(extreme, [.. extreme.Of.Select(d => As(extreme.Output, d))]),
        FirstDeterminant first => First(first),
        ConditionDeterminant named => Named(named),
        TableDeterminant table => Table(table),
        ScoreDeterminant score => _scores.Of(score),
        _ => throw new InvalidOperationException($"The derived determinant `{derived.Id}` is of no known kind."),
    };

    private Func<CaseFact, Interval> Banded(BandedDeterminant banded)
    {
        var of = _case.ValueOf(banded.Of);
        var bands = banded.Bands.Select(b => new RangeOf(b.AtLeast, b.Below, PlaceOf(banded.Output, b.Value))).ToArray();
        return facts => RangeOf.Hull(bands, of(facts));
    }

    /// <summary>The first that is recorded, or else the first; what a band reads is recorded where its number is.</summary>
    private Func<CaseFact, Interval> Fallback(FallbackDeterminant fallback)
    {
        var parts = fallback.Of.Select(of => (OfTheCase: OfTheCase(of), Value: As(fallback.Output, of))).ToArray();
        return facts =>
        {
            foreach (var (ofTheCase, value) in parts)
            {
                if (facts.Case[ofTheCase].IsRecorded)
                {
                    return value(facts);
                }
            }

            return parts[0].Value(facts);
        };
    }

    private Determinant OfTheCase(Determinant determinant) =>
        _case.Policy.Derived.FirstOrDefault(d => d.Output == determinant) is BandedDeterminant banded ? banded.Of : determinant;

    private Func<CaseFact, Interval> Count(CountDeterminant count)
    {
        var parts = count.Conditions.Select(_case.Ask).ToArray();
        return facts =>
        {
            var (low, high) = (0L, 0L);
            foreach (var part in parts)
            {
                var truth = part(facts, facts.AsOf);
                low += truth == Truth.Met ? Interval.NumberScale : 0;
                high += truth == Truth.Unmet ? 0 : Interval.NumberScale;
            }

            return new(low, high);
        };
    }

    private Func<CaseFact, Interval> ElementCount(ElementCountDeterminant count)
    {
        var list = _case.ListOf(count.List);
        var such = _case.Such(count.Such, count.List);
        var most = Interval.Whole(count.Output).High;
        return facts =>
        {
            var read = list(facts);
            var (met, possible) = read.Count(such, facts.AsOf);
            return new(met * Interval.NumberScale, read.MayHoldMore ? most : possible * Interval.NumberScale);
        };
    }

    /// <summary>A branch that is unknown may apply, and so may those after it; one that is met ends the walk.</summary>
    private Func<CaseFact, Interval> First(FirstDeterminant first)
    {
        var branches = first.Branches.Select(b => (When: _case.Ask(b.When), Value: Branch(first, b))).ToArray();
        return facts =>
        {
            Interval? value = null;
            foreach (var (when, branch) in branches)
            {
                var truth = when(facts, facts.AsOf);
                if (truth == Truth.Unmet)
                {
                    continue;
                }

                value = value is { } before ? before.And(branch(facts)) : branch(facts);
                if (truth == Truth.Met)
                {
                    break;
                }
            }

            return value ?? throw new InvalidOperationException($"No branch of `{first.Id}` applies.");
        };
    }

    private Func<CaseFact, Interval> Branch(FirstDeterminant first, FirstBranch branch)
    {
        if (branch.Of is { } of)
        {
            return As(first.Output, of);
        }

        var value = Interval.Of(PlaceOf(first.Output, branch.Value));
        return _ => value;
    }

    private Func<CaseFact, Interval> Named(ConditionDeterminant named)
    {
        var when = _case.Ask(named.When);
        return facts => Interval.OfTruth(when(facts, facts.AsOf));
    }

    private Func<CaseFact, Interval> Table(TableDeterminant table)
    {
        var rows = new AxisReading(table.Rows, _case.ValueOf(table.Rows.Determinant));
        var columns = new AxisReading(table.Columns, _case.ValueOf(table.Columns.Determinant));
        long[][] cells = [.. table.Cells.Select(line => line.Select(v => PlaceOf(table.Output, v)).ToArray())];
        return facts =>
        {
            var (row, column) = (rows.Read(facts), columns.Read(facts));
            var (low, high) = (long.MaxValue, long.MinValue);
            for (var r = 0; r < cells.Length; r++)
            {
                for (var c = 0; c < cells[r].Length && rows.Holds(r, row); c++)
                {
                    if (columns.Holds(c, column))
                    {
                        low = Math.Min(low, cells[r][c]);
                        high = Math.Max(high, cells[r][c]);
                    }
                }
            }

            return new(low, high);
        };
    }

    /// <summary>A value of one determinant as one of another: a choice keeps its id and takes the place that the id has there.</summary>
    private Func<CaseFact, Interval> As(Determinant output, Determinant of)
    {
        var value = _case.ValueOf(of);
        if (of.Kind != DeterminantKind.Choice)
        {
            return value;
        }

        long[] places = [.. of.Values.Select(v => PlaceOf(output, v.Id))];
        return facts =>
        {
            var read = value(facts);
            var hull = Interval.Of(places[read.Low]);
            for (var place = read.Low + 1; place <= read.High; place++)
            {
                hull = hull.And(Interval.Of(places[place]));
            }

            return hull;
        };
    }

    private static long PlaceOf(Determinant choice, string valueId) => choice.Values.Select(v => v.Id).ToList().IndexOf(valueId);
}
