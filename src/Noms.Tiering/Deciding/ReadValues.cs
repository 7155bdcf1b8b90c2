using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>While the tests of a policy are made ready: what gives the value of each determinant.</summary>
/// <param name="policy">The policy.</param>
/// <param name="madeBy">By variable, the step whose output it is.</param>
internal sealed class ReadValues(CompiledPolicy policy, IReadOnlyDictionary<Variable, Step> madeBy)
{
    private readonly Dictionary<Determinant, ReadValue> _values = [];
    private readonly Dictionary<Determinant, DerivedDeterminant> _derived = policy.Policy.Derived.ToDictionary(d => d.Output);

    public ReadValue Of(Determinant determinant)
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
            return ReadFact.Of(determinant, policy.Policy.Reads.First(r => r.Determinant == determinant).StandIn ?? default);
        }

        var variable = policy.Variables[determinant];
        if (derived is ElementCountDeterminant)
        {
            var list = Array.Find(policy.Lists, l => Array.Exists(l.Tests, t => t.Output == variable))!;
            return new ReadCount(list, Array.Find(list.Tests, t => t.Output == variable)!, determinant);
        }

        return (derived, madeBy[variable]) switch
        {
            _ when determinant.Kind == DeterminantKind.Choice => new ReadValue.OfCells(variable, determinant),
            (FallbackDeterminant fallback, FallbackStep taking) => new ReadOther.Fallback(taking.Selector.Variable, Parts(fallback.Of)),
            (ExtremeDeterminant extreme, _) => new ReadOther.Extreme(extreme.IsGreatest, Parts(extreme.Of)),
            (_, SumStep sum) => new ReadSum(sum, null),
            (ScoreDeterminant, FirstStep counting) => new ReadSum((SumStep)madeBy[counting.Branches[0].Of!.Variable], counting.Branches[0].When),
            (_, BooleanStep condition) => new ReadValue.OfCondition(variable, condition.Condition),
            _ => throw new InvalidOperationException($"The derived determinant `{derived.Id}` is of no known kind."),
        };
    }

    private (Determinant, ReadValue)[] Parts(IEnumerable<Determinant> of) => [.. of.Select(d => (d, Of(d)))];
}
