namespace Noms.Tiering.Deciding.Rows;

/// <summary>
/// While a policy is compiled: the slots of a case of which everything is known. A derived determinant that one slot's row settles needs no
/// step of its own; any other becomes a slot, whose row its step finds.
/// </summary>
internal sealed class KnownSlots
{
    /// <summary>The most places of a table over the classes of slots.</summary>
    private const int MostPlaces = 4096;

    private readonly Step[] _steps;
    private readonly Dictionary<Variable, Step> _madeBy;
    private readonly CellSpace _scratch;
    private readonly List<KnownSlot> _slots = [];
    private readonly List<KnownStep> _finding = [];
    private readonly Dictionary<Conjunction, KnownSlot> _slotOfBit = [];
    private readonly KnownConjunctions _conjunctions;
    private int _rows;

    public KnownSlots(Step[] steps, CellSpace scratch, Func<KnownSlots, KnownConjunctions> conjunctions)
    {
        _steps = steps;
        _madeBy = steps.ToDictionary(s => s.Output);
        _scratch = scratch;
        _conjunctions = conjunctions(this);
    }

    /// <summary>The conjunctions that are needed.</summary>
    public KnownConjunctions Conjunctions => _conjunctions;

    public IReadOnlyList<KnownSlot> All => _slots;

    /// <summary>What finds the rows of the slots after those of the case's determinants.</summary>
    public KnownStep[] Finding => [.. _finding];

    public int RowCount => _rows;

    public Step? StepOf(Variable variable) => _madeBy.GetValueOrDefault(variable);

    /// <summary>The slot that settles a variable; <see langword="null"/> where none does by itself.</summary>
    public KnownSlot? FindLocal(Variable variable) => _slots.Find(s => s.Cells.ContainsKey(variable));

    /// <summary>Adds a slot of the case's determinants.</summary>
    public void Add(int rowCount, Dictionary<Variable, int[]> cells)
    {
        var slot = new KnownSlot(_slots.Count, _rows, rowCount);
        foreach (var (variable, byRow) in cells)
        {
            slot.Cells.Add(variable, byRow);
        }

        _slots.Add(slot);
        _rows += rowCount;
        Settle(slot);
    }

    /// <summary>Adds a slot whose row is found by a step.</summary>
    public KnownSlot Add(KnownStep finding, int rowCount, Dictionary<Variable, int[]> cells)
    {
        _finding.Add(finding);
        Add(rowCount, cells);
        return _slots[^1];
    }

    /// <summary>Adds a slot whose row is the cell of a variable.</summary>
    public KnownSlot Add(KnownStep finding, int rowCount, Variable variable) =>
        Add(finding, rowCount, new Dictionary<Variable, int[]> { [variable] = [.. Enumerable.Range(0, rowCount)] });

    /// <summary>The slot that settles a variable, made where there is none.</summary>
    /// <exception cref="DiagramTooLargeException">It cannot be told in a table.</exception>
    public KnownSlot SlotOf(Variable variable)
    {
        if (FindLocal(variable) is { } known)
        {
            return known;
        }

        var step = _madeBy[variable];
        if (step is BooleanStep boolean)
        {
            return Add(new KnownStep.Bit(_conjunctions.BitOf(boolean.Condition.Conjunction), boolean.Condition.IsNegated), 2, variable);
        }

        if (step is SumStep sum)
        {
            return Add(KnownSum.Of(sum, KnownPoints.Of(sum, this)), variable.CellCount, variable);
        }

        foreach (var read in step.Reads)
        {
            _ = SlotOf(read);
        }

        // Once what it reads has slots, one of them may settle it.
        return FindLocal(variable) ?? AddTable(step);
    }

    /// <summary>The slot of a conjunction, whose row is 1 where it is met.</summary>
    private KnownSlot SlotOf(Conjunction conjunction)
    {
        if (!_slotOfBit.TryGetValue(conjunction, out var slot))
        {
            slot = Add(new KnownStep.Bit(_conjunctions.BitOf(conjunction), false), 2, new Dictionary<Variable, int[]>());
            _slotOfBit.Add(conjunction, slot);
        }

        return slot;
    }

    private KnownSlot AddTable(Step step)
    {
        var table = new KnownTable(step, _scratch);
        foreach (var read in step.Reads)
        {
            table.Add(SlotOf(read), read);
        }

        foreach (var conjunction in step.Conditions)
        {
            var variables = conjunction.Requirements.Select(r => r.Variable).ToList();
            if (variables.Count > 0 && _slots.Find(s => s.Settles(variables)) is { } settles)
            {
                table.Add(settles, conjunction);
            }
            else
            {
                table.AddBit(SlotOf(conjunction), conjunction);
            }
        }

        return Add(table.ToStep(MostPlaces), step.Output.CellCount, step.Output);
    }

    /// <summary>Finds which steps a slot's row settles.</summary>
    private void Settle(KnownSlot slot)
    {
        foreach (var step in _steps)
        {
            var read = Sources.ReadBy(step).ToList();
            if (read.Count == 0 || slot.Cells.ContainsKey(step.Output) || !slot.Settles(read))
            {
                continue;
            }

            var cells = new int[slot.RowCount];
            for (var row = 0; row < cells.Length; row++)
            {
                cells[row] = slot.Enter(row, _scratch) ? CellIn(step) : -1;
            }

            slot.Cells.Add(step.Output, cells);
        }
    }

    private int CellIn(Step step)
    {
        foreach (var conjunction in step.Conditions)
        {
            KnownConjunctions.Decide(conjunction, _scratch);
        }

        step.RunKnown(_scratch);
        return _scratch.Low[step.Output.Index];
    }
}
