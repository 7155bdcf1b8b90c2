using System.Diagnostics.CodeAnalysis;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Noms.Tiering.Deciding.Rows;

/// <summary>Makes the code of a policy: what <see cref="FactRows"/> and <see cref="KnownPlan"/> do, without a loop, and without what no bit depends on.</summary>
internal sealed class KnownCodeMaker
{
    private readonly KnownPlan _plan;
    private readonly OpenKey? _key;
    private readonly ListVariable[] _lists;
    private readonly List<int> _places = [];
    private readonly Dictionary<int, LocalBuilder> _rows = [];
    private readonly bool[] _isNeeded;
    private readonly DynamicMethod _method;
    private readonly ILGenerator _il;
    private readonly LocalBuilder _allowed;
    private readonly LocalBuilder _at;
    private readonly LocalBuilder _packed;
    private readonly LocalBuilder _numbers;
    private readonly LocalBuilder _bounds;
    private readonly LocalBuilder _all;

    [RequiresDynamicCode("It makes code.")]
    private KnownCodeMaker(KnownPlan plan, OpenKey? key, ListVariable[] lists)
    {
        (_plan, _key, _lists) = (plan, key, lists);
        _isNeeded = plan.FindNeeded();
        _method = new DynamicMethod(
            "DecideKnown", typeof(ulong), [typeof(KnownCodeTables), typeof(CaseFacts), typeof(int[]), typeof(ulong[])], typeof(KnownCodeMaker).Module, skipVisibility: true);
        _il = _method.GetILGenerator();
        _allowed = _il.DeclareLocal(typeof(ulong).MakeByRefType());
        _at = _il.DeclareLocal(typeof(int).MakeByRefType());
        _packed = _il.DeclareLocal(typeof(byte).MakeByRefType());
        _numbers = _il.DeclareLocal(typeof(int).MakeByRefType());
        _bounds = _il.DeclareLocal(typeof(int).MakeByRefType());
        _all = _il.DeclareLocal(typeof(ulong));
    }

    /// <summary>
    /// Makes it, of the case, the bounds that its numbers and dates are compared with, and where the key goes. It gives the bits of <see cref="KnownPlan"/>, or 0 where a list is
    /// open; the key is what the rows add to the <see cref="OpenKey"/>, with its last bit, where something else is open. Without such a key the bits then mean nothing.
    /// <see langword="null"/> where no code can be made here, or the policy does not allow it.
    /// </summary>
    public static Func<CaseFacts, int[], ulong[], ulong>? Of(CompiledPolicy policy)
    {
        var rows = policy.Rows;
        return RuntimeFeature.IsDynamicCodeSupported && rows.Known is { CanDecide: true, WordCount: 1 } && rows.Facts.CanBeCode && CanBeCode(rows.Known)
            && rows.Uncertainty.IsByMarks && rows.RecordedBeside.Length == 0 && Array.TrueForAll(policy.ListsRead, list => list.HasPlainMarks)
            ? new KnownCodeMaker(rows.Known, rows.Key is { IsByRows: true } key ? key : null, policy.Lists).Make(rows, policy.ListsRead)
            : null;
    }

    private static bool CanBeCode(KnownPlan plan)
    {
        var isNeeded = plan.FindNeeded();
        return !plan.Finding.Where((finding, step) => isNeeded[plan.FactSlots + step] && finding.Step is not (KnownStep.Marks or KnownStep.Bit or KnownStep.Table)).Any();
    }

    private Func<CaseFacts, int[], ulong[], ulong> Make(RowTables rows, ListVariable[] read)
    {
        var isOpen = _il.DefineLabel();
        Begin();
        if (_key is null)
        {
            AddStatics(rows.Uncertainty, isOpen);
        }

        AddFacts(rows.Facts);
        foreach (var list in read.Where(list => !_plan.Finding.Any(f => f.Step is KnownStep.Marks marks && marks.List == list.Index) && !list.IsWalkable))
        {
            AddList(list.Index, isOpen);
            _il.Emit(OpCodes.Pop);
        }

        for (var step = 0; step < _plan.Finding.Length; step++)
        {
            AddStep(_plan.FactSlots + step, _plan.Finding[step], isOpen);
        }

        if (_key is not null)
        {
            AddKey(_key, rows.Uncertainty);
        }

        _il.Emit(OpCodes.Ldloc, _all);
        _il.Emit(OpCodes.Ret);
        _il.MarkLabel(isOpen);
        _il.Emit(OpCodes.Ldc_I8, 0L);
        _il.Emit(OpCodes.Ret);
        return _method.CreateDelegate<Func<CaseFacts, int[], ulong[], ulong>>(new KnownCodeTables(_plan.Rows, _key?.ByRow(_plan.FirstOf(_plan.FactSlots)) ?? [], [.. _places], _lists));
    }

