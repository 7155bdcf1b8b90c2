using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>Whether a condition holds, by Kleene's rules. <see cref="Truth"/> rises from unmet to met, so all is the least and any the greatest.</summary>
internal static class PlainConditions
{
    public static Truth Stand(Condition condition, PlainScope scope, PlainFacts facts) => condition switch
    {
        AllCondition all => all.Conditions.Select(c => Stand(c, scope, facts)).Append(Truth.Met).Min(),
        AnyCondition any => any.Conditions.Select(c => Stand(c, scope, facts)).Append(Truth.Unmet).Max(),
        NotCondition not => Stand(not.Condition, scope, facts) switch
        {
            Truth.Met => Truth.Unmet,
            Truth.Unmet => Truth.Met,
            _ => Truth.Unknown,
        },
        RecordedTest test => facts.Recorded.Contains(test.Determinant.Id) == test.Expected ? Truth.Met : Truth.Unmet,
        SomeTest test => Some(test, scope, facts),
        _ => Test(condition, scope, facts),
    };

    /// <summary>The day so far from the as-of date: months first, then days.</summary>
    public static DateOnly Day(DateOffset offset, DateOnly asOf) => asOf.AddMonths(offset.Months).AddDays(offset.Days);

    /// <summary>How the condition stands for each element that a list states.</summary>
    public static List<Truth> Elements(Determinant list, Condition such, PlainScope scope, PlainFacts facts)
    {
        var value = scope.ValueOf(list);
        return value.IsRecorded
            ? [.. value.AsList().Elements.Select(e => Stand(such, new PlainElementScope(list, e), facts))]
            : [];
    }

    /// <summary>Whether there may be elements that the list does not state.</summary>
    public static bool MayHaveMore(Determinant list, PlainScope scope) =>
        !scope.IsClosed(list) && !(scope.ValueOf(list) is { IsRecorded: true } value && value.AsList().IsComplete);

    private static Truth Some(SomeTest test, PlainScope scope, PlainFacts facts)
    {
        var greatest = Elements(test.Determinant, test.Such, scope, facts).Append(Truth.Unmet).Max();
        return greatest == Truth.Unmet && MayHaveMore(test.Determinant, scope) ? Truth.Unknown : greatest;
    }

    private static Truth Test(Condition condition, PlainScope scope, PlainFacts facts) => condition switch
    {
        NumberTest test => scope.RangeOf(test.Determinant).IsWithin(test.AtLeast?.Value, test.Below?.Value),
        DateTest test => scope.RangeOf(test.Determinant).IsWithin(
            test.OnOrAfter is { } from ? Day(from, facts.AsOf).DayNumber : null,
            test.Before is { } before ? Day(before, facts.AsOf).DayNumber : null),
        FlagTest test => scope.RangeOf(test.Determinant).IsAtOneOf(place => place == (test.Expected ? 1 : 0)),
        ChoiceTest test => ChoiceIs(test, scope.RangeOf(test.Determinant)),
        CodeTest test => CodeIs(test, scope.ValueOf(test.Determinant)),
        NoneTest test => NoneIs(test, scope),
        _ => throw new ArgumentException($"{condition.GetType().Name} is not known.", nameof(condition)),
    };

    private static Truth ChoiceIs(ChoiceTest test, PlainRange range)
    {
        var places = test.Values.Select(v => PlainScope.Place(test.Determinant, v)).ToHashSet();
        return range.IsAtOneOf(places.Contains);
    }

    private static Truth CodeIs(CodeTest test, FactValue value) => value.Kind switch
    {
        FactValueKind.NotRecorded => test.Codes.IsEmpty ? Truth.Unmet : Truth.Unknown,
        FactValueKind.None => Truth.Unmet,
        _ => test.Codes.Contains(value.AsText(), StringComparer.Ordinal) ? Truth.Met : Truth.Unmet,
    };

    private static Truth NoneIs(NoneTest test, PlainScope scope)
    {
        var isNone = test.Determinant.Kind == DeterminantKind.Code
            ? scope.ValueOf(test.Determinant).Kind switch
            {
                FactValueKind.NotRecorded => Truth.Unknown,
                FactValueKind.None => Truth.Met,
                _ => Truth.Unmet,
            }
            : scope.RangeOf(test.Determinant) switch
            {
                { CanBeNone: false } => Truth.Unmet,
                { Low: null } => Truth.Met,
                _ => Truth.Unknown,
            };
        return test.Expected ? isNone : (Truth)(Truth.Met - isNone);
    }
}
