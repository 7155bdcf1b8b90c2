using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules.Reading;

/// <summary>The tests that a condition joins.</summary>
internal static class ConditionTree
{
    /// <summary>The tests under all, any and not, in the order of the file. What a <c>some</c> asks of elements is not gone into.</summary>
    public static IEnumerable<TestCondition> Tests(Condition condition) => condition switch
    {
        AllCondition all => all.Conditions.SelectMany(Tests),
        AnyCondition any => any.Conditions.SelectMany(Tests),
        NotCondition not => Tests(not.Condition),
        TestCondition test => [test],
        _ => throw new InvalidOperationException("A condition is of no known kind."),
    };
}
