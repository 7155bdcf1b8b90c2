using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>
/// The joint outcomes that a list can give to all tests of its elements together: tests of one list do not vary apart, since
/// one element may meet several. An outcome is how many elements meet each test, up to the number that still matters; a kind is
/// which tests one element meets. Found by walking the fields' cells.
/// </summary>
/// <remarks>Immutable once made, and shared between threads.</remarks>
internal sealed class ListSpace
{
    /// <summary>The most joint outcomes, and combinations of the fields of one element, that are walked.</summary>
    private const int OutcomeLimit = 4096;
    private const int ElementLimit = 65536;

    /// <summary>The most steps from an outcome to the next by one more element.</summary>
    private const int StepLimit = 1 << 20;

    private static readonly DateOnly SomeDay = new(2001, 6, 15);

    private readonly Determinant _list;
    private readonly ListTest[] _tests;
    private readonly Condition[] _conditions;
    private readonly Dictionary<ulong, int> _kinds = [];
    private readonly List<int[]> _outcomes = [];
    private readonly Dictionary<long, int> _byCells = [];
    private int[] _next = [];

    private ListSpace(Determinant list, ListTest[] tests, Condition[] conditions)
    {
        _list = list;
        _tests = tests;
        _conditions = conditions;
    }

    /// <summary>How many joint outcomes there are; 0 where there are too many to walk.</summary>
    public int Count => _outcomes.Count;

    public static ListSpace Of(Determinant list, ListTest[] tests, Condition[] conditions)
    {
        var space = new ListSpace(list, tests, conditions);
        if (!space.FindKinds() || !space.FindOutcomes())
        {
            space._outcomes.Clear();
        }

        return space;
    }

    /// <summary>The cell of a test under a joint outcome.</summary>
    public int CellOf(int outcome, int test) => _tests[test].CellOf(_outcomes[outcome][test]);

    /// <summary>The joint outcomes that a list as it is recorded may turn out to give.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="list">The list; below 0 where the case does not state it.</param>
    /// <param name="mayHoldMore">Whether it may hold more than what is stated.</param>
    /// <param name="workspace">The as-of date and its days.</param>
    /// <param name="reached">By outcome, whether it may be given.</param>
    /// <param name="scratch">As long as <paramref name="reached"/>.</param>
    public void Reach(CaseFacts facts, long list, bool mayHoldMore, Workspace workspace, bool[] reached, bool[] scratch)
    {
        if (list < 0 && mayHoldMore)
        {
            // Every outcome was found by adding elements to an empty list.
            Array.Fill(reached, true);
            return;
        }

        Array.Clear(reached);
        reached[0] = true;
        if (list >= 0)
        {
            for (var element = facts.FirstOf(list); element >= 0; element = facts.NextOf(element))
            {
                Array.Clear(scratch);
                if (TryKind(facts, element, workspace.Days, out var kind))
                {
                    Step(reached, kind, scratch);
                }
                else
                {
                    foreach (var one in KindsOf(facts.ElementAt(element, _list.Fields), workspace))
                    {
                        Step(reached, one, scratch);
                    }
                }

                scratch.CopyTo(reached, 0);
            }
        }

        if (mayHoldMore)
        {
            AddAny(reached);
        }
    }

    /// <summary>A joint outcome with the cells to which the tests came, of a list of which everything is known.</summary>
    public int OutcomeOf(Workspace workspace)
    {
        long cells = 0;
        foreach (var test in _tests)
        {
            cells = (cells * test.Output.CellCount) + workspace.Low[test.Output.Index];
        }

        return _byCells[cells];
    }

    /// <summary>A joint outcome with these cells of the tests, or -1 where no list has it.</summary>
    public int OutcomeOf(int[] cells)
    {
        long key = 0;
        for (var test = 0; test < _tests.Length; test++)
        {
            key = (key * _tests[test].Output.CellCount) + cells[test];
        }

        return _byCells.GetValueOrDefault(key, -1);
    }

    /// <summary>Adds what any number of further elements of any kind lead to.</summary>
    private void AddAny(bool[] reached)
    {
        bool hasGrown;
        do
        {
            hasGrown = false;
            for (var outcome = 0; outcome < reached.Length; outcome++)
            {
                for (var kind = 0; reached[outcome] && kind < _kinds.Count; kind++)
                {
                    ref var next = ref reached[_next[(outcome * _kinds.Count) + kind]];
                    hasGrown |= !next;
                    next = true;
                }
            }
        }
        while (hasGrown);
    }

