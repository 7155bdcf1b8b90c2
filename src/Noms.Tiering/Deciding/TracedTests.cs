using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>The tests of every rule, made ready to be asked of a case without allocating.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class TracedTests
{
    private readonly CompiledPolicy _policy;
    private readonly Dictionary<Variable, Step> _madeBy;

    public TracedTests(CompiledPolicy policy)
    {
        _policy = policy;
        _madeBy = policy.Steps.ToDictionary(s => s.Output);
        var values = new ReadValues(policy, _madeBy);
        TestCondition[][] byRule = [.. policy.Policy.Rules.Select(rule => ConditionTests.Of(rule.When).ToArray())];
        All = [.. byRule.SelectMany(tests => tests).Select(test => Traced(test, values))];
        OfRule = new (int, int)[byRule.Length];
        for (int rule = 0, first = 0; rule < byRule.Length; first = OfRule[rule++].End)
        {
            OfRule[rule] = (first, first + byRule[rule].Length);
        }

        Codes = new TestCodes(All);
    }

    /// <summary>The tests, by rule and then in the order of the file.</summary>
    public TracedTest[] All { get; }

    /// <summary>By rule, where its tests stand: the first, and where they end.</summary>
    public (int First, int End)[] OfRule { get; }

    /// <summary>Finds what each of them comes to in a case.</summary>
    public TestCodes Codes { get; }

    private TracedTest Traced(TestCondition test, ReadValues values)
    {
        var (reading, isNegated) = _policy.Readings[test];
        var gate = _madeBy.GetValueOrDefault(reading.Variable) is BooleanStep step ? step.Condition : (ConditionBit?)null;
        var value = test is RecordedTest ? ReadFact.Of(test.Determinant, FactValue.NotRecorded) : values.Of(test.Determinant);
        var input = Array.Find(_policy.Inputs, one => one.Variable == reading.Variable);
        return new TracedTest(test, reading, isNegated, gate, value, input, _policy.Rows.Known.ReadingOf(reading.Variable));
    }
}
