using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Space;

/// <summary>What diagrams come to where one variable has one cell.</summary>
/// <param name="store">Where the diagrams are.</param>
/// <param name="place">The variable's place in the order.</param>
/// <param name="cell">The cell.</param>
internal sealed class DiagramCofactor(NodeStore store, int place, int cell)
{
    private readonly Dictionary<int, int> _known = [];

    public int Of(int node)
    {
        var variable = store.VariableOf(node);
        if (variable < 0 || variable > place)
        {
            return node;
        }

        if (variable == place)
        {
            return store.ChildrenOf(node)[cell];
        }

        if (!_known.TryGetValue(node, out var result))
        {
            result = store.Node(variable, [.. store.ChildrenOf(node).Select(Of)]);
            _known.Add(node, result);
        }

        return result;
    }
}
