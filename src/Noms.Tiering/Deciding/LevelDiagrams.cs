namespace Noms.Tiering.Deciding;

/// <summary>
/// For each scale the level as a function of the cells of the case, as one diagram. Walking it with the open determinants let
/// run over their cells gives the exact set of levels that are still possible, in a time that grows with the diagram and not
/// with the number of combinations.
/// </summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class LevelDiagrams
{
    /// <summary>The most nodes that are kept, and the most steps that making them may take.</summary>
    private const int NodeLimit = 200_000;
    private const int StepLimit = 4_000_000;

    private readonly int[] _variables;
    private readonly int[] _firstChild;
    private readonly int[] _children;
    private readonly long[] _values;

    private LevelDiagrams(NodeStore store, IReadOnlyList<DiagramVariable> order, int[] roots)
    {
        Order = [.. order];
        Roots = roots;
        _variables = new int[store.Count];
        _firstChild = new int[store.Count];
        _values = new long[store.Count];
        var children = new List<int>();
        for (var node = 0; node < store.Count; node++)
        {
            _variables[node] = store.VariableOf(node);
            _firstChild[node] = children.Count;
            _values[node] = store.ValueOf(node);
            children.AddRange(store.ChildrenOf(node));
        }

        _children = [.. children];
    }

    /// <summary>What the diagrams ask for, in their order.</summary>
    public DiagramVariable[] Order { get; }

    /// <summary>By scale, the node that stands for the whole; -1 where the diagram would be too large.</summary>
    public int[] Roots { get; }

    public int NodeCount => _variables.Length;

    public static LevelDiagrams Of(CompiledPolicy policy)
    {
        var store = new NodeStore(NodeLimit);
        var maker = new DiagramMaker(policy, store, StepLimit);
        var roots = new int[policy.Scales.Length];
        for (var scale = 0; scale < roots.Length; scale++)
        {
            try
            {
                roots[scale] = maker.LevelOf(policy.Scales[scale]);
            }
            catch (DiagramTooLargeException)
            {
                roots[scale] = -1;
            }
        }

        return new LevelDiagrams(store, maker.Order, roots);
    }

    /// <summary>The place in the order of what a node asks for; -1 for a terminal.</summary>
    public int VariableOf(int node) => _variables[node];

    public int ChildOf(int node, int cell) => _children[_firstChild[node] + cell];

    public long ValueOf(int node) => _values[node];
}
