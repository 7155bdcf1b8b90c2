using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Space;

// What diagrams come to, and diagrams made of others.
internal sealed partial class CaseSpace
{
    /// <summary>What a reader makes of a variable's cells; of what is missing not settled.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int NodeOf(CellReading reading)
    {
        StartAnew();
        return _maker.NodeOf(reading);
    }

    /// <summary>1 where a rule decides a scale's level; where something is open that is missing, where it does so for some value of it.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int DecidingOf(ScaleCombination scale, int rule)
    {
        StartAnew();
        return Settle(Algebra.Map(_maker.DecidingOf(scale, rule), value => value & 1), isHighest: true);
    }

    /// <summary>Two diagrams as one.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int Join(int left, int right, Func<long, long, long> operation)
    {
        StartAnew();
        return Algebra.Join(left, right, operation);
    }

    /// <summary>1 where either comes to other than 0.</summary>
    public int Either(int left, int right) => Join(left, right, (l, r) => l != 0 || r != 0 ? 1 : 0);

    /// <summary>Every value to which some case brings a diagram, rising.</summary>
    public SortedSet<long> ValuesOf(int node)
    {
        var values = new SortedSet<long>();
        var seen = new HashSet<int>();
        var waiting = new Stack<int>([Join(node, Possible, (value, isPossible) => isPossible != 0 ? value : long.MinValue)]);
        while (waiting.TryPop(out var one))
        {
            if (!seen.Add(one))
            {
                continue;
            }

            if (Store.VariableOf(one) < 0)
            {
                values.Add(Store.ValueOf(one));
                continue;
            }

            foreach (var child in Store.ChildrenOf(one))
            {
                waiting.Push(child);
            }
        }

        values.Remove(long.MinValue);
        return values;
    }
}
