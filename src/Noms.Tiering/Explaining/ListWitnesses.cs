using System.Collections.Immutable;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>
/// Every outcome to which a list of a case can be brought by altering, removing and adding elements, each with the list that takes fewest
/// such edits. Of as many, elements are rather altered than removed, and rather removed than added to.
/// </summary>
internal sealed class ListWitnesses
{
    private readonly ListVariable _list;
    private readonly ElementKinds _kinds;
    private readonly Dictionary<int, State> _byOutcome = [];
    private readonly bool _mayEdit;

    /// <summary>Finds them.</summary>
    /// <param name="list">The list.</param>
    /// <param name="stated">What the case states; <see langword="null"/> where it states nothing.</param>
    /// <param name="kinds">The kinds of element.</param>
    /// <param name="mayEdit">Whether stated elements may be altered and removed, and not only turn out to be what they leave open.</param>
    /// <param name="mayAdd">Whether elements may be added.</param>
    public ListWitnesses(ListVariable list, FactList? stated, ElementKinds kinds, bool mayEdit = true, bool mayAdd = true)
    {
        _mayEdit = mayEdit;
        _list = list;
        _kinds = kinds;
        var reached = new Dictionary<long, State> { [0] = new(new int[list.Tests.Length], 0, null, null, null) };
        foreach (var element in stated?.Elements ?? [])
        {
            reached = Edit(reached, element);
        }

        if (mayAdd)
        {
            Add(reached);
        }

        foreach (var state in reached.Values)
        {
            int[] cells = [.. list.Tests.Select((test, index) => test.CellOf(state.Counts[index]))];
            var outcome = list.Space.OutcomeOf(cells);
            if (outcome >= 0 && (!_byOutcome.TryGetValue(outcome, out var known) || state.Edits < known.Edits))
            {
                _byOutcome[outcome] = state;
            }
        }

        Outcomes = [.. _byOutcome.Keys.Order()];
    }

    /// <summary>The outcomes, as the list's space numbers them.</summary>
    public ImmutableArray<int> Outcomes { get; }

    /// <summary>Whether every element could be looked at: not so where too much of one is unknown.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>How many edits an outcome takes.</summary>
    public int EditsTo(int outcome) => _byOutcome[outcome].Edits;

    /// <summary>The list of an outcome.</summary>
    public ListWitness Of(int outcome)
    {
        var elements = new Stack<FactElement>();
        var edits = new Stack<ElementEdit>();
        for (var state = _byOutcome[outcome]; state.From is not null; state = state.From)
        {
            if (state.After is { } after)
            {
                elements.Push(after);
            }

            if (!Equals(state.Before, state.After))
            {
                edits.Push(new ElementEdit(state.Before, state.After));
            }
        }

        return new ListWitness([.. elements], [.. edits]);
    }

    /// <summary>Lets one element stay, be altered or go, after whatever came of those before it.</summary>
    private Dictionary<long, State> Edit(Dictionary<long, State> before, FactElement element)
    {
        var after = new Dictionary<long, State>();
        var kept = _kinds.AsItStands(element).ToList();
        IsWhole &= kept.Count > 0;
        var altered = _mayEdit ? _kinds.Altered(element).DistinctBy(a => a.Kind).ToList() : [];
        foreach (var state in before.Values)
        {
            foreach (var (kind, whole) in kept)
            {
                Take(after, state, kind, 0, element, whole);
            }

            foreach (var (kind, other) in altered)
            {
                Take(after, state, kind, 1, element, other);
            }

            if (_mayEdit)
            {
                Take(after, state, 0, 1, element, null);
            }
        }

        return after;
    }

    /// <summary>Adds elements, one after another, as long as that leads to counts that fewer edits did not.</summary>
    private void Add(Dictionary<long, State> reached)
    {
        var waiting = new PriorityQueue<State, int>();
        foreach (var state in reached.Values)
        {
            waiting.Enqueue(state, state.Edits);
        }

        while (waiting.TryDequeue(out var state, out var edits))
        {
            if (reached[Key(state.Counts)].Edits < edits)
            {
                continue;
            }

            foreach (var (kind, example) in _kinds.Examples)
            {
                if (Take(reached, state, kind, 1, null, example) is { } more)
                {
                    waiting.Enqueue(more, more.Edits);
                }
            }
        }
    }

    private State? Take(Dictionary<long, State> into, State from, ulong kind, int edits, FactElement? before, FactElement? after)
    {
        var counts = new int[from.Counts.Length];
        for (var test = 0; test < counts.Length; test++)
        {
            counts[test] = Math.Min(from.Counts[test] + (int)((kind >> test) & 1), _list.Tests[test].Cap);
        }

        var state = new State(counts, from.Edits + edits, from, before, after);
        var key = Key(counts);
        if (into.TryGetValue(key, out var known) && known.Edits <= state.Edits)
        {
            return null;
        }

        into[key] = state;
        return state;
    }

    private long Key(int[] counts)
    {
        long key = 0;
        for (var test = 0; test < counts.Length; test++)
        {
            key = (key * (_list.Tests[test].Cap + 1)) + counts[test];
        }

        return key;
    }

    private sealed record State(int[] Counts, int Edits, State? From, FactElement? Before, FactElement? After);
}
