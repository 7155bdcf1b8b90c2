using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>
/// Finds the days on which some date of a case passes a day that the policy counts from the as-of date. Between two of them nothing
/// that the policy asks turns by itself.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class DateCrossings
{
    private readonly (DeterminantUse Use, DateOffset[] Offsets)[] _dates;
    private readonly Dictionary<Determinant, HashSet<DateOffset>> _ofFields = [];
    private readonly TieringPolicy _policy;

    public DateCrossings(TieringPolicy policy)
    {
        _policy = policy;
        var cuts = new CutCollector(policy);
        _dates = [.. policy.Reads.Select(use => (use, use.Determinant.Kind == DeterminantKind.Date ? cuts[use.Determinant].Days : []))];
        foreach (var condition in CutCollector.Conditions(policy).Concat(policy.Derived.OfType<ElementCountDeterminant>().Select(d => d.Such)))
        {
            Take(condition);
        }
    }

    /// <summary>The days of a case after one day and up to another, rising.</summary>
    public IReadOnlyCollection<DateOnly> Of(TieringCase tieringCase, DateOnly after, DateOnly last)
    {
        var days = new CrossingDays(after, last);
        foreach (var (use, offsets) in _dates)
        {
            var fact = tieringCase.FactOf(use.Determinant);
            AddRecorded(use, fact?.Date, days);
            Add(use.Determinant, fact?.Value ?? use.StandIn ?? FactValue.NotRecorded, offsets, days);
        }

        foreach (var one in _policy.Overrides)
        {
            days.AddWindow(one.EffectiveFrom, one.EffectiveTo);
        }

        foreach (var one in tieringCase.Overrides)
        {
            days.AddWindow(one.EffectiveFrom, one.EffectiveTo);
        }

        foreach (var one in tieringCase.Judgements)
        {
            days.AddWindow(one.Date, one.ReviewDate);
        }

        return days.Days;
    }

    /// <summary>
    /// The day of a fact ends its being dated later than the as-of date. That it grows uncertain changes no level by itself; but where
    /// there are more combinations than are walked, the level is taken from all that could be.
    /// </summary>
    private static void AddRecorded(DeterminantUse use, DateOnly? recorded, CrossingDays days)
    {
        if (recorded is not { } day)
        {
            return;
        }

        days.Add(day);
        if (use.UncertainBefore is { } limit)
        {
            days.AddFirstPast(day, limit);
        }
    }

    private void Add(Determinant determinant, FactValue value, IEnumerable<DateOffset> offsets, CrossingDays days)
    {
        if (value.Kind == FactValueKind.Date)
        {
            foreach (var offset in offsets)
            {
                days.AddFirstPast(value.AsDate(), offset);
            }
        }
        else if (value.Kind == FactValueKind.List)
        {
            foreach (var element in value.AsList().Elements)
            {
                foreach (var (index, field) in determinant.Fields.Index())
                {
                    Add(field, element.Values[index], _ofFields.GetValueOrDefault(field, []), days);
                }
            }
        }
    }

    /// <summary>Gathers what is counted for the fields of lists' elements.</summary>
    private void Take(Condition condition)
    {
        foreach (var test in ConditionTests.Of(condition))
        {
            if (test is SomeTest some)
            {
                Take(some.Such);
            }
            else if (test is DateTest date)
            {
                var offsets = _ofFields.TryGetValue(date.Determinant, out var known) ? known : _ofFields[date.Determinant] = [];
                offsets.UnionWith(new[] { date.OnOrAfter, date.Before }.OfType<DateOffset>());
            }
        }
    }
}
