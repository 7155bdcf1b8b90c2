namespace Noms.Tiering.Deciding.Rows;

/// <summary>Makes the plan by which a policy decides cases of which everything is known.</summary>
internal sealed class KnownPlanner
{
    public required SlotPlan Slots { get; init; }

    public required Step[] Steps { get; init; }

    public required ConditionBit[] Outcome { get; init; }

    public required ScaleCombination[] Scales { get; init; }

    public required (Determinant Determinant, Variable Variable)[] Recorded { get; init; }

    /// <summary>Tests of lists, and whatever else is read off the case beside its determinants.</summary>
    public required IEnumerable<Variable> Given { get; init; }

    public required ListVariable[] Lists { get; init; }

    /// <summary>The variables whose cells are read when all is done.</summary>
    public required IEnumerable<Variable> Read { get; init; }

    /// <summary>Room to work things out in.</summary>
    public required CellSpace Scratch { get; init; }

    /// <summary>Makes it; one that never decides where the policy is too large.</summary>
    public KnownPlan Make()
    {
        try
        {
            return MakePlan();
        }
        catch (DiagramTooLargeException)
        {
            return new KnownPlan(Slots.Slots.Length);
        }
    }

    private KnownPlan MakePlan()
    {
        var slots = new KnownSlots(Steps, Scratch, of => new KnownConjunctions(of, [.. Outcome.Select(o => o.Conjunction)]));
        foreach (var slot in Slots.Slots)
        {
            slots.Add(slot.RowCount, CellsOf(slot));
        }

        foreach (var list in Lists.Where(list => list.HasMarks && list.Tests.Length > 0))
        {
            slots.Add(new KnownStep.Marks(list.Index), 1 << list.Tests.Length, MarkedBy(list));
        }

        foreach (var variable in Given.Where(v => slots.FindLocal(v) is null))
        {
            slots.Add(new KnownStep.Given(variable), variable.CellCount, variable);
        }

        var conjunctions = slots.Conjunctions;
        conjunctions.AddOutcome();
        (Variable, KnownSlot)[] read = [.. Read.Select(variable => (variable, slots.SlotOf(variable)))];
        var knownBit = conjunctions.Add([]);
        LevelOrder?[] orders = [.. Scales.Select(s => new LevelOrderMaker(s, Outcome)).Select(o => o.IsPossible ? o.Make(conjunctions) : null)];
        var bits = new KnownBits(slots, conjunctions.Requirements);
        foreach (var slot in Slots.Slots)
        {
            ForbidOpen(slot, bits, knownBit);
        }

        return new KnownPlan(slots, Slots.Slots.Length, bits, knownBit, read, orders);
    }

    private Dictionary<Variable, int[]> CellsOf(Slot slot)
    {
        var cells = new Dictionary<Variable, int[]>();
        foreach (var part in slot.Parts)
        {
            cells.Add(part.Input.Variable, ByRow(row => slot.StateOf(part, row).Low));
            if (part.Input.NotRecordedState >= 0
                && Array.Find(Recorded, r => r.Determinant == part.Input.Use.Determinant) is { Variable: { } recorded })
            {
                cells.Add(recorded, ByRow(row => Slot.IsRecorded(part, row) ? 1 : 0));
            }
        }

        if (slot.Fallback is { } fallback)
        {
            cells.Add(fallback.Selector, ByRow(slot.TakenIn));
        }

        return cells;

        int[] ByRow(Func<int, int> cellIn) => [.. Enumerable.Range(0, slot.RowCount).Select(row => slot.Occurs(row) ? cellIn(row) : -1)];
    }

    private static Dictionary<Variable, int[]> MarkedBy(ListVariable list) => Enumerable.Range(0, list.Tests.Length).ToDictionary(
        test => list.Tests[test].Output, test => Enumerable.Range(0, 1 << list.Tests.Length).Select(row => (row >> test) & 1).ToArray());

    private static void ForbidOpen(Slot slot, KnownBits bits, int knownBit)
    {
        for (var row = 0; row < slot.RowCount; row++)
        {
            if (slot.Occurs(row) && Array.Exists(slot.Parts, part => slot.StateOf(part, row).IsOpen))
            {
                bits.Forbid(slot.First + row, knownBit);
            }
        }
    }
}
