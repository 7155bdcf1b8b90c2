using System.Numerics;

namespace Noms.Tiering.Deciding;

/// <summary>
/// What the level of one scale still depends on: its diagram with the closed determinants filled in, where again each function is one node. So a
/// determinant matters exactly when it stands in it. It is filled again and again without allocating.
/// </summary>
/// <remarks>Mutable, and for one thread at a time; part of a workspace.</remarks>
internal sealed class OpenDiagram
{
    /// <summary>The place of a node that asks for nothing: after all others.</summary>
    private const int Terminal = int.MaxValue;

    // By node of the whole diagram, what it has become, where it has been seen for this case.
    private int[] _become = [];
    private int[] _seen = [];
    private int _stamp;

    // By node of this diagram, children before their parents.
    private int[] _places = new int[64];
    private int[] _firstChild = new int[65];
    private int[] _slots = new int[64];
    private ulong[] _levels = new ulong[64];
    private ulong[] _restricted = new ulong[64];
    private int _count;

    // By level, its node; -1 where it has none yet.
    private readonly int[] _terminals = new int[64];

    private int[] _children = new int[256];
    private int[] _pending = new int[256];
    private int _pendingCount;
    private int[] _table = new int[256];
    private Adjustment? _adjustment;
    private int _root;

    /// <summary>Fills it from a scale's diagram and a case.</summary>
    /// <param name="diagrams">The diagram, whose terminals are levels; where something adjusts them, classes.</param>
    /// <param name="adjustment">What adjusts the level; <see langword="null"/> where nothing does.</param>
    /// <param name="workspace">The case.</param>
    public void Fill(LevelDiagrams diagrams, Adjustment? adjustment, Workspace workspace)
    {
        Empty();
        _adjustment = adjustment;
        if (_seen.Length < diagrams.NodeCount)
        {
            _become = new int[diagrams.NodeCount];
            _seen = new int[diagrams.NodeCount];
            _stamp = 0;
        }

        _stamp++;
        _root = Reduce(diagrams, diagrams.Roots[0], workspace);
    }

    /// <summary>Whether what a place in the diagram's order asks for makes a difference.</summary>
    public bool Asks(int place) => NodeAt(place) >= 0;

    /// <summary>How many levels the answers at a place leave possible: the most that one answer leaves, and all together.</summary>
    public (int Worst, int Total) LeftBy(int place)
    {
        var left = (Worst: 0, Total: 0);
        for (var answer = 0; answer < AnswersAt(place); answer++)
        {
            var levels = BitOperations.PopCount(LevelsWith(place, answer));
            left = (Math.Max(left.Worst, levels), left.Total + levels);
        }

        return left;
    }

    private void Empty()
    {
        for (var node = 0; node < _count; node++)
        {
            if (_slots[node] >= 0)
            {
                _table[_slots[node]] = 0;
            }
        }

        _count = 0;
        _pendingCount = 0;
        Array.Fill(_terminals, -1);
    }

    private int AnswersAt(int place)
    {
        var node = NodeAt(place);
        return node < 0 ? 0 : _firstChild[node + 1] - _firstChild[node];
    }

    /// <summary>A node that asks for a place; -1 where none does.</summary>
    private int NodeAt(int place)
    {
        var node = _count - 1;
        while (node >= 0 && _places[node] != place)
        {
            node--;
        }

        return node;
    }

    private ulong LevelsWith(int place, int answer)
    {
        for (var node = 0; node < _count; node++)
        {
            var children = _children.AsSpan(_firstChild[node].._firstChild[node + 1]);
            ulong levels = 0;
            if (_places[node] == place)
            {
                levels = _levels[children[answer]];
            }
            else if (_places[node] > place)
            {
                levels = _levels[node];
            }
            else
            {
                foreach (var child in children)
                {
                    levels |= _restricted[child];
                }
            }

            _restricted[node] = levels;
        }

        return _restricted[_root];
    }

