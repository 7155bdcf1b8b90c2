namespace Noms.Tiering.Deciding.Rows;

/// <summary>Finds what outcomes depend on where facts are open, and gives each part of it bits of the key.</summary>
internal sealed class OpenKeyMaker
{
    private readonly CompiledPolicy _policy;
    private readonly RowTables _tables;
    private readonly HashSet<Variable> _openable;
    private readonly HashSet<Variable> _read = [];
    private readonly ulong[] _affected;
    private readonly KeyBits _bits = new();

    private OpenKeyMaker(CompiledPolicy policy, RowTables tables)
    {
        (_policy, _tables) = (policy, tables);
        _openable = [.. policy.Inputs.Where(input => input.CanBeUncertain || input.Use.IsOpenWhenMissing).Select(input => input.Variable)];
        _affected = new ulong[policy.OutcomeWords];
    }

    /// <summary>Makes the key; <see langword="null"/> where no number says all.</summary>
    public static OpenKey? Of(CompiledPolicy policy, RowTables tables) => tables.Known.CanDecide ? new OpenKeyMaker(policy, tables).Make() : null;

    private OpenKey? Make()
    {
        FindAffected();
        int[] scales = [.. Enumerable.Range(0, _policy.Scales.Length).Where(scale => RulesOf(_policy.Scales[scale]).Any(IsAffected))];
        if (!Array.TrueForAll(scales, IsInOrder))
        {
            return null;
        }

        var rows = new OpenKeySlots(_policy, _tables.Slots, _read, _bits);
        (int, int, ulong[])[] slots = [.. rows.Make()];
        var marked = _policy.Lists.Where(list => list.HasMarks && Array.Exists(list.Tests, test => _read.Contains(test.Output))).ToList();
        var beside = _read.Except(rows.Told).Except(marked.SelectMany(list => list.Tests).Select(test => test.Output)).ToList();
        var key = new OpenKey
        {
            Slots = slots,
            Counts = rows.Counts,
            Beside = [.. beside.Select(variable => (variable.Index, _bits.Take(variable.CellCount)))],
            Marks = [.. marked.Select(list => (list.Index, _bits.Take(1 << list.Tests.Length)))],
            Static = [.. _policy.Inputs.Where(input => input.IsUncertainByMark).Select(input => (input.Ordinal, _bits.Take(2)))],
            Uncertain = [.. _policy.Inputs.Where(input => input is { CanBeUncertain: true, IsUncertainByMark: false }).Select(input => (input, _bits.Take(2)))],
            Scales = [.. scales.Select(ScaleOf)],
            ClosedScales = [.. Enumerable.Range(0, _policy.Scales.Length).Except(scales)],
            Affected = _affected,
        };
        return _bits.IsEnough && Array.TrueForAll(key.Scales, IsToldByDiagrams) ? key : null;
    }

    /// <summary>Finds the conditions behind which something open can stand, and all that stands behind them.</summary>
    private void FindAffected()
    {
        var sources = new Sources(_policy.Steps);
        for (var index = 0; index < _policy.Conditions.Length; index++)
        {
            TakeIn(index, sources.Of(_policy.Conditions[index].Conjunction));
        }

        foreach (var floor in _policy.Scales.SelectMany(scale => scale.DerivedFloors))
        {
            TakeIn(floor.Rule, sources.Of(_policy.Conditions[floor.Rule].Conjunction).Concat(sources.Of(floor.Derived!.Variable)));
        }
    }

    private void TakeIn(int condition, IEnumerable<Variable> behind)
    {
        if (behind.Any(_openable.Contains))
        {
            _affected[condition / 64] |= 1UL << (condition & 63);
            _read.UnionWith(behind);
        }
    }

    private bool IsAffected(int condition) => ScaleCombination.IsSet(_affected, condition);

    private static IEnumerable<int> RulesOf(ScaleCombination scale) =>
        scale.Floors.Select(f => f.Rule).Concat(scale.Caps.Select(c => c.Rule)).Concat(scale.Levels.Select(l => l.Rule));

    /// <summary>
    /// Whether diagrams tell the levels: those of the floors that can be unknown, and those of the whole scale. By the latter alone a case is decided elsewhere, and what comes of
    /// one must not depend on how many were decided before it.
    /// </summary>
    private bool IsToldByDiagrams(OpenScale scale) => scale.Diagrams.Roots[0] >= 0 && _policy.Levels[scale.Scale].Roots[0] >= 0;

    /// <summary>Whether what is never unknown comes to a level and some caps, whatever the rest comes to.</summary>
    private bool IsInOrder(int scale)
    {
        var combination = _policy.Scales[scale];
        return _tables.Known.Orders[scale] is not null && combination.Levels.Length == 0 && !Array.Exists(combination.Caps, cap => IsAffected(cap.Rule));
    }

    private OpenScale ScaleOf(int scale)
    {
        var combination = _policy.Scales[scale];
        var order = _tables.Known.Orders[scale]!;
        var closed = ~0UL;
        for (var bit = order.CapShift + combination.Caps.Length + 1; bit < order.Rules.Length; bit++)
        {
            closed &= IsAffected(order.Rules[bit]) ? ~(1UL << bit) : ~0UL;
        }

        ulong caps = 0;
        foreach (var cap in combination.Floors.Where(floor => IsAffected(floor.Rule)).SelectMany(floor => floor.CapPlaces))
        {
            caps |= 1UL << cap;
        }

        var open = combination.Of(IsAffected);
        return new OpenScale(scale, order, closed, _bits.Take(1 << combination.Caps.Length), caps, open, LevelDiagrams.OfLevel(_policy, open));
    }
}
