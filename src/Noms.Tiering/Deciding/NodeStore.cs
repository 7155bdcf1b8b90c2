namespace Noms.Tiering.Deciding;

/// <summary>
/// Decision diagrams over variables of many cells, each function once: equal functions are one node. What does not matter to
/// a function does not stand in it.
/// </summary>
internal sealed class NodeStore(int limit)
{
    private readonly List<int> _variables = [];
    private readonly List<int[]> _children = [];
    private readonly List<long> _values = [];
    private readonly Dictionary<long, int> _terminals = [];
    private readonly Dictionary<Shape, int> _nodes = [];

    public int Count => _variables.Count;

    /// <summary>How many nodes and edges there are.</summary>
    private int Size { get; set; }

    /// <summary>The place in the order of the variable that a node asks for; -1 for a terminal.</summary>
    public int VariableOf(int node) => _variables[node];

    public int[] ChildrenOf(int node) => _children[node];

    public long ValueOf(int node) => _values[node];

    public int Terminal(long value)
    {
        if (!_terminals.TryGetValue(value, out var node))
        {
            node = Add(-1, [], value);
            _terminals.Add(value, node);
        }

        return node;
    }

    public int Node(int variable, int[] children)
    {
        if (Array.TrueForAll(children, child => child == children[0]))
        {
            return children[0];
        }

        var shape = new Shape(variable, children);
        if (!_nodes.TryGetValue(shape, out var node))
        {
            if (Size >= limit)
            {
                throw new DiagramTooLargeException();
            }

            node = Add(variable, children, 0);
            _nodes.Add(shape, node);
        }

        return node;
    }

    private int Add(int variable, int[] children, long value)
    {
        _variables.Add(variable);
        _children.Add(children);
        _values.Add(value);
        Size += children.Length + 1;
        return Count - 1;
    }

    private readonly struct Shape(int variable, int[] children) : IEquatable<Shape>
    {
        private readonly int _variable = variable;
        private readonly int[] _children = children;

        public bool Equals(Shape other) => _variable == other._variable && _children.AsSpan().SequenceEqual(other._children);

        public override bool Equals(object? obj) => obj is Shape other && Equals(other);

        public override int GetHashCode()
        {
            var hash = _variable;
            foreach (var child in _children)
            {
                hash = (hash * 31) + child;
            }

            return hash;
        }
    }
}
