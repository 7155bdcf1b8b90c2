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
    private readonly Dictionary<Determinant, Cuts> _ofFields = [];
    private readonly TieringPolicy _policy;

    public DateCrossings(CompiledPolicy policy)
    {
        _policy = policy.Policy;
        _dates = new (DeterminantUse, DateOffset[])[_policy.Reads.Length];
        for (var place = 0; place < _dates.Length; place++)
        {
            var use = _policy.Reads[place];
            _dates[place] = (use, use.Determinant.Kind == DeterminantKind.Date ? policy.Cuts[use.Determinant].Days : []);
        }

        foreach (var list in policy.Lists)
        {
            Array.ForEach(list.Conditions, Take);
        }
    }

    /// <summary>The day numbers of the days of a case after one day and up to another, rising.</summary>
    public IReadOnlyList<int> Of(TieringCase tieringCase, DateOnly after, DateOnly last)
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

    private void Add(Determinant determinant, FactValue value, DateOffset[] offsets, CrossingDays days)
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
                for (var index = 0; index < determinant.Fields.Length; index++)
                {
                    var field = determinant.Fields[index];
                    Add(field, element.Values[index], _ofFields.GetValueOrDefault(field)?.Days ?? [], days);
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
                CutCollector.Take(date, _ofFields.TryGetValue(date.Determinant, out var known) ? known : _ofFields[date.Determinant] = new Cuts(date.Determinant));
            }
        }
    }
}
