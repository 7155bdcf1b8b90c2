namespace Noms.Tiering.Policies;

/// <summary>The tests that a condition is made of.</summary>
internal static class ConditionTests
{
    /// <summary>The tests under all, any and not, in the order of the file. What a <c>some</c> asks of elements is not gone into.</summary>
    public static IReadOnlyList<TestCondition> Of(Condition condition)
    {
        var tests = new List<TestCondition>();
        Gather(condition, tests);
        return tests;
    }

    private static void Gather(Condition condition, List<TestCondition> into)
    {
        switch (condition)
        {
            case AllCondition all:
                GatherEach(all.Conditions.AsSpan(), into);
                break;
            case AnyCondition any:
                GatherEach(any.Conditions.AsSpan(), into);
                break;
            case NotCondition not:
                Gather(not.Condition, into);
                break;
            case TestCondition test:
                into.Add(test);
                break;
        }
    }

    private static void GatherEach(ReadOnlySpan<Condition> conditions, List<TestCondition> into)
    {
        foreach (var each in conditions)
        {
            Gather(each, into);
        }
    }
}
