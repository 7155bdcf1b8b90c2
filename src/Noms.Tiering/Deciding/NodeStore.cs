namespace Noms.Tiering.Deciding;

/// <summary>
/// Decision diagrams over variables of many cells, each function once: equal functions are one node. What does not matter to
/// a function does not stand in it.
/// </summary>
internal sealed class NodeStore(int limit)
{
    private readonly List<int> _variables = [];
    private readonly List<int[]> _children = [];
    private long[] _values = new long[64];

    // By hash, one more than the node that stands there; 0 where none does.
    private int[] _table = new int[128];

    public int Count => _variables.Count;

    /// <summary>How many nodes and edges there are.</summary>
    private int Size { get; set; }

    /// <summary>The place in the order of the variable that a node asks for; -1 for a terminal.</summary>
    public int VariableOf(int node) => _variables[node];

    public int[] ChildrenOf(int node) => _children[node];

    public long ValueOf(int node) => _values[node];

    public int Terminal(long value) => Find(-1, [], value, int.MaxValue);

    public int Node(int variable, int[] children)
    {
        foreach (var child in children)
        {
            if (child != children[0])
            {
                return Find(variable, children, 0, limit);
            }
        }

        return children[0];
    }

    /// <summary>The node, made where there is none.</summary>
    private int Find(int variable, int[] children, long value, int most)
    {
        var place = PlaceOf(variable, children, value);
        if (_table[place] != 0)
        {
            return _table[place] - 1;
        }

        if (Size >= most)
        {
            throw new DiagramTooLargeException();
        }

        if (Count == _values.Length)
        {
            Grow();
            place = PlaceOf(variable, children, value);
        }

        _values[Count] = value;
        _variables.Add(variable);
        _children.Add(children);
        _table[place] = Count;
        Size += children.Length + 1;
        return Count - 1;
    }

    /// <summary>Where a node stands in the table, or would stand.</summary>
    private int PlaceOf(int variable, int[] children, long value)
    {
        var mask = _table.Length - 1;
        var hash = ((uint)variable * 31) + (uint)value;
        foreach (var child in children)
        {
            hash = (hash ^ (uint)child) * 0x9E3779B1;
        }

        var place = (int)(hash ^ (hash >> 15)) & mask;
        while (_table[place] != 0 && !Is(_table[place] - 1, variable, children, value))
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private bool Is(int node, int variable, int[] children, long value)
    {
        if (_variables[node] != variable || _values[node] != value)
        {
            return false;
        }

        var own = _children[node];
        if (own.Length != children.Length)
        {
            return false;
        }

        for (var cell = 0; cell < children.Length; cell++)
        {
            if (own[cell] != children[cell])
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        var values = new long[_values.Length * 2];
        Array.Copy(_values, values, Count);
        _values = values;
        _table = new int[_table.Length * 2];
        for (var node = 0; node < Count; node++)
        {
            _table[PlaceOf(_variables[node], _children[node], _values[node])] = node + 1;
        }
    }
}
