using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>A case as a policy reads it, with every derived determinant worked out when it is asked for.</summary>
internal sealed class PlainReading(TieringPolicy policy, PlainFacts facts) : PlainScope
{
    private readonly Dictionary<string, PlainRange> _ranges = new(StringComparer.Ordinal);

    public Truth Stand(Condition condition) => PlainConditions.Stand(condition, this, facts);

    public override FactValue ValueOf(Determinant determinant) => facts.Of(determinant);

    public override bool IsClosed(Determinant list) => policy.Reads.Any(use => use.Determinant.Id == list.Id && use.StandIn is not null);

    public override PlainRange RangeOf(Determinant determinant)
    {
        if (_ranges.TryGetValue(determinant.Id, out var known))
        {
            return known;
        }

        var derived = policy.Derived.FirstOrDefault(d => d.Id == determinant.Id);
        return _ranges[determinant.Id] = derived is null ? RangeOf(determinant, ValueOf(determinant)) : Work(derived);
    }

    /// <summary>The part of a fallback that is taken: the first that is recorded, or else the first.</summary>
    public static Determinant Taken(TieringPolicy policy, FallbackDeterminant fallback, IReadOnlySet<string> recorded) =>
        fallback.Of.FirstOrDefault(part => recorded.Contains(InTheCase(policy, part).Id)) ?? fallback.Of[0];

    /// <summary>The determinant of the case behind a part of a fallback.</summary>
    public static Determinant InTheCase(TieringPolicy policy, Determinant part) =>
        policy.Derived.FirstOrDefault(d => d.Id == part.Id) is BandedDeterminant banded ? banded.Of : part;

    private PlainRange Work(DerivedDeterminant derived) => derived switch
    {
        BandedDeterminant banded => Bands(banded),
        FallbackDeterminant fallback => RangeOf(Taken(policy, fallback, facts.Recorded)),
        CountDeterminant count => Count([.. count.Conditions.Select(Stand)]),
        ElementCountDeterminant count => ElementCount(count),
        ScoreDeterminant score => Score(score),
        TableDeterminant table => Table(table),
        ExtremeDeterminant extreme => Extreme(extreme),
        FirstDeterminant first => First(first),
        ConditionDeterminant condition => Stand(condition.When) switch
        {
            Truth.Met => PlainRange.Known(1),
            Truth.Unmet => PlainRange.Known(0),
            _ => PlainRange.Between(0, 1),
        },
        _ => throw new ArgumentException($"{derived.GetType().Name} is not known.", nameof(derived)),
    };

    private PlainRange Bands(BandedDeterminant banded)
    {
        var range = RangeOf(banded.Of);
        return PlainRange.Hull(banded.Bands
            .Where(b => range.IsWithin(b.AtLeast?.Value, b.Below?.Value) != Truth.Unmet)
            .Select(b => Value(banded.Output, b.Value)));
    }

    private static PlainRange Value(Determinant output, string valueId) => PlainRange.Known(Place(output, valueId));

    private static PlainRange Count(List<Truth> stands) =>
        PlainRange.Between(stands.Count(t => t == Truth.Met), stands.Count(t => t != Truth.Unmet));

    private PlainRange ElementCount(ElementCountDeterminant count)
    {
        var stated = Count(PlainConditions.Elements(count.List, count.Such, this, facts));
        return PlainConditions.MayHaveMore(count.List, this) ? stated with { High = decimal.MaxValue } : stated;
    }

    private PlainRange Score(ScoreDeterminant score)
    {
        var sum = PlainScore.Sum(score.Items, this);
        return score.When is { } when ? Stand(when) switch
        {
            Truth.Met => sum,
            Truth.Unmet => PlainRange.Known(0),
            _ => PlainRange.Hull([PlainRange.Known(0), sum]),
        }
        : sum;
    }

    private PlainRange Table(TableDeterminant table) => PlainRange.Hull(
        from row in Positions(table.Rows)
        from column in Positions(table.Columns)
        select Value(table.Output, table.Cells[row][column]));

    private IEnumerable<int> Positions(TableAxis axis)
    {
        var range = RangeOf(axis.Determinant);
        if (!axis.Values.IsEmpty)
        {
            return Enumerable.Range(0, axis.Values.Length).Where(p => range.Places().Contains(Place(axis.Determinant, axis.Values[p])));
        }

        return Enumerable.Range(0, axis.From.Length).Where(p =>
        {
            var from = axis.From[p].Value;
            var above = axis.From.Select(b => (decimal?)b.Value).Where(b => b > from).Min();
            return range.IsWithin(from, above) != Truth.Unmet;
        });
    }

    private PlainRange Extreme(ExtremeDeterminant extreme)
    {
        var parts = extreme.Of.Select(RangeOf).ToList();
        if (parts.TrueForAll(p => p.Low is null))
        {
            return PlainRange.None;
        }

        var numbers = parts.Where(p => p.Low is not null).ToList();
        var always = numbers.Where(p => !p.CanBeNone).ToList();

        // One that may be none is passed over then: it can stretch the result its own way but never hold it back.
        return extreme.IsGreatest
            ? new(always.Count == 0, always.Count > 0 ? always.Max(p => p.Low) : numbers.Min(p => p.Low), numbers.Max(p => p.High))
            : new(always.Count == 0, numbers.Min(p => p.Low), always.Count > 0 ? always.Min(p => p.High) : numbers.Max(p => p.High));
    }

    private PlainRange First(FirstDeterminant first)
    {
        var reached = new List<PlainRange>();
        foreach (var branch in first.Branches)
        {
            var stands = Stand(branch.When);
            if (stands == Truth.Unmet)
            {
                continue;
            }

            reached.Add(branch.Of is { } other ? Translate(other, first.Output) : Value(first.Output, branch.Value));
            if (stands == Truth.Met)
            {
                break;
            }
        }

        return PlainRange.Hull(reached);
    }

    /// <summary>Another choice's range, in the places that its values have here: one of them may list none and the other not.</summary>
    private PlainRange Translate(Determinant other, Determinant output)
    {
        var range = RangeOf(other);
        return PlainRange.Between(Here(range.Low), Here(range.High));

        decimal Here(decimal? place) => Place(output, place < 0 ? "none" : other.Values[(int)place!].Id);
    }
}