    private void Step(bool[] from, int kind, bool[] to)
    {
        for (var outcome = 0; outcome < from.Length; outcome++)
        {
            if (from[outcome])
            {
                to[_next[(outcome * _kinds.Count) + kind]] = true;
            }
        }
    }

    private bool FindKinds()
    {
        var days = new DayRegister();
        var values = _list.Fields.Select(f => FieldValues.Representatives(f, _conditions, days, SomeDay)).ToArray();
        if (_tests.Length > 64 || !FieldValues.MakeAtMost(ElementLimit, values))
        {
            return false;
        }

        var asked = _conditions.Select(c => ElementTest.Of(c, _list, days.IndexOf)).ToArray();
        var on = days.On(SomeDay);
        var scratch = new CaseFacts();
        foreach (var element in FieldValues.Elements(values))
        {
            ulong kind = 0;
            for (var test = 0; test < asked.Length; test++)
            {
                kind |= asked[test].Ask(element, scratch, on) == Truth.Met ? 1UL << test : 0;
            }

            _kinds.TryAdd(kind, _kinds.Count);
        }

        return true;
    }

    private bool FindOutcomes()
    {
        if (_tests.Aggregate(1.0, (product, test) => product * (test.Cap + 1)) > long.MaxValue / 2)
        {
            return false;
        }

        var index = new Dictionary<long, int>();
        var next = new List<int>();
        Add(new int[_tests.Length]);
        for (var outcome = 0; outcome < _outcomes.Count; outcome++)
        {
            foreach (var kind in _kinds.Keys)
            {
                var more = new int[_tests.Length];
                for (var test = 0; test < more.Length; test++)
                {
                    more[test] = Math.Min(_outcomes[outcome][test] + (int)((kind >> test) & 1), _tests[test].Cap);
                }

                next.Add(Add(more));
            }

            if (_outcomes.Count > OutcomeLimit || next.Count > StepLimit)
            {
                return false;
            }
        }

        _next = [.. next];
        for (var outcome = 0; outcome < _outcomes.Count; outcome++)
        {
            long cells = 0;
            for (var test = 0; test < _tests.Length; test++)
            {
                cells = (cells * _tests[test].Output.CellCount) + CellOf(outcome, test);
            }

            _byCells.TryAdd(cells, outcome);
        }

        return true;

        int Add(int[] outcome)
        {
            long key = 0;
            for (var test = 0; test < outcome.Length; test++)
            {
                key = (key * (_tests[test].Cap + 1)) + outcome[test];
            }

            if (!index.TryGetValue(key, out var place))
            {
                place = _outcomes.Count;
                index.Add(key, place);
                _outcomes.Add(outcome);
            }

            return place;
        }
    }

    /// <summary>Finds the kind of an element; false where something that a test needs is unknown.</summary>
    private bool TryKind(CaseFacts facts, int element, int[] days, out int kind)
    {
        ulong met = 0;
        for (var test = 0; test < _tests.Length; test++)
        {
            var truth = _tests[test].Such.Ask(facts, element, days);
            if (truth == Truth.Unknown)
            {
                kind = -1;
                return false;
            }

            met |= truth == Truth.Met ? 1UL << test : 0;
        }

        kind = _kinds[met];
        return true;
    }

    /// <summary>The kinds that an element of which something is unknown may turn out to be; any at all where those are too many to walk.</summary>
    private IEnumerable<int> KindsOf(FactElement element, Workspace workspace)
    {
        var register = new DayRegister();
        ImmutableArray<FactValue>[] values =
        [
            .. element.Values.Select(
                (value, field) => FieldValues.Completions(value, _list.Fields[field], _conditions, register, workspace.AsOf)),
        ];
        if (!FieldValues.MakeAtMost(ElementLimit, values))
        {
            return _kinds.Values;
        }

        var kinds = new HashSet<int>();
        var scratch = new CaseFacts();
        foreach (var whole in FieldValues.Elements(values))
        {
            scratch.Clear();
            if (TryKind(scratch, scratch.Add(scratch.AddList(), whole), workspace.Days, out var kind))
            {
                kinds.Add(kind);
            }
        }

        return kinds;
    }
}
