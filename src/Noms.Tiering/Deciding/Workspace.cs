namespace Noms.Tiering.Deciding;

/// <summary>
/// What one evaluation writes: for each variable an interval of cells, for each conjunction whether it is met and whether it
/// still may be. Used over and over by one thread at a time, so that deciding allocates nothing.
/// </summary>
internal sealed class Workspace
{
    private readonly CompiledPolicy _policy;
    private bool _hasDays;

    public Workspace(CompiledPolicy policy)
    {
        _policy = policy;
        Low = new int[policy.VariableCount];
        High = new int[policy.VariableCount];
        Met = new ulong[policy.Plane.WordCount];
        Possible = new ulong[Met.Length];
        Rows = new ulong[policy.Rows.RowCount];
        Bounds = policy.Rows.CreateBounds();
        Days = new int[policy.DayOffsets.Length];
        Openness = new Openness[policy.Inputs.Length];
        ListOpenness = new Openness[policy.Lists.Length];
        Lists = new long[policy.Lists.Length];
    }

    /// <summary>The least cell of each variable.</summary>
    public int[] Low { get; }

    /// <summary>The greatest cell of each variable.</summary>
    public int[] High { get; }

    /// <summary>By conjunction, whether it is met.</summary>
    public ulong[] Met { get; }

    /// <summary>By conjunction, whether it is met or may yet be.</summary>
    public ulong[] Possible { get; }

    /// <summary>The rows of the determinants that are not lists.</summary>
    public ulong[] Rows { get; }

    /// <summary>The bounds that numbers and dates are compared with.</summary>
    public long[] Bounds { get; }

    /// <summary>The day numbers of the policy's offsets for the as-of date.</summary>
    public int[] Days { get; }

    /// <summary>The facts that stand in it.</summary>
    public CaseFacts? Facts { get; set; }

    /// <summary>The as-of date.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>By input, whether it is open.</summary>
    public Openness[] Openness { get; }

    /// <summary>By list, whether it is open.</summary>
    public Openness[] ListOpenness { get; }

    /// <summary>By list, what the case states; below 0 where it states none.</summary>
    public long[] Lists { get; }

    /// <summary>Whether a missing determinant is open.</summary>
    public bool HasMissing { get; private set; }

    /// <summary>Whether a recorded determinant is uncertain.</summary>
    public bool HasUncertain { get; private set; }

    /// <summary>Whether what is open can be walked: not so where an open list has too many joint outcomes.</summary>
    public bool CanBeWalked { get; private set; }

    /// <summary>What walks over completions need; made when first needed.</summary>
    public WalkSpace Walk => field ??= new WalkSpace(_policy);

    public bool IsMet(ConditionBit condition) => IsSet(condition.IsNegated ? Possible : Met, condition.Conjunction.Bit) != condition.IsNegated;

    /// <summary>Whether a condition is met in a case of which everything is known.</summary>
    public bool IsKnownMet(ConditionBit condition) => IsSet(Met, condition.Conjunction.Bit) != condition.IsNegated;

    /// <summary>Whether a condition is met, however much of the case is known.</summary>
    public bool IsMetNow(ConditionBit condition) => HasMissing || HasUncertain ? IsMet(condition) : IsKnownMet(condition);

    /// <summary>Whether a condition is met or may yet be, however much of the case is known.</summary>
    public bool IsPossibleNow(ConditionBit condition) => HasMissing || HasUncertain ? IsPossible(condition) : IsKnownMet(condition);

    public bool IsPossible(ConditionBit condition) => IsSet(condition.IsNegated ? Met : Possible, condition.Conjunction.Bit) != condition.IsNegated;

    public void SetAsOf(DateOnly asOf)
    {
        if (_hasDays && AsOf == asOf)
        {
            return;
        }

        for (var index = 0; index < Days.Length; index++)
        {
            Days[index] = _policy.DayOffsets[index].From(asOf).DayNumber;
        }

        _policy.Rows.SetDays(Days, Bounds);
        AsOf = asOf;
        _hasDays = true;
    }

    /// <summary>Says that nothing is missing or uncertain.</summary>
    public void SetKnown()
    {
        if (HasMissing || HasUncertain)
        {
            Array.Clear(Openness);
        }

        CanBeWalked = true;
        HasMissing = false;
        HasUncertain = false;
    }

    /// <summary>Finds whether anything is missing or uncertain, once every determinant has been read.</summary>
    public void FindWhatIsOpen()
    {
        HasMissing = Openness.AsSpan().Contains(Deciding.Openness.Missing) || ListOpenness.AsSpan().Contains(Deciding.Openness.Missing);
        HasUncertain = Openness.AsSpan().Contains(Deciding.Openness.Uncertain);
        CanBeWalked = true;
        foreach (var list in _policy.Lists)
        {
            CanBeWalked &= ListOpenness[list.Index] == Deciding.Openness.Closed || list.Tests.Length == 0 || list.Space.Count > 0;
        }
    }

    public void Set(Variable variable, int low, int high)
    {
        Low[variable.Index] = low;
        High[variable.Index] = high;
    }

    /// <summary>Whether a bit is met.</summary>
    public bool IsSet(int bit) => IsSet(Met, bit);

    private static bool IsSet(ulong[] words, int bit) => (words[bit >> 6] & (1UL << (bit & 63))) != 0;
}
