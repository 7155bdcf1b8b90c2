using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>
/// Conditions in words, such as <c>OGRS3 two-year score is at least 50%</c>, from the policy's own titles. What comes from an assumed
/// parameter is followed by <c>(assumed)</c>.
/// </summary>
/// <remarks>Safe to use from any number of threads; the same whatever the culture.</remarks>
public static class ConditionText
{
    /// <summary>A condition in words; dates are counted from the as-of date.</summary>
    public static string Of(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Whole(condition, null);
    }

    /// <summary>A condition in words, with the dates that it means as of a day.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="asOf">The day from which its dates are counted.</param>
    public static string Of(Condition condition, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Whole(condition, asOf);
    }

    private static string Whole(Condition condition, DateOnly? asOf) => condition switch
    {
        AllCondition { Conditions: [] } => "always",
        AllCondition all => Joined(all, "and", asOf),
        AnyCondition any => Joined(any, "or", asOf),
        NotCondition { Condition: SomeTest some } => Some(some, "none", asOf),
        NotCondition { Condition: TestCondition test } => $"{test.Determinant.Title} is {BoundText.Negated(BoundText.Of(test, asOf))}",
        NotCondition not => $"not {Part(not.Condition, asOf)}",
        SomeTest some => Some(some, "some", asOf),
        TestCondition test => $"{test.Determinant.Title} is {BoundText.Of(test, asOf)}",
        _ => throw new InvalidOperationException("A condition is of no known kind."),
    };

    private static string Some(SomeTest some, string quantity, DateOnly? asOf) =>
        $"{quantity} of {some.Determinant.Title}" + (some.Such is AllCondition { Conditions: [] }
            ? " at all"
            : $" such that {Part(some.Such, asOf)}");

    private static string Joined(Condition group, string last, DateOnly? asOf)
    {
        ImmutableArray<Condition> conditions = [.. Flat(group)];
        return BoundText.Join([.. conditions.Select(c => conditions.Length == 1 ? Whole(c, asOf) : Part(c, asOf))], last);
    }

    /// <summary>A group within a group of its own kind needs no brackets.</summary>
    private static IEnumerable<Condition> Flat(Condition group) => group switch
    {
        AllCondition all => all.Conditions.SelectMany(c => c is AllCondition { Conditions.Length: > 0 } ? Flat(c) : [c]),
        AnyCondition any => any.Conditions.SelectMany(c => c is AnyCondition ? Flat(c) : [c]),
        _ => [group],
    };

    private static string Part(Condition condition, DateOnly? asOf)
    {
        var text = Whole(condition, asOf);
        return condition is AllCondition { Conditions.Length: > 1 } or AnyCondition { Conditions.Length: > 1 } ? $"({text})" : text;
    }
}
