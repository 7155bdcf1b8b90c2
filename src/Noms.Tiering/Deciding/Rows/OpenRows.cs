namespace Noms.Tiering.Deciding.Rows;

/// <summary>What each row says where facts may be unknown: the cells of its determinants, and which conjunctions it allows or may allow.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class OpenRows
{
    private readonly InputVariable[] _inputs;
    private readonly (int Slot, int First, InputState[] ByRow)[] _states;
    private readonly (Variable Selector, int Slot, int First, int[] TakenByRow)[] _selectors;
    private readonly int[] _aging;
    private readonly int _slotCount;
    private readonly ulong[] _start;

    // By row, what it allows, word by word.
    private readonly ulong[] _met;
    private readonly ulong[] _possible;

    public OpenRows(InputVariable[] inputs, SlotPlan plan, Plane plane)
    {
        _inputs = inputs;
        _aging = [.. Enumerable.Range(0, inputs.Length).Where(i => inputs[i].CanBeUncertain)];
        _start = plane.Start.ToArray();
        _slotCount = plan.Slots.Length;
        _met = new ulong[plan.RowCount * plane.WordCount];
        _possible = new ulong[_met.Length];
        Array.Fill(_met, ulong.MaxValue);
        Array.Fill(_possible, ulong.MaxValue);
        _states = new (int, int, InputState[])[inputs.Length];
        for (var index = 0; index < inputs.Length; index++)
        {
            var slot = plan.Home[index];
            var part = Array.Find(slot.Parts, p => p.Index == index);
            var states = new InputState[slot.RowCount];
            for (var row = 0; row < states.Length; row++)
            {
                if (slot.Occurs(row))
                {
                    states[row] = slot.StateOf(part, row);
                    TakeIn(plane, inputs[index].Variable, states[row], slot.First + row);
                }
            }

            _states[index] = (Array.IndexOf(plan.Slots, slot), slot.First, states);
        }

        _selectors =
        [
            .. plan.Slots.Select((slot, index) => (Slot: slot, Index: index)).Where(s => s.Slot.Fallback is not null).Select(
                s => (s.Slot.Fallback!.Selector, s.Index, s.Slot.First, Enumerable.Range(0, s.Slot.RowCount).Select(s.Slot.TakenIn).ToArray())),
        ];
    }

    /// <summary>Writes every cell, what is open, and what is and may be met.</summary>
    public void Write(CaseFacts facts, Workspace workspace)
    {
        var rows = workspace.Rows;
        for (var index = 0; index < _states.Length; index++)
        {
            var (slot, first, byRow) = _states[index];
            ref readonly var state = ref byRow[rows[slot] - first];
            workspace.Set(_inputs[index].Variable, state.Low, state.High);
            workspace.Openness[index] = state.IsOpen ? Openness.Missing : Openness.Closed;
        }

        foreach (var (selector, slot, first, taken) in _selectors)
        {
            var cell = taken[rows[slot] - first];
            workspace.Set(selector, cell, cell);
        }

        foreach (var index in _aging)
        {
            if (workspace.Openness[index] == Openness.Closed && _inputs[index].IsUncertain(facts, workspace.AsOf))
            {
                workspace.Openness[index] = Openness.Uncertain;
            }
        }

        Conjoin(_met, rows.AsSpan(0, _slotCount), workspace.Met);
        Conjoin(_possible, rows.AsSpan(0, _slotCount), workspace.Possible);
    }

    private void TakeIn(Plane plane, Variable variable, InputState state, int row)
    {
        for (var word = 0; word < plane.WordCount; word++)
        {
            var (all, any) = plane.RowsOf(variable, state.Low, state.High, word);
            _met[(row * plane.WordCount) + word] &= all;
            _possible[(row * plane.WordCount) + word] &= any;
        }
    }

    private void Conjoin(ulong[] table, ReadOnlySpan<int> rows, ulong[] into)
    {
        for (var word = 0; word < into.Length; word++)
        {
            var bits = _start[word];
            foreach (var row in rows)
            {
                bits &= table[(row * into.Length) + word];
            }

            into[word] = bits;
        }
    }
}
