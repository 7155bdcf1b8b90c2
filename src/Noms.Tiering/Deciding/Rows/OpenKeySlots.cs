using System.Globalization;

namespace Noms.Tiering.Deciding.Rows;

/// <summary>While a key is laid out: what the rows of the slots add to it.</summary>
internal sealed class OpenKeySlots
{
    private readonly CompiledPolicy _policy;
    private readonly SlotPlan _slots;
    private readonly IReadOnlySet<Variable> _read;
    private readonly KeyBits _bits;
    private readonly Dictionary<Variable, Counting> _counted = [];

    public OpenKeySlots(CompiledPolicy policy, SlotPlan slots, IReadOnlySet<Variable> read, KeyBits bits)
    {
        (_policy, _slots, _read, _bits) = (policy, slots, read, bits);
        Counts = [.. CountedInputs.Of(policy).Where(counted => read.Contains(counted.Readings[0].Variable)).Select(Count)];
    }

    /// <summary>Where determinants are counted.</summary>
    public KeyCount[] Counts { get; }

    /// <summary>The variables that rows tell.</summary>
    public HashSet<Variable> Told { get; } = [];

    /// <summary>By slot that matters, what each of its rows adds.</summary>
    public IEnumerable<(int Slot, int First, ulong[] ByRow)> Make()
    {
        var slots = _slots.Slots;
        for (var index = 0; index < slots.Length; index++)
        {
            var slot = slots[index];
            SlotPart[] parts = [.. slot.Parts.Where(part => _slots.Home[part.Index] == slot)];
            var told = parts.Select(part => part.Input.Variable).Concat(parts.Select(RecordedOf).OfType<Variable>()).Where(_read.Contains).ToHashSet();
            if (slot.Fallback is { } fallback && _read.Contains(fallback.Selector))
            {
                told.Add(fallback.Selector);
            }

            if (told.Count > 0)
            {
                Told.UnionWith(told);
                yield return (index, slot.First, RowsOf(slot, parts, told));
            }
        }
    }

    private KeyCount Count(CountedInputs counted)
    {
        var shift = _bits.Take(counted.SumCount);
        var openShift = _bits.Take(counted.Readings.Length + 1);
        foreach (var reading in counted.Readings)
        {
            _counted.Add(reading.Variable, new Counting(reading, counted.Unit, shift, openShift));
        }

        var sumBits = openShift - shift;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var byPlace = new ulong[1 << (sumBits + KeyBits.Count(counted.Readings.Length + 1))];
        for (var place = 0; place < byPlace.Length; place++)
        {
            var (sum, open) = (place & ((1 << sumBits) - 1), place >> sumBits);
            byPlace[place] = open <= counted.Readings.Length ? (ulong)counted.NumberOf(sum, open, numbers) : 0;
        }

        return new KeyCount(shift, (ulong)byPlace.Length - 1, byPlace);
    }

    private ulong[] RowsOf(Slot slot, SlotPart[] parts, HashSet<Variable> told)
    {
        var classes = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var classOf = new ulong[slot.RowCount];
        var byRow = new ulong[slot.RowCount];
        for (var row = 0; row < byRow.Length; row++)
        {
            if (slot.Occurs(row))
            {
                var looks = new List<int>();
                byRow[row] = Look(slot, parts, told, row, looks);
                var key = string.Join(',', looks.Select(look => look.ToString(CultureInfo.InvariantCulture)));
                classes.TryAdd(key, (ulong)classes.Count);
                classOf[row] = classes[key];
            }
        }

        var shift = _bits.Take(classes.Count);
        return [.. byRow.Zip(classOf, (counted, own) => counted + (own << shift))];
    }

    /// <summary>Gives what a row adds by what is counted, and adds the rest to its looks.</summary>
    private ulong Look(Slot slot, SlotPart[] parts, HashSet<Variable> told, int row, List<int> looks)
    {
        ulong counts = 0;
        foreach (var part in parts)
        {
            var state = slot.StateOf(part, row);
            if (_counted.TryGetValue(part.Input.Variable, out var counting))
            {
                counts += state.IsOpen ? 1UL << counting.OpenShift : (ulong)(counting.Reading.ByCell[state.Low] / counting.Unit) << counting.Shift;
            }
            else if (told.Contains(part.Input.Variable))
            {
                looks.AddRange([state.Low, state.High, state.IsOpen ? 1 : 0]);
            }

            if (RecordedOf(part) is { } recorded && told.Contains(recorded))
            {
                looks.Add(Slot.IsRecorded(part, row) ? 1 : 0);
            }
        }

        if (slot.Fallback is { } fallback && told.Contains(fallback.Selector))
        {
            looks.Add(slot.TakenIn(row));
        }

        return counts;
    }

    private Variable? RecordedOf(SlotPart part) => part.Input.NotRecordedState < 0 ? null
        : Array.Find(_policy.Recorded, r => r.Determinant == part.Input.Use.Determinant).Variable;

    /// <summary>A determinant that is counted.</summary>
    private sealed record Counting(CellReading Reading, long Unit, int Shift, int OpenShift);
}
