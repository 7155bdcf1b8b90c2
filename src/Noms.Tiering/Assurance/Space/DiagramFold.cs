using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Space;

/// <summary>Takes a variable out of diagrams, by joining what each of its cells leads to.</summary>
/// <param name="store">Where the diagrams are.</param>
/// <param name="algebra">What joins them.</param>
/// <param name="place">The variable's place in the order.</param>
/// <param name="operation">What becomes of two values; neither order nor number may matter to it.</param>
internal sealed class DiagramFold(NodeStore store, DiagramAlgebra algebra, int place, Func<long, long, long> operation)
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
            result = variable == place
                ? children.Distinct().Aggregate((left, right) => algebra.Join(left, right, operation))
                : store.Node(variable, [.. children.Select(Of)]);
            _known.Add(node, result);
        }

        return result;
    }
}
