namespace Noms.Tiering.Deciding;

/// <summary>
/// What steps read and write: for each variable an interval of cells, for each conjunction whether it is met and whether it still may be.
/// </summary>
/// <param name="variables">How many variables there are.</param>
/// <param name="words">How many words of 64 bits the conjunctions take.</param>
internal class CellSpace(int variables, int words)
{
    /// <summary>The least cell of each variable.</summary>
    public int[] Low { get; } = new int[variables];

    /// <summary>The greatest cell of each variable.</summary>
    public int[] High { get; } = new int[variables];

    /// <summary>By conjunction, whether it is met.</summary>
    public ulong[] Met { get; } = new ulong[words];

    /// <summary>By conjunction, whether it is met or may yet be.</summary>
    public ulong[] Possible { get; } = new ulong[words];

    public bool IsMet(ConditionBit condition) => IsSet(condition.IsNegated ? Possible : Met, condition.Conjunction.Bit) != condition.IsNegated;

    public bool IsPossible(ConditionBit condition) => IsSet(condition.IsNegated ? Met : Possible, condition.Conjunction.Bit) != condition.IsNegated;

    /// <summary>Whether a condition is met in a case of which everything is known.</summary>
    public bool IsKnownMet(ConditionBit condition) => IsSet(Met, condition.Conjunction.Bit) != condition.IsNegated;

    public void Set(Variable variable, int low, int high)
    {
        Low[variable.Index] = low;
        High[variable.Index] = high;
    }

    private static bool IsSet(ulong[] words, int bit) => (words[bit >> 6] & (1UL << (bit & 63))) != 0;
}
