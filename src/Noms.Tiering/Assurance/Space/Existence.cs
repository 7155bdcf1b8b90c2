using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Space;

/// <summary>
/// Which combinations of cells a case can have. What a diagram asks for hangs together: whether a determinant is recorded and its value, which of a
/// fallback is taken and which are recorded, the days that a policy counts and the cells between them. What cannot make a difference is held at one cell, so
/// that a combination counts once.
/// </summary>
internal sealed class Existence
{
    private readonly CompiledPolicy _policy;
    private readonly DiagramMaker _maker;
    private readonly NodeStore _store;
    private readonly DiagramAlgebra _algebra;
    private readonly CellValues _values;
    private readonly List<(int Recorded, int Place)> _open = [];
    private readonly Dictionary<Determinant, Variable> _recorded;

    public Existence(CompiledPolicy policy, DiagramMaker maker, NodeStore store, DiagramAlgebra algebra, CellValues values)
    {
        _policy = policy;
        _maker = maker;
        _store = store;
        _algebra = algebra;
        _values = values;
        _recorded = policy.Recorded.ToDictionary(r => r.Determinant, r => r.Variable);
        Node = store.Terminal(1);
        for (var input = 0; input < policy.Inputs.Length; input++)
        {
            var any = values.HoldsAny(input);
            if (any.Contains(false))
            {
                Require(_algebra.Map(CellOf(input), cell => any[cell] ? 1 : 0));
            }
        }

        AddRecorded();
        foreach (var fallback in policy.Fallbacks)
        {
            Add(fallback);
        }

        AddLists();
    }

    /// <summary>1 where a combination exists.</summary>
    public int Node { get; private set; }

    /// <summary>Of each determinant that is open when missing and asked whether it is recorded: whether it is, and the place of its cells in the order.</summary>
    public IReadOnlyList<(int Recorded, int Place)> Open => _open;

    /// <summary>The variable that says whether a determinant is recorded; <see langword="null"/> where nothing asks.</summary>
    public Variable? RecordedOf(Determinant determinant) => _recorded.GetValueOrDefault(determinant);

    private int CellOf(int input) => _maker.NodeOf(_policy.Inputs[input].Variable);

    private void Require(int node) => Node = _algebra.Join(Node, node, (l, r) => l & r);

    private void AddRecorded()
    {
        foreach (var (determinant, variable) in _policy.Recorded)
        {
            var recorded = _maker.NodeOf(variable);
            var input = Array.FindIndex(_policy.Inputs, i => i.Use.Determinant == determinant);
            var list = Array.Find(_policy.Lists, l => l.Use.Determinant == determinant);
            if (list is { Tests.Length: > 0, Space.Count: 0 } || (input < 0 && list is not { Tests.Length: > 0 }))
            {
                continue;
            }

            // An empty list is a list's first joint outcome, and what stands in for one is empty.
            var subject = input >= 0 ? CellOf(input) : _maker.NodeOf(list!);
            var missing = input >= 0 ? _values.CellWhenMissing(input) : 0;
            Require(_algebra.Join(recorded, subject, (isRecorded, cell) => isRecorded != 0 || cell == missing ? 1 : 0));
            if ((input >= 0 ? _policy.Inputs[input].Use : list!.Use).StandIn is null && _store.VariableOf(subject) >= 0)
            {
                _open.Add((recorded, _store.VariableOf(subject)));
            }
        }
    }

    private void Add(FallbackChoice fallback)
    {
        var taken = _maker.NodeOf(fallback.Selector);
        for (var place = 0; place < fallback.InputIndexes.Length; place++)
        {
            var (one, input) = (place, fallback.InputIndexes[place]);
            if (RecordedOf(fallback.Determinants[place]) is { } variable)
            {
                // The first that is recorded is taken; the very first too where none is.
                Require(_algebra.Join(taken, _maker.NodeOf(variable), (t, r) => (t > one && r != 0) || (t == one && one > 0 && r == 0) ? 0 : 1));
                if (place > 0 && RecordedOf(fallback.Determinants[0]) is { } first)
                {
                    var others = _algebra.Join(_maker.NodeOf(first), _maker.NodeOf(variable), (f, r) => f == 0 && r != 0 ? 1 : 0);
                    Require(_algebra.Join(taken, others, (t, o) => t == 0 && o != 0 ? 0 : 1));
                }
            }

            if (_policy.Fallbacks.Count(f => f.InputIndexes.Contains(input)) == 1)
            {
                var unread = _values.CellWhenMissing(input);
                Require(_algebra.Join(taken, CellOf(input), (t, cell) => t == one || cell == unread ? 1 : 0));
            }
        }
    }

    private void AddLists()
    {
        if (DayOfCounts.AreApart(_policy, _values.AsOf))
        {
            return;
        }

        foreach (var list in _policy.Lists.Where(l => l.Tests.Length > 0 && l.Space.Count > 0))
        {
            var outcomes = _values.ListsOf(list).Outcomes;
            Require(_algebra.Map(_maker.NodeOf(list), outcome => outcomes.Contains((int)outcome) ? 1 : 0));
        }
    }
}
