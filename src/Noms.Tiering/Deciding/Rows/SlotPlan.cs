namespace Noms.Tiering.Deciding.Rows;

/// <summary>Which determinants of a policy are looked up together.</summary>
internal sealed class SlotPlan
{
    /// <summary>The most rows of determinants that are not one byte of a case.</summary>
    private const int MostRows = 2048;

    private readonly InputVariable[] _inputs;
    private readonly Slot?[] _home;
    private readonly List<Slot> _slots = [];
    private int _rows;

    private SlotPlan(InputVariable[] inputs)
    {
        _inputs = inputs;
        _home = new Slot?[inputs.Length];
    }

    /// <summary>The slots, those of bytes first.</summary>
    public Slot[] Slots => [.. _slots];

    /// <summary>By determinant, the slot by which it is read.</summary>
    public Slot[] Home => _home!;

    /// <summary>How many rows all slots have together.</summary>
    public int RowCount => _rows;

    /// <summary>Whether rows say if a determinant is recorded.</summary>
    public bool Tells(Determinant determinant) => Array.Exists(_inputs, i => i.Use.Determinant == determinant && i.NotRecordedState >= 0);

    /// <summary>Makes the plan.</summary>
    /// <param name="inputs">The determinants.</param>
    /// <param name="fallbacks">The fallbacks, whose determinants are read only as far as one is taken.</param>
    /// <param name="together">Determinants that something reads together.</param>
    public static SlotPlan Of(InputVariable[] inputs, FallbackChoice[] fallbacks, IEnumerable<int[]> together)
    {
        var plan = new SlotPlan(inputs);
        foreach (var neighbours in Enumerable.Range(0, inputs.Length)
            .Where(i => inputs[i] is { Form: InputForm.Choice, StandsAlone: false }).GroupBy(i => inputs[i].Use.Determinant.Packed.Byte))
        {
            plan.AddByte(neighbours.Key, [.. neighbours]);
        }

        foreach (var fallback in fallbacks)
        {
            plan.TryAdd([.. fallback.InputIndexes.Distinct()], fallback);
        }

        foreach (var group in together.OrderBy(g => g.Length))
        {
            plan.TryAdd(group, null);
        }

        for (var index = 0; index < inputs.Length; index++)
        {
            if (plan._home[index] is null)
            {
                plan.Add([index], null);
            }
        }

        return plan;
    }

    private void AddByte(int packedByte, int[] indexes)
    {
        var parts = indexes.Select(i => (Index: i, Place: _inputs[i].Use.Determinant.Packed))
            .Select(i => new SlotPart(_inputs[i.Index], i.Index, 1 << i.Place.Shift, 1 << i.Place.Bits));
        Add(new Slot([.. parts], _rows, 256, packedByte, null));
    }

    private void TryAdd(int[] indexes, FallbackChoice? fallback)
    {
        var isKnownByState = Array.TrueForAll(indexes, i => _inputs[i].Form != InputForm.Other);
        var rows = indexes.Aggregate(1L, (product, i) => Math.Min(int.MaxValue, product * _inputs[i].States.Length));
        var isFree = fallback is null ? !_slots.Exists(s => Array.TrueForAll(indexes, i => Array.Exists(s.Parts, p => p.Index == i))) : true;
        if (isKnownByState && isFree && rows <= MostRows && (fallback is not null || Array.TrueForAll(indexes, i => !_inputs[i].StandsAlone)))
        {
            Add(indexes, fallback);
        }
    }

    private void Add(int[] indexes, FallbackChoice? fallback)
    {
        var stride = 1;
        var parts = new SlotPart[indexes.Length];
        for (var part = 0; part < parts.Length; part++)
        {
            var input = _inputs[indexes[part]];
            parts[part] = new SlotPart(input, indexes[part], stride, input.States.Length);
            stride *= input.States.Length;
        }

        Add(new Slot(parts, _rows, stride, -1, fallback));
    }

    private void Add(Slot slot)
    {
        _slots.Add(slot);
        _rows += slot.RowCount;
        foreach (var part in slot.Parts)
        {
            _home[part.Index] ??= slot;
        }
    }
}
