using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Space;

// How conditions become diagrams, and what is missing is settled.
internal sealed partial class CaseSpace
{
    private int TruthOf(Condition condition)
    {
        if (_conditions.TryGetValue(condition, out var known))
        {
            return known;
        }

        var node = condition switch
        {
            AllCondition all => all.Conditions.Aggregate(Store.Terminal(1), (sofar, part) => Algebra.Join(sofar, TruthOf(part), (l, r) => l & r)),
            AnyCondition any => any.Conditions.Aggregate(Store.Terminal(0), (sofar, part) => Algebra.Join(sofar, TruthOf(part), (l, r) => l | r)),
            NotCondition not => Algebra.Map(TruthOf(not.Condition), met => 1 - met),
            TestCondition test => TruthOf(test),
            _ => throw new ArgumentException("The condition is of no known kind.", nameof(condition)),
        };
        _conditions.Add(condition, node);
        return node;
    }

    private int TruthOf(TestCondition test)
    {
        if (!Policy.Readings.TryGetValue(test, out var read))
        {
            throw new ArgumentException("A test of the condition is none of the policy's.", nameof(test));
        }

        return Algebra.Map(_maker.NodeOf(read.Reading), met => (met != 0) != read.IsNegated ? 1 : 0);
    }

    /// <summary>Takes the least (or the greatest) over all values of each determinant that is open where it is not recorded.</summary>
    private int Settle(int node, bool isHighest)
    {
        if (!_settled.TryGetValue((node, isHighest), out var result))
        {
            result = node;
            foreach (var (recorded, place) in _existence.Open)
            {
                var over = new DiagramFold(Store, Algebra, place, isHighest ? Math.Max : Math.Min).Of(result);
                result = over == result ? result : Algebra.Choose(recorded, result, over);
            }

            _settled.Add((node, isHighest), result);
        }

        return result;
    }
}
