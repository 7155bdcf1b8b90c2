using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>A determinant of the case, with how a value of it finds its cell.</summary>
internal sealed class InputVariable
{
    private readonly int _noneCells;
    private readonly long[] _bounds;
    private readonly int[] _dayIndexes;
    private readonly string[] _codes;
    private int[]? _joined;

    public InputVariable(Variable variable, DeterminantUse use, Cuts cuts, Func<DateOffset, int> dayIndex)
    {
        Variable = variable;
        Use = use;
        Kind = use.Determinant.Kind;
        Ordinal = use.Determinant.Ordinal;
        CanBeUncertain = use.UncertainWhenStatic || use.UncertainBefore is not null;
        _noneCells = cuts.NoneCells;
        _bounds = cuts.Numbers;
        _dayIndexes = Each.Of(cuts.Days.Length, place => dayIndex(cuts.Days[place]));
        _codes = [.. cuts.Codes];
    }

    public Variable Variable { get; }

    public DeterminantUse Use { get; }

    public DeterminantKind Kind { get; }

    public int Ordinal { get; }

    public bool CanBeUncertain { get; }

    /// <summary>Whether it is uncertain where it is recorded as static, and only there.</summary>
    public bool IsUncertainByMark => Ordinal >= 0 && Use is { UncertainWhenStatic: true, UncertainBefore: null };

    /// <summary>Whether only a fallback reads it, together with its others.</summary>
    public bool StandsAlone { get; set; }

    /// <summary>How it finds its row.</summary>
    public InputForm Form => Ordinal < 0 || Kind == DeterminantKind.Code || (Kind == DeterminantKind.Date && Use.StandIn is { Kind: FactValueKind.Date }) ? InputForm.Other
        : Kind is DeterminantKind.Flag or DeterminantKind.Choice ? InputForm.Choice
        : Use.Determinant.NumberPlace >= 0 ? InputForm.Bounded
        : InputForm.Other;

    /// <summary>What a case may state of it, in the order in which rows are counted.</summary>
    public InputState[] States => field ??= [.. FindStates()];

    /// <summary>The place of the first cell among the states.</summary>
    public int FirstCellState => Form == InputForm.Bounded ? 0 : 1;

    /// <summary>The state that says that nothing is recorded; -1 where a state that stands in is none of its own.</summary>
    public int NotRecordedState => Form switch
    {
        InputForm.Choice => 0,
        InputForm.Bounded => 1,
        _ => -1,
    };

    /// <summary>Joins the cells that no reader tells apart.</summary>
    public void JoinCells()
    {
        if (Kind is DeterminantKind.Choice or DeterminantKind.Code)
        {
            _joined = Variable.JoinCells();
        }
    }

    /// <summary>Adds the bounds that its row counts; those that are days by the day's place.</summary>
    public void AddBounds(List<long> bounds, List<(int Place, int Day)> days)
    {
        bounds.Add(CaseFacts.NotRecorded);
        bounds.Add(CaseFacts.NotRecorded + 1);
        bounds.AddRange(_bounds);
        foreach (var day in _dayIndexes)
        {
            days.Add((bounds.Count, day));
            bounds.Add(0);
        }
    }

    /// <summary>Of one that is not found by table or bounds, the place of its state.</summary>
    public int StateOf(CaseFacts facts, int[] days) => 1 + CellIn(facts, days);

    /// <summary>Writes its cell in a case, or every one where the case leaves it open.</summary>
    public Openness Write(CaseFacts facts, Workspace workspace)
    {
        var cell = CellIn(facts, workspace.Days);
        workspace.Set(Variable, Math.Max(cell, 0), cell < 0 ? Variable.CellCount - 1 : cell);
        return cell < 0 ? Openness.Missing : Openness.Closed;
    }

    /// <summary>Whether a case states it, but it could be something else.</summary>
    public bool IsUncertain(CaseFacts facts, DateOnly asOf)
    {
        if (!facts.IsRecorded(Use.Determinant))
        {
            return false;
        }

        var place = facts.PlaceOf(Use.Determinant);
        return Use.IsUncertain(facts.IsStaticAt(place), facts.DayAt(place), asOf);
    }

    /// <summary>Its cell in a case; -1 where the case leaves it open.</summary>
    private int CellIn(CaseFacts facts, int[] days)
    {
        var encoded = facts.EncodedOf(Use.Determinant);
        return encoded != CaseFacts.NotRecorded ? (Kind == DeterminantKind.Code ? CellOfCode(facts, encoded) : CellOf(encoded, days))
            : Use.StandIn is { } standIn ? CellOfStandIn(standIn, days)
            : -1;
    }

    /// <summary>The cell of a value by its encoded form; not for codes.</summary>
    private int CellOf(long encoded, int[] days)
    {
        switch (Kind)
        {
            case DeterminantKind.Flag:
                return (int)encoded;
            case DeterminantKind.Choice:
                return _joined![(int)encoded];
            case DeterminantKind.Number:
                {
                    if (encoded == FactValue.EncodedNone)
                    {
                        return 0;
                    }

                    var cell = _noneCells;
                    foreach (var bound in _bounds)
                    {
                        cell += bound <= encoded ? 1 : 0;
                    }

                    return cell;
                }

            default:
                {
                    if (encoded == FactValue.EncodedNone)
                    {
                        return 0;
                    }

                    var cell = _noneCells;
                    foreach (var index in _dayIndexes)
                    {
                        cell += days[index] <= encoded ? 1 : 0;
                    }

                    return cell;
                }
        }
    }

    /// <summary>The cell of a code of a case.</summary>
    private int CellOfCode(CaseFacts facts, long encoded) =>
        encoded == CaseFacts.None ? _joined![0] : CellOfCode(facts.TextOf(encoded));

    /// <summary>The cell of a value that stands in.</summary>
    public int CellOfStandIn(FactValue value, int[] days) =>
        Kind == DeterminantKind.Code && value.Kind != FactValueKind.None ? CellOfCode(value.AsText())
        : Kind == DeterminantKind.Code ? _joined![0]
        : CellOf(value.Encoded, days);

    private IEnumerable<InputState> FindStates()
    {
        var open = new InputState(0, Variable.CellCount - 1, true);
        switch (Form)
        {
            case InputForm.Choice:
                return Enumerable.Range(0, Kind == DeterminantKind.Flag ? 2 : _joined!.Length).Select(value => Known(CellOf(value, [])))
                    .Prepend(Use.StandIn is { } chosen ? Known(CellOfStandIn(chosen, [])) : open);
            case InputForm.Bounded:
                // None is below everything, then comes what is not recorded, then all other values.
                return Enumerable.Range(_noneCells, Variable.CellCount - _noneCells).Select(Known)
                    .Prepend(Use.StandIn is { } standIn ? Known(CellOfStandIn(standIn, [])) : open)
                    .Prepend(Known(0));
            default:
                return Enumerable.Range(0, Variable.CellCount).Select(Known).Prepend(open);
        }
    }

    private static InputState Known(int cell) => new(cell, cell, false);

    private int CellOfCode(ReadOnlySpan<char> text)
    {
        var index = 0;
        while (index < _codes.Length && !text.SequenceEqual(_codes[index]))
        {
            index++;
        }

        return _joined![_noneCells + index];
    }
}
