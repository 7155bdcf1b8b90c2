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

    /// <summary>Walks what a list can give.</summary>
    /// <param name="list">The list.</param>
    /// <param name="tests">Its tests.</param>
    /// <param name="conditions">What the tests ask of an element.</param>
    /// <param name="isClosed">
    /// Whether the list is never open. An element that is not known to be such does not count then, so that the tests may come out
    /// together as they could for no element that is known.
    /// </param>
    public static ListSpace Of(Determinant list, ListTest[] tests, Condition[] conditions, bool isClosed)
    {
        var values = new ImmutableArray<FactValue>[list.Fields.Length];
        var days = new DayRegister();
        for (var field = 0; field < values.Length; field++)
        {
            values[field] = Representatives(list.Fields[field], conditions, days, SomeDay, isClosed);
        }

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
    public void Reach(FactList? list, int[] days, DateOnly asOf, bool[] reached)
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

        if (list is not { IsComplete: true })
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

    /// <summary>A joint outcome with the cells that the tests of a closed list came to.</summary>
    public int OutcomeOf(Workspace workspace)
    {
        long cells = 0;
        foreach (var test in _tests)
        {
            cells = (cells * test.Output.CellCount) + workspace.Low[test.Output.Index];
        }

        return _byCells.GetValueOrDefault(cells);
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
        var combinations = values.Aggregate(1L, (product, v) => Math.Min(product * v.Length, int.MaxValue));
        if (combinations > Limit * 16)
        {
            return null;
        }

        var kinds = new Dictionary<string, bool[]>(StringComparer.Ordinal);
        foreach (var element in Elements(values))
        {
            var kind = asked.Select(t => t.Ask(element, days) == Truth.Met).ToArray();
            kinds.TryAdd(string.Concat(kind.Select(k => k ? '1' : '0')), kind);
        }

        return [.. kinds.Values];
    }

    private static IEnumerable<FactElement> Elements(ImmutableArray<FactValue>[] values)
    {
        var place = new int[values.Length];
        while (true)
        {
            yield return new FactElement([.. place.Select((p, field) => values[field][p])]);
            var field = 0;
            while (field < place.Length && ++place[field] == values[field].Length)
            {
                place[field++] = 0;
            }

            if (field == place.Length)
            {
                yield break;
            }
        }
    }

    /// <summary>One value of each cell of a field.</summary>
    private static ImmutableArray<FactValue> Representatives(
        Determinant field, Condition[] conditions, DayRegister days, DateOnly asOf, bool withUnknown = false)
    {
        var tests = conditions.SelectMany(Tests).Where(t => t.Determinant == field).ToList();
        if (tests.Count == 0)
        {
            // Nothing reads it, so any one value will do.
            return [FactValue.NotRecorded];
        }

        if (field.Kind == DeterminantKind.List)
        {
            return Lists(field, [.. tests.OfType<SomeTest>().Select(t => t.Such)], days, asOf, withUnknown);
        }

        var cuts = new Cuts(field);
        tests.ForEach(t => CutCollector.Take(t, cuts));
        var values = new List<FactValue>();
        if (field.MayBeNone)
        {
            values.Add(FactValue.None);
        }

        switch (field.Kind)
        {
            case DeterminantKind.Flag:
                values.AddRange([FactValue.Flag(false), FactValue.Flag(true)]);
                break;
            case DeterminantKind.Choice:
                values.AddRange(Enumerable.Range(0, field.Values.Length).Select(i => FactValue.ChoiceAt(field, i)));
                break;
            case DeterminantKind.Code:
                values.AddRange(cuts.Codes.Select(FactValue.Code));
                values.Add(FactValue.Code(NoneOf(cuts.Codes)));
                break;
            case DeterminantKind.Number:
                values.AddRange(Enumerable.Range(cuts.NoneCells, cuts.Numbers.Length + 1).Select(c => FactValue.Number(cuts.LeastOf(c))));
                break;
            default:
                values.Add(FactValue.Date(DateOnly.MinValue));
                values.AddRange(cuts.Days.Select(d => FactValue.Date(d.From(asOf))));
                break;
        }

        if (withUnknown)
        {
            values.Add(FactValue.NotRecorded);
        }

        return [.. values];
    }

    /// <summary>One list for each set of outcomes that the tests of a field's elements can have.</summary>
    private static ImmutableArray<FactValue> Lists(
        Determinant field, Condition[] conditions, DayRegister days, DateOnly asOf, bool withUnknown)
    {
        var values = field.Fields.Select(f => Representatives(f, conditions, days, asOf, withUnknown)).ToArray();
        var asked = conditions.Select(c => ElementTest.Of(c, field, days.IndexOf)).ToArray();
        var on = days.On(asOf);
        string Outcome(ImmutableArray<FactElement> elements) => string.Concat(
            asked.Select(t => (char)('0' + elements.Select(e => (int)t.Ask(e, on)).Append((int)Truth.Unmet).Max())));
        var kinds = Elements(values).Take(Limit).DistinctBy(e => Outcome([e])).ToList();
        var lists = new List<ImmutableArray<FactElement>> { ImmutableArray<FactElement>.Empty };
        var seen = new HashSet<string>(StringComparer.Ordinal) { Outcome([]) };
        for (var next = 0; next < lists.Count && lists.Count <= Limit; next++)
        {
            foreach (var kind in kinds)
            {
                var more = lists[next].Add(kind);
                if (seen.Add(Outcome(more)))
                {
                    lists.Add(more);
                }
            }
        }

        IEnumerable<FactValue> complete = lists.Select(l => FactValue.List(new FactList(l)));
        return withUnknown ? [.. complete, .. lists.Select(l => FactValue.List(new FactList(l, isComplete: false)))] : [.. complete];
    }

    private static IEnumerable<TestCondition> Tests(Condition condition) => condition switch
    {
        AllCondition all => all.Conditions.SelectMany(Tests),
        AnyCondition any => any.Conditions.SelectMany(Tests),
        NotCondition not => Tests(not.Condition),
        TestCondition test => [test],
        _ => [],
    };

    private bool[][] KindsOf(FactElement element, int[] days, DateOnly asOf)
    {
        var truths = _tests.Select(t => t.Such.Ask(element, days)).ToArray();
        if (!truths.Contains(Truth.Unknown))
        {
            return [[.. truths.Select(t => t == Truth.Met)]];
        }

        var kinds = new Dictionary<string, bool[]>(StringComparer.Ordinal);
        var register = new DayRegister();
        ImmutableArray<FactValue>[] values =
        [
            .. element.Values.Select((value, field) => Completions(value, Representatives(_list.Fields[field], _conditions, register, asOf))),
        ];
        foreach (var whole in Elements(values))
        {
            var kind = _tests.Select(t => t.Such.Ask(whole, days) == Truth.Met).ToArray();
            kinds.TryAdd(string.Concat(kind.Select(k => k ? '1' : '0')), kind);
        }

        return [.. kinds.Values];
    }

    /// <summary>What a field of an element may turn out to be: anything where it is unknown, more where its list may hold more.</summary>
    private static ImmutableArray<FactValue> Completions(FactValue value, ImmutableArray<FactValue> representatives) =>
        !value.IsRecorded
            ? representatives
            : value.Kind == FactValueKind.List && !value.AsList().IsComplete && representatives[0].Kind == FactValueKind.List
                ? [.. representatives.Select(more => FactValue.List(new FactList(value.AsList().Elements.AddRange(more.AsList().Elements))))]
                : [value];

    /// <summary>A code that no test names.</summary>
    private static string NoneOf(IEnumerable<string> codes)
    {
        var other = "other";
        while (codes.Contains(other, StringComparer.Ordinal))
        {
            other += "-";
        }

        return other;
    }
}
