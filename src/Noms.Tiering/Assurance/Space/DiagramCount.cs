using System.Numerics;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Space;

/// <summary>Counts the combinations of cells that a diagram of 0 and 1 brings to 1.</summary>
internal sealed class DiagramCount(NodeStore store, DiagramMaker maker, CellValues values)
{
    public BigInteger Of(int node)
    {
        var order = maker.Order;

        // By place, how many combinations those at it and after it make, what no diagram asks for included.
        var after = new BigInteger[order.Count + 1];
        after[order.Count] = values.CombinationsBeside(order);
        for (var place = order.Count - 1; place >= 0; place--)
        {
            after[place] = after[place + 1] * order[place].CellCount;
        }

        var known = new Dictionary<int, BigInteger>();
        return Count(node, 0);

        // The combinations of what stands at a place and after it.
        BigInteger Count(int one, int from)
        {
            var variable = store.VariableOf(one);
            if (variable < 0)
            {
                return store.ValueOf(one) == 0 ? 0 : after[from];
            }

            if (!known.TryGetValue(one, out var below))
            {
                below = BigInteger.Zero;
                foreach (var child in store.ChildrenOf(one))
                {
                    below += Count(child, variable + 1);
                }

                known.Add(one, below);
            }

            return below * (after[from] / after[variable]);
        }
    }
}
