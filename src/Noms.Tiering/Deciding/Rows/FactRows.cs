using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Noms.Tiering.Deciding.Rows;

/// <summary>Finds what a case states of each slot: the number of its row.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class FactRows
{
    private static readonly int BoundsInVector = Vector256<int>.Count;

    private readonly ByteDigit[] _bytes;
    private readonly int[] _starts;
    private readonly NumberDigit[] _numbers;
    private readonly FieldDigit[] _fields;
    private readonly (InputVariable Input, int Slot)[] _others;
    private readonly (FallbackChoice Choice, (int Slot, int Row)[] Passed)[] _choices;
    private readonly int[] _bounds;
    private readonly (int Place, int Day)[] _days;

    /// <summary>Makes it.</summary>
    /// <param name="plan">The slots.</param>
    /// <param name="fallbacks">The fallbacks.</param>
    public FactRows(SlotPlan plan, FallbackChoice[] fallbacks)
    {
        var slots = plan.Slots;
        _bytes = [.. slots.TakeWhile(s => s.PackedByte >= 0).Select(s => new ByteDigit(s.First, s.PackedByte))];
        _starts = [.. slots.Skip(_bytes.Length).Select(s => s.First)];
        var bounds = new List<long>();
        var days = new List<(int, int)>();
        var numbers = new List<NumberDigit>();
        var fields = new List<FieldDigit>();
        var others = new List<(InputVariable, int)>();
        for (var slot = _bytes.Length; slot < slots.Length; slot++)
        {
            foreach (var part in slots[slot].Parts)
            {
                var of = part.Input.Use.Determinant;
                switch (part.Input.Form)
                {
                    case InputForm.Choice:
                        fields.Add(new FieldDigit(of.Packed.Byte, of.Packed.Shift, of.Packed.Mask, slot, part.Stride));
                        break;
                    case InputForm.Bounded:
                        {
                            var from = bounds.Count / BoundsInVector;
                            part.Input.AddBounds(bounds, days);
                            bounds.AddRange(Enumerable.Repeat(long.MaxValue, (BoundsInVector - (bounds.Count % BoundsInVector)) % BoundsInVector));
                            numbers.Add(new NumberDigit(of.NumberPlace, from, bounds.Count / BoundsInVector, slot, part.Stride));
                            break;
                        }

                    default:
                        others.Add((part.Input, slot));
                        break;
                }
            }
        }

        (_numbers, _fields, _others, _days) = ([.. numbers], [.. fields], [.. others], [.. days]);
        _bounds = [.. bounds.Select(NumberValues.Bound)];
        _choices =
        [
            .. fallbacks.Where(f => !Array.Exists(slots, s => s.Fallback == f)).Select(f => (f, f.InputIndexes.Select(
                i => (Array.IndexOf(slots, plan.Home[i]), plan.Home[i].First + plan.Home[i].Parts[0].Input.FirstCellState)).ToArray())),
        ];
    }

    /// <summary>How many rows a workspace holds: one for each slot.</summary>
    public int SlotCount => _bytes.Length + _starts.Length;

    /// <summary>Whether the digits below say every row.</summary>
    public bool CanBeCode => _others.Length == 0 && _choices.Length == 0;

    public ReadOnlySpan<ByteDigit> Bytes => _bytes;

    public IEnumerable<NumberDigit> Numbers => _numbers;

    public IEnumerable<FieldDigit> Fields => _fields;

    /// <summary>Room for the bounds of numbers and dates; those of dates wait for <see cref="SetDays"/>.</summary>
    public int[] CreateBounds() => [.. _bounds];

    /// <summary>Puts the bounds of dates where those of an as-of date are.</summary>
    public void SetDays(int[] days, int[] bounds)
    {
        foreach (var (place, day) in _days)
        {
            bounds[place] = days[day];
        }
    }

    /// <summary>Finds the row of every slot.</summary>
    /// <remarks>Every place was found when the policy was compiled, and lies within what it is a place of; so none is checked again for each case.</remarks>
    public void Read(CaseFacts facts, Workspace workspace)
    {
        var rows = workspace.Rows;
        ref var row = ref MemoryMarshal.GetArrayDataReference(rows);
        ref var packed = ref facts.FirstPacked;
        foreach (ref readonly var digit in _bytes.AsSpan())
        {
            row = digit.Start + Unsafe.Add(ref packed, digit.Byte);
            row = ref Unsafe.Add(ref row, 1);
        }

        foreach (var start in _starts)
        {
            row = start;
            row = ref Unsafe.Add(ref row, 1);
        }

        row = ref MemoryMarshal.GetArrayDataReference(rows);
        ref var number = ref facts.FirstNumber;
        ref var bounds = ref Unsafe.As<int, Vector256<int>>(ref MemoryMarshal.GetArrayDataReference(workspace.Bounds));
        foreach (ref readonly var digit in _numbers.AsSpan())
        {
            var value = Vector256.Create(Unsafe.Add(ref number, digit.Place));
            var reached = 0;
            for (var place = digit.FirstBounds; place < digit.EndBounds; place++)
            {
                reached += BitOperations.PopCount(Vector256.GreaterThanOrEqual(value, Unsafe.Add(ref bounds, place)).ExtractMostSignificantBits());
            }

            Unsafe.Add(ref row, digit.Slot) += reached * digit.Stride;
        }

        foreach (ref readonly var digit in _fields.AsSpan())
        {
            Unsafe.Add(ref row, digit.Slot) += ((Unsafe.Add(ref packed, digit.Byte) >> digit.Shift) & digit.Mask) * digit.Stride;
        }

        foreach (var (input, slot) in _others)
        {
            rows[slot] += input.StateOf(facts, workspace.Days);
        }

        foreach (var (choice, passed) in _choices)
        {
            Choose(choice, passed, facts, workspace);
        }
    }

    /// <summary>Takes the first recorded, and passes over the others: what is not read is not open.</summary>
    private static void Choose(FallbackChoice choice, (int Slot, int Row)[] passed, CaseFacts facts, Workspace workspace)
    {
        var taken = choice.TakenIn(facts);
        workspace.Set(choice.Selector, taken, taken);
        for (var place = 0; place < passed.Length; place++)
        {
            if (place != taken)
            {
                workspace.Rows[passed[place].Slot] = passed[place].Row;
            }
        }
    }

    /// <summary>A byte of a case that is a row by itself.</summary>
    internal readonly record struct ByteDigit(int Start, int Byte);

    /// <summary>A number or a date: its digit is how many bounds its value reaches.</summary>
    internal readonly record struct NumberDigit(int Place, int FirstBounds, int EndBounds, int Slot, int Stride);

    /// <summary>A flag or a choice in a slot that is no byte.</summary>
    internal readonly record struct FieldDigit(int Byte, int Shift, int Mask, int Slot, int Stride);
}