    private void AddStatics(Uncertainty uncertainty, Label isOpen)
    {
        for (var word = 0; word < Determinants.Room / 64; word++)
        {
            if (uncertainty.Statics[word] != 0)
            {
                _il.Emit(OpCodes.Ldarg_1);
                _il.Emit(OpCodes.Ldc_I4, word);
                _il.Emit(OpCodes.Ldc_I8, (long)uncertainty.Statics[word]);
                Call(KnownCodeParts.IsStatic);
                _il.Emit(OpCodes.Brtrue, isOpen);
            }
        }
    }

    /// <summary>Gives the key where something is open.</summary>
    private void AddKey(OpenKey key, Uncertainty uncertainty)
    {
        var (isOpen, isKnown) = (_il.DefineLabel(), _il.DefineLabel());
        AddStatics(uncertainty, isOpen);
        _il.Emit(OpCodes.Ldloc, _all);
        _il.Emit(OpCodes.Ldc_I8, (long)_plan.KnownBit);
        _il.Emit(OpCodes.And);
        _il.Emit(OpCodes.Brtrue, isKnown);
        _il.MarkLabel(isOpen);
        var keys = _il.DeclareLocal(typeof(ulong).MakeByRefType());
        Take(OpCodes.Ldarg_0, KnownCodeParts.Keys, keys);
        _il.Emit(OpCodes.Ldarg_3);
        _il.Emit(OpCodes.Ldc_I4_0);
        _il.Emit(OpCodes.Ldc_I8, long.MinValue);
        foreach (var (slot, first, _) in key.Slots)
        {
            _il.Emit(OpCodes.Ldloc, keys);
            _il.Emit(OpCodes.Ldc_I4, first);
            _il.Emit(OpCodes.Ldloc, _rows[slot]);
            Call(KnownCodeParts.AddKey);
        }

        _il.Emit(OpCodes.Stelem_I8);
        _il.MarkLabel(isKnown);
    }

    private void Begin()
    {
        Take(OpCodes.Ldarg_0, KnownCodeParts.Rows, _allowed);
        Take(OpCodes.Ldarg_0, KnownCodeParts.Places, _at);
        Take(OpCodes.Ldarg_1, KnownCodeParts.Packed, _packed);
        Take(OpCodes.Ldarg_1, KnownCodeParts.Numbers, _numbers);
        Take(OpCodes.Ldarg_2, KnownCodeParts.Bounds, _bounds);
        _il.Emit(OpCodes.Ldc_I8, (long)_plan.Start);
        _il.Emit(OpCodes.Stloc, _all);
    }

    private void AddFacts(FactRows facts)
    {
        for (var slot = 0; slot < _plan.FactSlots; slot++)
        {
            var isFirst = true;
            if (slot < facts.Bytes.Length)
            {
                AddField(facts.Bytes[slot].Byte, 0, 0xFF, 1, ref isFirst);
            }

            foreach (var digit in facts.Numbers.Where(d => d.Slot == slot))
            {
                for (var vector = digit.FirstBounds; vector < digit.EndBounds; vector++)
                {
                    _il.Emit(OpCodes.Ldloc, _numbers);
                    _il.Emit(OpCodes.Ldc_I4, digit.Place);
                    _il.Emit(OpCodes.Ldloc, _bounds);
                    _il.Emit(OpCodes.Ldc_I4, vector * Vector256<int>.Count);
                    Call(KnownCodeParts.Reached);
                    Join(digit.Stride, ref isFirst);
                }
            }

            foreach (var digit in facts.Fields.Where(d => d.Slot == slot))
            {
                AddField(digit.Byte, digit.Shift, digit.Mask, digit.Stride, ref isFirst);
            }

            Allow(slot);
        }
    }

