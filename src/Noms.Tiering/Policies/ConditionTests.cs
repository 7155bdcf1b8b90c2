namespace Noms.Tiering.Policies;

/// <summary>The tests that a condition is made of.</summary>
internal static class ConditionTests
{
    /// <summary>The tests under all, any and not, in the order of the file. What a <c>some</c> asks of elements is not gone into.</summary>
    public static IEnumerable<TestCondition> Of(Condition condition) => condition switch
    {
        AllCondition all => all.Conditions.SelectMany(Of),
        AnyCondition any => any.Conditions.SelectMany(Of),
        NotCondition not => Of(not.Condition),
        TestCondition test => [test],
        _ => [],
    };
}