    private int Reduce(LevelDiagrams diagrams, int node, Workspace workspace)
    {
        if (_seen[node] == _stamp)
        {
            return _become[node];
        }

        var place = diagrams.VariableOf(node);
        int become;
        if (place < 0)
        {
            become = LevelAt(diagrams.ValueOf(node));
        }
        else if (ClosedCell(diagrams.Order[place], workspace) is >= 0 and var cell)
        {
            become = Reduce(diagrams, diagrams.ChildOf(node, cell), workspace);
        }
        else
        {
            var from = _pendingCount;
            for (var answer = 0; answer < diagrams.Order[place].CellCount; answer++)
            {
                if (diagrams.Order[place].List is not { } list || workspace.Walk.IsReached(list, answer))
                {
                    Push(Reduce(diagrams, diagrams.ChildOf(node, answer), workspace));
                }
            }

            become = Unify(place, _pending.AsSpan(from, _pendingCount - from));
            _pendingCount = from;
        }

        _seen[node] = _stamp;
        _become[node] = become;
        return become;
    }

    /// <summary>The node of a level, one for each.</summary>
    private int LevelAt(long value)
    {
        var level = _adjustment?.LevelOf(ScaleClass.Of(value)) ?? (int)value;
        if (_terminals[level] < 0)
        {
            _terminals[level] = Add(Terminal, [], 1UL << level, slot: -1);
        }

        return _terminals[level];
    }

    /// <summary>The cell of what is closed; -1 of what is open.</summary>
    private static int ClosedCell(DiagramVariable variable, Workspace workspace)
    {
        if (variable.List is { } list)
        {
            return workspace.ListOpenness[list.Index] == Openness.Closed ? workspace.Walk.OutcomeOf(list, workspace) : -1;
        }

        return variable.Input < 0 || workspace.Openness[variable.Input] == Openness.Closed ? workspace.Low[variable.Variable!.Index] : -1;
    }

    private void Push(int node)
    {
        if (_pendingCount == _pending.Length)
        {
            Array.Resize(ref _pending, _pendingCount * 2);
        }

        _pending[_pendingCount++] = node;
    }

    /// <summary>The node that asks for a place and goes on to children; where all are one, that one.</summary>
    private int Unify(int place, ReadOnlySpan<int> children)
    {
        if (!children.ContainsAnyExcept(children[0]))
        {
            return children[0];
        }

        if (_count * 2 >= _table.Length)
        {
            GrowTable();
        }

        var slot = Hash(place, children);
        while (_table[slot] != 0)
        {
            var node = _table[slot] - 1;
            if (_places[node] == place && children.SequenceEqual(_children.AsSpan(_firstChild[node].._firstChild[node + 1])))
            {
                return node;
            }

            slot = (slot + 1) & (_table.Length - 1);
        }

        ulong levels = 0;
        foreach (var child in children)
        {
            levels |= _levels[child];
        }

        _table[slot] = _count + 1;
        return Add(place, children, levels, slot);
    }

    private int Hash(int place, ReadOnlySpan<int> children)
    {
        var hash = (uint)place;
        foreach (var child in children)
        {
            hash = (hash ^ (uint)child) * 0x9E3779B1;
        }

        return (int)((hash ^ (hash >> 16)) & (uint)(_table.Length - 1));
    }

    private int Add(int place, ReadOnlySpan<int> children, ulong levels, int slot)
    {
        if (_count == _places.Length)
        {
            Array.Resize(ref _places, _count * 2);
            Array.Resize(ref _firstChild, (_count * 2) + 1);
            Array.Resize(ref _slots, _count * 2);
            Array.Resize(ref _levels, _count * 2);
            Array.Resize(ref _restricted, _count * 2);
        }

        var first = _firstChild[_count];
        if (first + children.Length > _children.Length)
        {
            Array.Resize(ref _children, Math.Max(_children.Length * 2, first + children.Length));
        }

        children.CopyTo(_children.AsSpan(first));
        _places[_count] = place;
        _firstChild[_count + 1] = first + children.Length;
        _slots[_count] = slot;
        _levels[_count] = levels;
        return _count++;
    }

    private void GrowTable()
    {
        _table = new int[_table.Length * 2];
        for (var node = 0; node < _count; node++)
        {
            if (_places[node] == Terminal)
            {
                continue;
            }

            var slot = Hash(_places[node], _children.AsSpan(_firstChild[node].._firstChild[node + 1]));
            while (_table[slot] != 0)
            {
                slot = (slot + 1) & (_table.Length - 1);
            }

            _table[slot] = node + 1;
            _slots[node] = slot;
        }
    }
}
