using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>What cases are to show of the elements of lists: each test met by one and unmet by another.</summary>
internal static class ElementGoals
{
    public static IEnumerable<Goal> Of(TieringPolicy policy) =>
        CutCollector.Conditions(policy).SelectMany(ConditionTests.Of).OfType<SomeTest>().Select(some => (List: some.Determinant, some.Such))
            .Concat(policy.Derived.OfType<ElementCountDeterminant>().Select(count => (count.List, count.Such)))
            .SelectMany(asked => Tests(asked.Such).SelectMany(test => Both(asked.List, test)))
            .DistinctBy(goal => goal.Words);

    // What the reader adds for itself, such as that a sentence is current, is nobody's to cover. A test of a list in an element has tests of its own.
    private static IEnumerable<TestCondition> Tests(Condition such) =>
        ConditionTests.Of(such).SelectMany(test => test is SomeTest some ? Tests(some.Such).Prepend(test) : [test]).Where(test => test.Pointer.Length > 0);

    private static IEnumerable<Goal> Both(Determinant list, TestCondition test) =>
    [
        One(list, test, Truth.Met, "meets"),
        One(list, test, Truth.Unmet, "does not meet"),
    ];

    private static Goal One(Determinant list, TestCondition test, Truth truth, string words) =>
        new(CoverageKind.ElementTest, list.Id, $"some element of {list.Id} {words} `{ConditionText.Of(test)}` ({test.Pointer})", r => r.HasElement(test, truth));
}
