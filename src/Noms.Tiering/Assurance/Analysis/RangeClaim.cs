using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>One of several siblings that each claim a range of one determinant, and ask the same beside it.</summary>
/// <param name="Id">The id of the rule or the item of a score.</param>
/// <param name="Rule">The rule, or <see langword="null"/>.</param>
/// <param name="Condition">The whole condition.</param>
/// <param name="Test">The test of the determinant.</param>
/// <param name="Others">What it asks beside it, in words, in an order of their own.</param>
internal sealed record RangeClaim(string Id, PolicyRule? Rule, Condition Condition, TestCondition Test, string Others)
{
    /// <summary>The claims of a condition: one for each test of a number, a date or an ordered choice among those that must all be met.</summary>
    public static IEnumerable<RangeClaim> Of(string id, PolicyRule? rule, Condition condition)
    {
        var parts = Parts(condition).ToList();
        foreach (var test in parts.OfType<TestCondition>().Where(IsRange))
        {
            yield return new RangeClaim(
                id, rule, condition, test, string.Join('\n', parts.Where(p => p != test).Select(p => p.ToString()).Order(StringComparer.Ordinal)));
        }
    }

    private static bool IsRange(TestCondition test) => test is NumberTest or DateTest or ChoiceTest { Determinant.IsOrdered: true };

    /// <summary>What must all be met.</summary>
    public static IEnumerable<Condition> Parts(Condition condition) => condition is AllCondition all ? all.Conditions.SelectMany(Parts) : [condition];
}
