using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>The tests of every rule, made ready to be asked of a case without allocating.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class TracedTests
{
    private readonly CompiledPolicy _policy;
    private readonly Dictionary<Determinant, ReadValue> _values = [];
    private readonly Dictionary<Variable, Step> _madeBy;
    private readonly Dictionary<Determinant, DerivedDeterminant> _derived;
    private readonly TracedTest[][] _byRule;

    public TracedTests(CompiledPolicy policy)
    {
        _policy = policy;
        _madeBy = policy.Steps.ToDictionary(s => s.Output);
        _derived = policy.Policy.Derived.ToDictionary(d => d.Output);
        _byRule = [.. policy.Policy.Rules.Select(rule => ConditionTests.Of(rule.When).Select(Traced).ToArray())];
        AreToldByRows = Array.TrueForAll(_byRule, tests => Array.TrueForAll(tests, test => test.IsToldByRows));
    }

    /// <summary>Whether all of them can be told by what deciding alone leaves in a workspace, where everything is known.</summary>
    public bool AreToldByRows { get; }

    /// <summary>The tests of a rule, in the order of the file.</summary>
    public TracedTest[] Of(PolicyRule rule) => _byRule[rule.Index];

    private TracedTest Traced(TestCondition test)
    {
        var (reading, isNegated) = _policy.Readings[test];
        var gate = _madeBy.GetValueOrDefault(reading.Variable) is BooleanStep step ? step.Condition : (ConditionBit?)null;
        return new TracedTest(
            test, reading, isNegated, gate, test is RecordedTest ? new ReadValue.OfCase(test.Determinant, null) : ValueOf(test.Determinant),
            _policy.Rows.Known.ReadingOf(reading.Variable));
    }

    private ReadValue ValueOf(Determinant determinant)
    {
        if (!_values.TryGetValue(determinant, out var value))
        {
            value = Make(determinant);
            _values.Add(determinant, value);
        }

        return value;
    }

    private ReadValue Make(Determinant determinant)
    {
        if (!_derived.TryGetValue(determinant, out var derived))
        {
            var use = _policy.Policy.Reads.First(r => r.Determinant == determinant);
            return new ReadValue.OfCase(determinant, use.StandIn);
        }

        if (derived is ElementCountDeterminant)
        {
            var list = Array.Find(_policy.Lists, l => Array.Exists(l.Tests, t => t.Output == _policy.Variables[determinant]))!;
            return new ReadCount(list, Array.Find(list.Tests, t => t.Output == _policy.Variables[determinant])!, determinant);
        }

        var step = _madeBy[_policy.Variables[determinant]];
        return (derived, step) switch
        {
            _ when determinant.Kind == DeterminantKind.Choice => new ReadValue.OfCells(step.Output, determinant, _policy.Rows.Known.ReadingOf(step.Output)),
            (FallbackDeterminant fallback, FallbackStep taking) => new ReadOther.Fallback(taking.Selector.Variable, Parts(fallback.Of)),
            (ExtremeDeterminant extreme, _) => new ReadOther.Extreme(extreme.IsGreatest, Parts(extreme.Of)),
            (_, SumStep sum) => new ReadSum(sum, null),
            (ScoreDeterminant, FirstStep counting) => new ReadSum((SumStep)_madeBy[counting.Branches[0].Of!.Variable], counting.Branches[0].When),
            (_, BooleanStep condition) => new ReadValue.OfCondition(condition.Condition, _policy.Rows.Known.ReadingOf(step.Output)),
            _ => throw new InvalidOperationException($"The derived determinant `{derived.Id}` is of no known kind."),
        };
    }

    private (Determinant, ReadValue)[] Parts(IEnumerable<Determinant> of) => [.. of.Select(d => (d, ValueOf(d)))];
}
