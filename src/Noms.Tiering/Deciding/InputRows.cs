using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Noms.Tiering.Deciding;

/// <summary>
/// The determinants of the case as rows of a table: what is recorded finds its row by its value alone, and the row says which
/// conjunctions it allows. That nothing is recorded has a row too.
/// </summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class InputRows
{
    private const int BoundsInVector = 4;

    private readonly InputVariable[] _inputs;
    private readonly ChoiceRows _choices;
    private readonly BoundedRow[] _bounded;
    private readonly (InputVariable Input, int First)[] _others;

    // By determinant: the place of its row in the workspace and the first of its rows; of a flag or choice its ordinal.
    private readonly (int Place, int First)[] _places;
    private int[] _ofSteps = [];
    private readonly int[] _aging;
    private readonly (FallbackChoice Choice, (int Place, int Row)[] Passed)[] _fallbacks;

    // What the rows allow, by word.
    private readonly int[] _taken;
    private readonly ulong[] _start;
    private readonly ulong[][] _met;
    private readonly ulong[][] _possible;

    private readonly long[] _bounds;
    private readonly (int Place, int Day)[] _days;

    /// <summary>Makes the rows.</summary>
    /// <param name="inputs">The determinants.</param>
    /// <param name="plane">The conjunctions.</param>
    /// <param name="fallbacks">The fallbacks, whose determinants are read only as far as one is taken.</param>
    public InputRows(InputVariable[] inputs, Plane plane, FallbackChoice[] fallbacks)
    {
        _inputs = inputs;
        Table = new RowTable(plane);
        _choices = new ChoiceRows([.. inputs.Where(i => i.Form == InputForm.Choice).OrderBy(i => i.Ordinal)], Table);
        var bounds = new List<long>();
        var days = new List<(int, int)>();
        var bounded = new List<BoundedRow>();
        var others = new List<(InputVariable, int)>();
        var countOfBounded = inputs.Count(i => i.Form == InputForm.Bounded);
        _places = new (int, int)[inputs.Length];
        for (var index = 0; index < inputs.Length; index++)
        {
            var input = inputs[index];
            switch (input.Form)
            {
                case InputForm.Choice:
                    _places[index] = (-1, input.Ordinal);
                    continue;
                case InputForm.Bounded:
                    {
                        var place = bounds.Count / BoundsInVector;
                        input.AddBounds(bounds, days);
                        bounds.AddRange(Enumerable.Repeat(long.MaxValue, -bounds.Count & (BoundsInVector - 1)));
                        _places[index] = (_choices.Count + bounded.Count, Table.Count);
                        bounded.Add(new BoundedRow(input.Use.Determinant.LargePlace, Table.Count, place, bounds.Count / BoundsInVector));
                        break;
                    }

                default:
                    _places[index] = (_choices.Count + countOfBounded + others.Count, Table.Count);
                    others.Add((input, Table.Count));
                    break;
            }

            Array.ForEach(input.States, state => Table.Add((input, state)));
        }

        (_bounded, _others) = ([.. bounded], [.. others]);
        RowCount = _choices.Count + bounded.Count + others.Count;
        Places = [.. _choices.Positions, .. Enumerable.Range(_choices.Count, bounded.Count + others.Count)];
        FirstRows = [.. _choices.FirstRows, .. bounded.Select(b => b.First), .. others.Select(o => o.Item2)];
        _aging = [.. Enumerable.Range(0, inputs.Length).Where(i => inputs[i].CanBeUncertain)];
        _fallbacks = [.. fallbacks.Select(f => (f, f.InputIndexes.Select(i => (_places[i].Place, _places[i].First + inputs[i].FirstCellState)).ToArray()))];
        _start = plane.Start.ToArray();
        _met = [.. Enumerable.Range(0, plane.WordCount).Select(Table.Met)];
        _possible = [.. Enumerable.Range(0, plane.WordCount).Select(Table.Possible)];
        _taken = Places;
        (_bounds, _days) = ([.. bounds], [.. days]);
    }

    /// <summary>The rows, for what else is made of them.</summary>
    public RowTable Table { get; }

    /// <summary>How many places of rows a workspace has.</summary>
    public int RowCount { get; }

    /// <summary>The places that mean something.</summary>
    public int[] Places { get; }

    /// <summary>In the same order, the first of the rows that may stand there.</summary>
    public int[] FirstRows { get; }

    /// <summary>Says whose cells <see cref="WriteKnown"/> writes, before the policy is used.</summary>
    public void WriteCellsOf(IReadOnlySet<Variable> read) =>
        _ofSteps = [.. Enumerable.Range(0, _inputs.Length).Where(i => read.Contains(_inputs[i].Variable))];

    /// <summary>The determinant behind a variable, the place of its row and the first of its rows; <see langword="null"/> and -1 where it has none of its own.</summary>
    public (InputVariable? Input, int Place, int First) PlaceOf(Variable variable)
    {
        var index = Array.FindIndex(_inputs, i => i.Variable == variable);
        return index < 0 ? (null, -1, 0) : (_inputs[index], _places[index].Place, _places[index].First);
    }

    /// <summary>Room for the bounds of numbers and dates; those of dates wait for <see cref="SetDays"/>.</summary>
    public long[] CreateBounds() => [.. _bounds];

    /// <summary>Puts the bounds of dates where those of an as-of date are.</summary>
    public void SetDays(int[] days, long[] bounds)
    {
        foreach (var (place, day) in _days)
        {
            bounds[place] = days[day];
        }
    }

    /// <summary>Finds the row of every determinant, and takes all of them in.</summary>
    public void Read(CaseFacts facts, Workspace workspace)
    {
        var large = facts.Large;
        var rows = workspace.Rows;
        _choices.Read(facts.Small, rows);
        var bounds = MemoryMarshal.Cast<long, Vector256<long>>(workspace.Bounds.AsSpan());
        var next = _choices.Count;
        foreach (ref readonly var input in _bounded.AsSpan())
        {
            var value = Vector256.Create(large[input.Place]);
            var row = input.First;
            for (var place = input.FirstBounds; place < input.EndBounds; place++)
            {
                row += BitOperations.PopCount(Vector256.GreaterThanOrEqual(value, bounds[place]).ExtractMostSignificantBits());
            }

            rows[next++] = (ulong)row;
        }

        foreach (var (input, first) in _others)
        {
            rows[next++] = (ulong)(first + input.StateOf(facts, workspace.Days));
        }

        foreach (var (choice, passed) in _fallbacks)
        {
            Choose(choice, passed, facts, workspace);
        }

        Conjoin(_met, rows, workspace.Met);
    }

    /// <summary>Writes the cells that steps read, of a case of which everything is known.</summary>
    public void WriteKnown(CaseFacts facts, Workspace workspace)
    {
        foreach (var index in _ofSteps)
        {
            var cell = StateOf(index, facts, workspace).Low;
            workspace.Set(_inputs[index].Variable, cell, cell);
        }
    }

    /// <summary>Writes every cell.</summary>
    public void WriteCells(CaseFacts facts, Workspace workspace)
    {
        for (var index = 0; index < _inputs.Length; index++)
        {
            ref readonly var state = ref StateOf(index, facts, workspace);
            workspace.Set(_inputs[index].Variable, state.Low, state.High);
        }
    }

    /// <summary>Writes every cell, what is open, and what may be met.</summary>
    public void WriteOpen(CaseFacts facts, Workspace workspace)
    {
        for (var index = 0; index < _inputs.Length; index++)
        {
            ref readonly var state = ref StateOf(index, facts, workspace);
            workspace.Set(_inputs[index].Variable, state.Low, state.High);
            workspace.Openness[index] = state.IsOpen ? Openness.Missing : Openness.Closed;
        }

        foreach (var index in _aging)
        {
            if (workspace.Openness[index] == Openness.Closed && _inputs[index].IsUncertain(facts, workspace.AsOf))
            {
                workspace.Openness[index] = Openness.Uncertain;
            }
        }

        Conjoin(_possible, workspace.Rows, workspace.Possible);
    }

    /// <summary>Whether something is recorded and used, but could be something else.</summary>
    public bool HasUncertain(CaseFacts facts, DateOnly asOf)
    {
        foreach (var index in _aging)
        {
            if (_inputs[index].IsUncertain(facts, asOf))
            {
                return true;
            }
        }

        return false;
    }

    private ref readonly InputState StateOf(int index, CaseFacts facts, Workspace workspace)
    {
        var (place, first) = _places[index];
        return ref _inputs[index].States[place < 0 ? facts.Small[first] : (int)workspace.Rows[place] - first];
    }

    private void Conjoin(ulong[][] table, ulong[] rows, ulong[] into)
    {
        for (var word = 0; word < into.Length; word++)
        {
            var allowed = table[word];
            var bits = _start[word];
            foreach (var place in _taken)
            {
                bits &= allowed[rows[place]];
            }

            into[word] = bits;
        }
    }

    /// <summary>Takes the first recorded, and passes over the others: what is not read is not open.</summary>
    private static void Choose(FallbackChoice choice, (int Place, int Row)[] passed, CaseFacts facts, Workspace workspace)
    {
        var taken = 0;
        for (var place = 0; place < choice.Determinants.Length; place++)
        {
            if (facts.IsRecorded(choice.Determinants[place]))
            {
                taken = place;
                break;
            }
        }

        workspace.Set(choice.Selector, taken, taken);
        for (var place = 0; place < passed.Length; place++)
        {
            if (place != taken)
            {
                workspace.Rows[passed[place].Place] = (ulong)passed[place].Row;
            }
        }
    }

    /// <summary>A number or a date: its row is as far from the first as its value reaches bounds.</summary>
    private readonly record struct BoundedRow(int Place, int First, int FirstBounds, int EndBounds);
}
