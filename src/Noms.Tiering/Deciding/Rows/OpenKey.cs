namespace Noms.Tiering.Deciding.Rows;

/// <summary>
/// All that conditions which can be unknown depend on, as one number: the states of the determinants that stand behind them, and the caps on their floors. In cases with
/// one key they come to the same, and so do the floors among them.
/// </summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class OpenKey
{
    /// <summary>By slot that matters, what each of its rows adds.</summary>
    public required (int Slot, int First, ulong[] ByRow)[] Slots { get; init; }

    /// <summary>Where determinants are counted.</summary>
    public required KeyCount[] Counts { get; init; }

    /// <summary>What is read off the case beside its rows: a variable, and the bit of its first cell.</summary>
    public required (int Variable, int Shift)[] Beside { get; init; }

    /// <summary>The lists that matter, and the bit of each one's first test.</summary>
    public required (int List, int Shift)[] Marks { get; init; }

    /// <summary>The determinants that are uncertain where a mark says so, by ordinal, and the bit that says so here.</summary>
    public required (int Ordinal, int Shift)[] Static { get; init; }

    /// <summary>The others that may be uncertain, and the bit that says so.</summary>
    public required (InputVariable Input, int Shift)[] Uncertain { get; init; }

    /// <summary>The scales whose levels can be open.</summary>
    public required OpenScale[] Scales { get; init; }

    /// <summary>The other scales.</summary>
    public required int[] ClosedScales { get; init; }

    /// <summary>The conditions that can be unknown.</summary>
    public required ulong[] Affected { get; init; }

    /// <summary>Whether rows, marks of what is static, and caps say all of it.</summary>
    public bool IsByRows => Beside.Length == 0 && Marks.Length == 0 && Uncertain.Length == 0;

    /// <summary>By row of all of so many, what it adds.</summary>
    public ulong[] ByRow(int rows)
    {
        var keys = new ulong[rows];
        foreach (var (_, first, byRow) in Slots)
        {
            byRow.CopyTo(keys, first);
        }

        return keys;
    }

    /// <summary>What the rows of a case that stand in a workspace add.</summary>
    public ulong OfRows(Workspace workspace)
    {
        ulong key = 0;
        var rows = workspace.Rows;
        foreach (ref readonly var slot in Slots.AsSpan())
        {
            key += slot.ByRow[rows[slot.Slot] - slot.First];
        }

        return key;
    }

    /// <summary>The key of a case of whose lists none is open.</summary>
    /// <param name="key">What its rows add.</param>
    /// <param name="facts">The case.</param>
    /// <param name="workspace">Its bits, and unless <see cref="IsByRows"/> what else was read of it.</param>
    public ulong Of(ulong key, CaseFacts facts, Workspace workspace)
    {
        foreach (ref readonly var count in Counts.AsSpan())
        {
            key = count.In(key);
        }

        ref readonly var statics = ref facts.Statics;
        foreach (ref readonly var input in Static.AsSpan())
        {
            key += statics.Holds(input.Ordinal) ? 1UL << input.Shift : 0;
        }

        foreach (ref readonly var input in Uncertain.AsSpan())
        {
            key += input.Input.IsUncertain(facts, workspace.AsOf) ? 1UL << input.Shift : 0;
        }

        foreach (var scale in Scales)
        {
            key += scale.CapsIn(workspace.Known);
        }

        foreach (ref readonly var one in Beside.AsSpan())
        {
            key += (ulong)workspace.Low[one.Variable] << one.Shift;
        }

        foreach (ref readonly var list in Marks.AsSpan())
        {
            key += (ulong)workspace.Marks[list.List].Met << list.Shift;
        }

        return key;
    }
}
