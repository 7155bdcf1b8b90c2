namespace Noms.Tiering.Deciding;

/// <summary>
/// Finds the next change of a decision by deciding again as of every day on which something could turn, in order: a level may change and
/// change back, so no day can be passed over.
/// </summary>
internal static class NextChangeSearch
{
    /// <summary>The next change, or <see langword="null"/> where there is none up to the horizon.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="engine">The engine that made it.</param>
    /// <param name="versions">The engine that selected that one; <see langword="null"/> where none did, and one policy decides every day.</param>
    public static NextChange? After(TieringDecision decision, TieringEngine engine, VersionedTieringEngine? versions)
    {
        var horizon = decision.AsOf.Year + NextChange.HorizonInYears > DateOnly.MaxValue.Year
            ? DateOnly.MaxValue
            : decision.AsOf.AddYears(NextChange.HorizonInYears);
        if (versions is null)
        {
            return Within(decision, engine, null, decision.AsOf, horizon);
        }

        for (var after = decision.AsOf; ;)
        {
            var last = engine.Policy.EffectiveTo is { } to && to < horizon ? to : horizon;
            if (Within(decision, engine, versions, after, last) is { } change)
            {
                return change;
            }

            if (last == horizon)
            {
                return null;
            }

            var next = last.AddDays(1);
            if (versions.Find(next) is not { } following)
            {
                return new NextChange(next, decision, null, new PolicyGap(versions.Versions, next));
            }

            engine = following;
            after = last;
        }
    }

    /// <summary>The first change while one policy decides, after one day and up to another.</summary>
    private static NextChange? Within(TieringDecision decision, TieringEngine engine, VersionedTieringEngine? versions, DateOnly after, DateOnly last)
    {
        var days = engine.Crossings.Of(decision.Case, after, last);
        if (engine.Policy != decision.Policy)
        {
            days = [after.DayNumber + 1, .. days.Where(d => d > after.DayNumber + 1)];
        }

        return engine.FirstDay(decision.Case, days, outcome => !SameOutcome.Is(outcome, decision)) is { } day
            ? new NextChange(day, decision, engine.DecideFor(versions, decision.Case, day), null)
            : null;
    }
}
