using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Space;

/// <summary>Holds a variable of diagrams to one of its cells.</summary>
/// <param name="store">Where the diagrams are.</param>
/// <param name="place">The variable's place in the order.</param>
/// <param name="cell">The cell.</param>
internal sealed class DiagramRestriction(NodeStore store, int place, int cell)
{
    private readonly Dictionary<int, int> _known = [];

    public int Of(int node)
    {
        var variable = store.VariableOf(node);
        if (variable < 0 || variable > place)
        {
            return node;
        }

        if (!_known.TryGetValue(node, out var result))
        {
            var children = store.ChildrenOf(node);
            result = variable == place ? children[cell] : store.Node(variable, [.. children.Select(Of)]);
            _known.Add(node, result);
        }

        return result;
    }
}