    private void AddField(int place, int shift, int mask, int stride, ref bool isFirst)
    {
        _il.Emit(OpCodes.Ldloc, _packed);
        _il.Emit(OpCodes.Ldc_I4, place);
        _il.Emit(OpCodes.Ldc_I4, shift);
        _il.Emit(OpCodes.Ldc_I4, mask);
        Call(KnownCodeParts.Field);
        Join(stride, ref isFirst);
    }

    private void AddStep(int slot, (KnownStep Step, int First) finding, Label isOpen)
    {
        switch (finding.Step)
        {
            case KnownStep.Marks marks when _isNeeded[slot] || !_lists[marks.List].IsWalkable:
                AddList(marks.List, isOpen);
                Allow(slot);
                break;
            case KnownStep.Bit bit when _isNeeded[slot]:
                _il.Emit(OpCodes.Ldloc, _all);
                _il.Emit(OpCodes.Ldc_I4, bit.Place);
                _il.Emit(OpCodes.Ldc_I4, bit.Flip);
                Call(KnownCodeParts.Bit);
                Allow(slot);
                break;
            case KnownStep.Table table when _isNeeded[slot]:
                AddTable(table);
                Allow(slot);
                break;
        }
    }

    private void AddList(int list, Label isOpen)
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldc_I4, list);
        _il.Emit(OpCodes.Ldarg_1);
        Call(KnownCodeParts.Met);
        var met = _il.DeclareLocal(typeof(int));
        _il.Emit(OpCodes.Stloc, met);
        _il.Emit(OpCodes.Ldloc, met);
        _il.Emit(OpCodes.Ldc_I4_0);
        _il.Emit(OpCodes.Blt, isOpen);
        _il.Emit(OpCodes.Ldloc, met);
    }

    private void AddTable(KnownStep.Table table)
    {
        var first = _places.Count;
        _places.AddRange(table.Added);
        var isFirst = true;
        foreach (var digit in table.Digits)
        {
            LoadAt(first + digit.Shift + _plan.FirstOf(digit.Slot), () => _il.Emit(OpCodes.Ldloc, _rows[digit.Slot]));
            Join(1, ref isFirst);
        }

        var sum = _il.DeclareLocal(typeof(int));
        _il.Emit(OpCodes.Stloc, sum);
        LoadAt(_places.Count, () => _il.Emit(OpCodes.Ldloc, sum));
        _places.AddRange(table.Cells);
    }

    private void LoadAt(int first, Action loadPlace)
    {
        _il.Emit(OpCodes.Ldloc, _at);
        _il.Emit(OpCodes.Ldc_I4, first);
        loadPlace();
        Call(KnownCodeParts.At);
    }

    // Multiplies what has been found by its stride, and adds it to what was found before.
    private void Join(int stride, ref bool isFirst)
    {
        if (stride != 1)
        {
            _il.Emit(OpCodes.Ldc_I4, stride);
            _il.Emit(OpCodes.Mul);
        }

        if (!isFirst)
        {
            _il.Emit(OpCodes.Add);
        }

        isFirst = false;
    }

    /// <summary>Keeps the row of a slot, counted from its first, and takes in what it allows.</summary>
    private void Allow(int slot)
    {
        _rows[slot] = _il.DeclareLocal(typeof(int));
        _il.Emit(OpCodes.Stloc, _rows[slot]);
        if (!_plan.Forbids(slot))
        {
            return;
        }

        _il.Emit(OpCodes.Ldloc, _all);
        _il.Emit(OpCodes.Ldloc, _allowed);
        _il.Emit(OpCodes.Ldc_I4, _plan.FirstOf(slot));
        _il.Emit(OpCodes.Ldloc, _rows[slot]);
        Call(KnownCodeParts.Allow);
        _il.Emit(OpCodes.Stloc, _all);
    }

    private void Take(OpCode argument, Delegate from, LocalBuilder into)
    {
        _il.Emit(argument);
        Call(from);
        _il.Emit(OpCodes.Stloc, into);
    }

    private void Call(Delegate part) => _il.Emit(OpCodes.Call, part.Method);
}
