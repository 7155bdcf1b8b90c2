using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>
/// The joint outcomes that a list can give to all tests of its elements together: tests of one list do not vary apart, since
/// one element may meet several. Found by walking the fields' cells.
/// </summary>
internal sealed class ListSpace
{
    /// <summary>The most joint outcomes, kinds of element or combinations of fields that are walked.</summary>
    private const int Limit = 4096;

    private static readonly DateOnly SomeDay = new(2001, 6, 15);

    private readonly Determinant _list;
    private readonly ListTest[] _tests;
    private readonly Condition[] _conditions;
    private readonly int[][] _outcomes;
    private readonly Dictionary<string, int> _index;
    private readonly bool[][] _kinds;
    private readonly Dictionary<long, int> _byCells = [];

    private ListSpace(
        Determinant list, ListTest[] tests, Condition[] conditions, bool[][] kinds, int[][] outcomes, Dictionary<string, int> index)
    {
        _list = list;
        _tests = tests;
        _conditions = conditions;
        _kinds = kinds;
        _outcomes = outcomes;
        _index = index;
        for (var outcome = 0; outcome < outcomes.Length; outcome++)
        {
            long cells = 0;
            for (var test = 0; test < tests.Length; test++)
            {
                cells = (cells * tests[test].Output.CellCount) + CellOf(outcome, test);
            }

            _byCells.TryAdd(cells, outcome);
        }
    }

    /// <summary>How many joint outcomes there are; 0 where there are too many to walk.</summary>
    public int Count => _outcomes.Length;

    /// <summary>The cell of a test under a joint outcome.</summary>
    public int CellOf(int outcome, int test) => _tests[test].CellOf(_outcomes[outcome][test]);

    public static ListSpace Of(Determinant list, ListTest[] tests, Condition[] conditions)
    {
        var days = new DayRegister();
        var values = list.Fields.Select(f => FieldValues.Representatives(f, conditions, days, SomeDay)).ToArray();
        var asked = conditions.Select(c => ElementTest.Of(c, list, days.IndexOf)).ToArray();
        var kinds = Kinds(values, asked, days.On(SomeDay));
        var outcomes = new List<int[]> { new int[tests.Length] };
        var index = new Dictionary<string, int>(StringComparer.Ordinal) { [Key(outcomes[0])] = 0 };
        for (var next = 0; kinds is not null && next < outcomes.Count && outcomes.Count <= Limit; next++)
        {
            foreach (var kind in kinds)
            {
                var more = Add(outcomes[next], kind, tests);
                if (index.TryAdd(Key(more), outcomes.Count))
                {
                    outcomes.Add(more);
                }
            }
        }

        var cells = tests.Aggregate(1.0, (product, test) => product * test.Output.CellCount);
        return kinds is null || outcomes.Count > Limit || cells > long.MaxValue / 2
            ? new ListSpace(list, tests, conditions, [], [], [])
            : new ListSpace(list, tests, conditions, kinds, [.. outcomes], index);
    }

    /// <summary>The joint outcomes that a list as it is recorded may turn out to give.</summary>
    public void Reach(FactList? list, bool mayHoldMore, int[] days, DateOnly asOf, bool[] reached)
    {
        Array.Clear(reached);
        var current = new HashSet<int> { 0 };
        foreach (var element in list?.Elements ?? [])
        {
            var next = new HashSet<int>();
            foreach (var kind in KindsOf(element, days, asOf))
            {
                foreach (var outcome in current)
                {
                    next.Add(_index[Key(Add(_outcomes[outcome], kind, _tests))]);
                }
            }

            current = next;
        }

        if (mayHoldMore)
        {
            var waiting = new Stack<int>(current);
            while (waiting.TryPop(out var outcome))
            {
                foreach (var kind in _kinds)
                {
                    var more = _index[Key(Add(_outcomes[outcome], kind, _tests))];
                    if (current.Add(more))
                    {
                        waiting.Push(more);
                    }
                }
            }
        }

        foreach (var outcome in current)
        {
            reached[outcome] = true;
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

    private static string Key(int[] outcome) => string.Join(',', outcome);

    private static int[] Add(int[] outcome, bool[] kind, ListTest[] tests)
    {
        var more = new int[outcome.Length];
        for (var test = 0; test < more.Length; test++)
        {
            more[test] = Math.Min(outcome[test] + (kind[test] ? 1 : 0), tests[test].Cap);
        }

        return more;
    }

    private static bool[][]? Kinds(ImmutableArray<FactValue>[] values, ElementTest[] asked, int[] days)
    {
        if (!FieldValues.MakeAtMost(Limit * 16, values))
        {
            return null;
        }

        var kinds = new Dictionary<string, bool[]>(StringComparer.Ordinal);
        foreach (var element in FieldValues.Elements(values))
        {
            var kind = asked.Select(t => t.Ask(element, days) == Truth.Met).ToArray();
            kinds.TryAdd(string.Concat(kind.Select(k => k ? '1' : '0')), kind);
        }

        return [.. kinds.Values];
    }

    private bool[][] KindsOf(FactElement element, int[] days, DateOnly asOf)
    {
        var truths = _tests.Select(t => t.Such.Ask(element, days)).ToArray();
        if (!truths.Contains(Truth.Unknown))
        {
            return [[.. truths.Select(t => t == Truth.Met)]];
        }

        var register = new DayRegister();
        ImmutableArray<FactValue>[] values =
        [
            .. element.Values.Select((value, field) => FieldValues.Completions(value, _list.Fields[field], _conditions, register, asOf)),
        ];
        var kinds = new Dictionary<string, bool[]>(StringComparer.Ordinal);
        foreach (var whole in FieldValues.Elements(values))
        {
            var kind = _tests.Select(t => t.Such.Ask(whole, days) == Truth.Met).ToArray();
            kinds.TryAdd(string.Concat(kind.Select(k => k ? '1' : '0')), kind);
        }

        return [.. kinds.Values];
    }
}
