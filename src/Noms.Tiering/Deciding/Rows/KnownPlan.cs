using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Noms.Tiering.Deciding.Rows;

/// <summary>
/// Decides a case of which everything is known: its rows allow conjunctions, and what all of them allow is met. What is missing it takes at its first cell.
/// </summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class KnownPlan
{
    private readonly (KnownStep Step, int First)[] _finding = [];
    private readonly int[] _first = [];
    private readonly int _ofFacts;
    private readonly ulong[] _start = [];
    private readonly ulong[] _rows = [];
    private readonly int _knownBit;
    private readonly (Variable Variable, KnownReading Reading)[] _read = [];
    private readonly KnownSlots? _slots;

    /// <summary>Makes one that never decides, for a policy that is too large.</summary>
    public KnownPlan(int slotCount) => SlotCount = slotCount;

    /// <summary>Makes it.</summary>
    /// <param name="slots">The slots.</param>
    /// <param name="ofFacts">How many of them are of the case's determinants.</param>
    /// <param name="bits">The bits.</param>
    /// <param name="knownBit">The bit that says that nothing is missing.</param>
    /// <param name="read">The variables whose cells are read when all is done, with their slots.</param>
    /// <param name="orders">By scale, its floors in order.</param>
    public KnownPlan(KnownSlots slots, int ofFacts, KnownBits bits, int knownBit, IEnumerable<(Variable Variable, KnownSlot Slot)> read, LevelOrder?[] orders)
    {
        (SlotCount, _ofFacts) = (slots.All.Count, ofFacts);
        _slots = slots;
        _first = [.. slots.All.Select(s => s.First), slots.RowCount];
        _finding = [.. slots.Finding.Zip(slots.All.Skip(ofFacts), (step, slot) => (step, slot.First))];
        (_start, _rows, _knownBit) = (bits.Start, bits.Rows, knownBit);
        _read = [.. read.Select(r => (r.Variable, new KnownReading(r.Slot.Index, r.Slot.First, r.Slot.Cells[r.Variable])))];
        Orders = orders;
        CanDecide = true;
    }

    /// <summary>How many slots there are.</summary>
    public int SlotCount { get; }

    /// <summary>Whether the policy is small enough to be decided in this way.</summary>
    public bool CanDecide { get; }

    /// <summary>How many words its bits take; those of the outcome come first.</summary>
    public int WordCount => _start.Length;

    /// <summary>By scale, its floors in order; <see langword="null"/> where they cannot be put in order.</summary>
    public LevelOrder?[] Orders { get; } = [];

    /// <summary>How many of the slots are of the case's determinants; they come first.</summary>
    public int FactSlots => _ofFacts;

    /// <summary>What finds the rows of the other slots, with the first row of each.</summary>
    public (KnownStep Step, int First)[] Finding => _finding;

    /// <summary>By row, the bits that it allows.</summary>
    public ulong[] Rows => _rows;

    /// <summary>Of one word, the bits that stand before any row is taken in.</summary>
    public ulong Start => _start[0];

    /// <summary>Of one word, the bit that says that nothing is missing.</summary>
    public ulong KnownBit => 1UL << _knownBit;

    /// <summary>The slot that settles a variable, with the variable's cell in each row; <see langword="null"/> where none does.</summary>
    public KnownReading? ReadingOf(Variable variable) =>
        _slots?.FindLocal(variable) is { } slot ? new KnownReading(slot.Index, slot.First, slot.Cells[variable]) : null;

    /// <summary>Decides the case whose rows stand in a workspace.</summary>
    /// <param name="workspace">Its rows, and what is read off the case beside them.</param>
    /// <param name="bits">The bits, as many words as <see cref="WordCount"/>.</param>
    /// <returns>Whether nothing is missing; otherwise only those bits mean anything behind which nothing missing stands.</returns>
    public bool TryDecide(Workspace workspace, Span<ulong> bits) =>
        CanDecide && (_start.Length == 1 ? TryDecideWord(workspace, out bits[0]) : TryDecideWords(workspace, bits));

    private bool TryDecideWord(Workspace workspace, out ulong bits)
    {
        // Whatever a row is, it was counted when the tables were made.
        ref var row = ref MemoryMarshal.GetArrayDataReference(workspace.Rows);
        ref var table = ref MemoryMarshal.GetArrayDataReference(_rows);
        var all = _start[0];
        ref var end = ref Unsafe.Add(ref row, _ofFacts);
        for (; Unsafe.IsAddressLessThan(ref row, ref end); row = ref Unsafe.Add(ref row, 1))
        {
            all &= Unsafe.Add(ref table, row);
        }

        bits = all;
        foreach (ref readonly var finding in _finding.AsSpan())
        {
            row = finding.First + finding.Step.RowIn(workspace, new(in all));
            all &= Unsafe.Add(ref table, row);
            row = ref Unsafe.Add(ref row, 1);
        }

        bits = all;
        WriteRead(workspace);
        return (all & (1UL << _knownBit)) != 0;
    }

    private bool TryDecideWords(Workspace workspace, Span<ulong> bits)
    {
        var rows = workspace.Rows;
        _start.CopyTo(bits);
        foreach (var row in rows.AsSpan(0, _ofFacts))
        {
            TakeIn(row, bits);
        }

        for (var step = 0; step < _finding.Length; step++)
        {
            var row = _finding[step].First + _finding[step].Step.RowIn(workspace, bits);
            rows[_ofFacts + step] = row;
            TakeIn(row, bits);
        }

        WriteRead(workspace);
        return (bits[_knownBit >> 6] & (1UL << (_knownBit & 63))) != 0;
    }

    /// <summary>The first row of a slot.</summary>
    public int FirstOf(int slot) => _first[slot];

    /// <summary>Of one word, whether some row of a slot forbids a bit.</summary>
    public bool Forbids(int slot) => _rows.AsSpan(_first[slot].._first[slot + 1]).ContainsAnyExcept(ulong.MaxValue);

    /// <summary>Of one word, by slot, whether a bit depends on its row.</summary>
    public bool[] FindNeeded()
    {
        var isNeeded = new bool[SlotCount];
        for (var slot = SlotCount - 1; slot >= 0; slot--)
        {
            isNeeded[slot] |= Forbids(slot);
            if (isNeeded[slot] && slot >= _ofFacts && _finding[slot - _ofFacts].Step is KnownStep.Table table)
            {
                foreach (var digit in table.Digits)
                {
                    isNeeded[digit.Slot] = true;
                }
            }
        }

        return isNeeded;
    }

    private void TakeIn(int row, Span<ulong> bits)
    {
        var allowed = _rows.AsSpan(row * bits.Length, bits.Length);
        for (var word = 0; word < bits.Length; word++)
        {
            bits[word] &= allowed[word];
        }
    }

    private void WriteRead(Workspace workspace)
    {
        foreach (ref readonly var read in _read.AsSpan())
        {
            var cell = read.Reading.CellIn(workspace);
            workspace.Set(read.Variable, cell, cell);
        }
    }
}
