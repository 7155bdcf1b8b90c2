namespace Noms.Tiering.Deciding.Rows;

/// <summary>While a policy is compiled: a step as a table over the classes of the slots that it reads.</summary>
internal sealed class KnownTable(Step step, CellSpace scratch)
{
    private readonly Dictionary<KnownSlot, Reads> _slots = [];

    /// <summary>Adds a variable that the step reads.</summary>
    public void Add(KnownSlot slot, Variable variable) => Of(slot).Variables.Add(variable);

    /// <summary>Adds a condition that a slot settles.</summary>
    public void Add(KnownSlot slot, Conjunction conjunction) => Of(slot).Conjunctions.Add(conjunction);

    /// <summary>Adds a condition that has a slot of its own.</summary>
    public void AddBit(KnownSlot slot, Conjunction conjunction) => Of(slot).Bits.Add(conjunction);

    /// <summary>Makes the step.</summary>
    /// <exception cref="DiagramTooLargeException">The table would have more places.</exception>
    public KnownStep ToStep(int mostPlaces)
    {
        var digits = _slots.Select(s => Digit(s.Key, s.Value)).ToList();
        var places = digits.Aggregate(1L, (product, digit) => Math.Min(int.MaxValue, product * digit.Representatives.Count));
        if (places > mostPlaces)
        {
            throw new DiagramTooLargeException();
        }

        var cells = new int[places];
        for (var place = 0; place < cells.Length; place++)
        {
            var left = place;
            var rows = new int[digits.Count];
            for (var digit = 0; digit < rows.Length; digit++)
            {
                var (slot, reads, representatives, _) = digits[digit];
                rows[digit] = representatives[left % representatives.Count];
                left /= representatives.Count;
                Decide(slot, reads, rows[digit]);
            }

            // Two slots may settle one variable; that of the slot by which it is read holds.
            for (var digit = 0; digit < rows.Length; digit++)
            {
                Enter(digits[digit].Slot, digits[digit].Reads, rows[digit]);
            }

            step.RunKnown(scratch);
            cells[place] = scratch.Low[step.Output.Index];
        }

        var stride = 1;
        var classes = new (KnownSlot, int[])[digits.Count];
        for (var digit = 0; digit < classes.Length; digit++)
        {
            var (slot, _, representatives, byRow) = digits[digit];
            classes[digit] = (slot, [.. byRow.Select(c => c * stride)]);
            stride *= representatives.Count;
        }

        return new KnownStep.Table(classes, cells);
    }

    private Reads Of(KnownSlot slot)
    {
        if (!_slots.TryGetValue(slot, out var reads))
        {
            reads = new Reads([], [], []);
            _slots.Add(slot, reads);
        }

        return reads;
    }

    /// <summary>Rows that the step cannot tell apart are of one class.</summary>
    private (KnownSlot Slot, Reads Reads, List<int> Representatives, int[] ByRow) Digit(KnownSlot slot, Reads reads)
    {
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var representatives = new List<int>();
        var byRow = new int[slot.RowCount];
        for (var row = 0; row < byRow.Length; row++)
        {
            if (!slot.Enter(row, scratch))
            {
                continue;
            }

            Decide(slot, reads, row);
            var key = string.Join(
                ',',
                reads.Variables.Select(v => scratch.Low[v.Index])
                    .Concat(reads.Conjunctions.Concat(reads.Bits).Select(c => (int)((scratch.Met[c.Bit >> 6] >> (c.Bit & 63)) & 1))));
            if (!byKey.TryGetValue(key, out byRow[row]))
            {
                byRow[row] = representatives.Count;
                byKey.Add(key, byRow[row]);
                representatives.Add(row);
            }
        }

        return (slot, reads, representatives, byRow);
    }

    private void Enter(KnownSlot slot, Reads reads, int row) =>
        reads.Variables.ForEach(variable => scratch.Set(variable, slot.Cells[variable][row], slot.Cells[variable][row]));

    private void Decide(KnownSlot slot, Reads reads, int row)
    {
        _ = slot.Enter(row, scratch);
        reads.Conjunctions.ForEach(conjunction => KnownConjunctions.Decide(conjunction, scratch));
        reads.Bits.ForEach(conjunction => KnownConjunctions.Put(conjunction, row == 1, scratch));
    }

    private sealed record Reads(List<Variable> Variables, List<Conjunction> Conjunctions, List<Conjunction> Bits);
}
