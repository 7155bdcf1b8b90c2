using Noms.Tiering.Deciding.Rows;

namespace Noms.Tiering.Deciding;

/// <summary>
/// What one evaluation writes: for each variable an interval of cells, for each conjunction whether it is met and whether it
/// still may be. Used over and over by one thread at a time, so that deciding allocates nothing.
/// </summary>
internal sealed class Workspace : CellSpace
{
    /// <summary>After so many evaluations without rows the time that rows take to make is well spent.</summary>
    private const int MostWithoutRows = 512;

    /// <summary>The same of code: by then as long has been spent as the first code of a process takes.</summary>
    private const int MostWithoutCode = 1 << 18;

    /// <summary>As many evaluations as diagrams of one case take as long as.</summary>
    private const int EvaluationsOfDiagrams = 16;

    private readonly CompiledPolicy _policy;
    private int _evaluations;
    private bool _hasDays;
    private bool _keepsRows;

    /// <summary>Makes one.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="withRows">Whether it is for many cases from the first, and not only once it has been used often.</param>
    public Workspace(CompiledPolicy policy, bool withRows = true)
        : base(policy.VariableCount, policy.Plane.WordCount)
    {
        _policy = policy;
        Days = new int[policy.DayOffsets.Length];
        Openness = new Openness[policy.Inputs.Length];
        ListOpenness = new Openness[policy.Lists.Length];
        Lists = new long[policy.Lists.Length];
        Marks = new ElementMarks[policy.Lists.Length];
        if (withRows || policy.HasRows)
        {
            TakeRows();
        }
    }

    /// <summary>Whether it is evaluated by the policy's rows. What is decided is the same without.</summary>
    public bool HasRows { get; private set; }

    /// <summary>Decides at once where everything is known; <see langword="null"/> as long as that is not worth its while, and where it cannot be.</summary>
    public CodedPolicy? Code { get; private set; }

    /// <summary>By slot, the row that the case has; those of the case's determinants first.</summary>
    public int[] Rows { get; private set; } = [];

    /// <summary>The bits of a case of which everything is known.</summary>
    public ulong[] Known { get; private set; } = [];

    /// <summary>The bounds that numbers and dates are compared with.</summary>
    public int[] Bounds { get; private set; } = [];

    /// <summary>The day numbers of the policy's offsets for the as-of date.</summary>
    public int[] Days { get; }

    /// <summary>What the rows of the case add to the key of what is open in it, where code has found them.</summary>
    public ulong[] KeyOfRows { get; } = new ulong[1];

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

    /// <summary>By list, what its elements come to.</summary>
    public ElementMarks[] Marks { get; }

    /// <summary>Whether every variable and every bit stands in it, and not only what a decision needs.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether what the case comes to was found before, so that nothing else of it stands in here yet.</summary>
    public bool IsRecalled { get; set; }

    /// <summary>Whether no more stands in it than <see cref="Facts"/>, the as-of date and <see cref="Known"/>.</summary>
    public bool IsUnread { get; set; }

    /// <summary>All that what can be unknown depends on, where a number says it; 0 where none does, or nothing is open.</summary>
    public ulong OpenKey { get; set; }

    /// <summary>Whether <see cref="Known"/> is of the case that stands in it.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Whether a missing determinant is open.</summary>
    public bool HasMissing { get; private set; }

    /// <summary>Whether a recorded determinant is uncertain.</summary>
    public bool HasUncertain { get; private set; }

    /// <summary>Whether what is open can be walked: not so where an open list has too many joint outcomes.</summary>
    public bool CanBeWalked { get; private set; }

    /// <summary>What walks over completions need; made when first needed.</summary>
    public WalkSpace Walk => field ??= new WalkSpace(_policy);

    /// <summary>What open facts came to in the cases before.</summary>
    public FoundOutcomes Found => field ??= new FoundOutcomes(_policy);

    /// <summary>Whether anything is missing or uncertain.</summary>
    public bool IsOpen => HasMissing || HasUncertain;

    /// <summary>Whether a condition is met, however much of the case is known.</summary>
    public bool IsMetNow(ConditionBit condition) => IsOpen ? IsMet(condition) : IsKnownMet(condition);

    /// <summary>Whether a condition is met or may yet be, however much of the case is known.</summary>
    public bool IsPossibleNow(ConditionBit condition) => IsOpen ? IsPossible(condition) : IsKnownMet(condition);

    /// <summary>The diagrams in which the case is walked where something is open.</summary>
    public CaseDiagrams Diagrams => field ??= new CaseDiagrams(_policy, this);

    /// <summary>Counts diagrams that were made for the case alone.</summary>
    public void CountDiagrams() => _evaluations += EvaluationsOfDiagrams;

    /// <summary>Counts an evaluation, and takes to the policy's rows where there have been many.</summary>
    public void Count()
    {
        _evaluations++;
        if (!HasRows && _evaluations > MostWithoutRows)
        {
            TakeRows();
        }

        if (Code is null && !_keepsRows && _evaluations > MostWithoutCode)
        {
            Code = _policy.Code;
        }
    }

    /// <summary>Decides by rows from now on: whoever goes through the tests of cases needs them of each, and code leaves none.</summary>
    public void KeepRows()
    {
        Code = null;
        _keepsRows = true;
    }

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

        if (HasRows)
        {
            _policy.Rows.Facts.SetDays(Days, Bounds);
        }

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
        IsComplete = false;
        IsKnown = true;
        OpenKey = 0;
        HasMissing = false;
        HasUncertain = false;
    }

    /// <summary>Says of a case of which everything is known which bits it has, without having read it otherwise.</summary>
    public void SetKnown(CaseFacts facts, ulong bits)
    {
        Facts = facts;
        Known[0] = bits;
        SetKnown();
        IsRecalled = false;
        IsUnread = true;
    }

    /// <summary>Says of a case of which something is open which bits it has, without having read it otherwise.</summary>
    public void SetOpen(CaseFacts facts, ulong bits)
    {
        Facts = facts;
        Known[0] = bits;
        IsKnown = false;
        IsRecalled = false;
        IsUnread = true;
    }

    /// <summary>Finds whether anything is missing or uncertain, once every determinant has been read.</summary>
    public void FindWhatIsOpen()
    {
        HasMissing = false;
        HasUncertain = false;
        foreach (var openness in Openness)
        {
            HasMissing |= openness == Deciding.Openness.Missing;
            HasUncertain |= openness == Deciding.Openness.Uncertain;
        }

        foreach (var openness in ListOpenness)
        {
            HasMissing |= openness == Deciding.Openness.Missing;
        }

        IsComplete = true;
        IsRecalled = false;
        CanBeWalked = true;
        Diagrams.StartAnew();
        foreach (var list in _policy.Lists)
        {
            CanBeWalked &= ListOpenness[list.Index] == Deciding.Openness.Closed || list.Tests.Length == 0 || list.Space.Count > 0;
        }
    }

    private void TakeRows()
    {
        var rows = _policy.Rows;
        Rows = new int[rows.Known.SlotCount];
        Known = new ulong[rows.Known.WordCount];
        Bounds = rows.Facts.CreateBounds();
        HasRows = true;
        Code = _policy.HasCode && !_keepsRows ? _policy.Code : null;
        _hasDays = false;
    }
}
