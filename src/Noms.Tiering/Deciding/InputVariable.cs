using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>A determinant of the case, with how a value of it finds its cell.</summary>
internal sealed class InputVariable
{
    private readonly int _noneCells;
    private readonly long[] _bounds;
    private readonly int[] _dayIndexes;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _codes;
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
        _dayIndexes = [.. cuts.Days.Select(dayIndex)];
        _codes = cuts.Codes.Select((code, index) => (code, index)).ToDictionary(c => c.code, c => c.index, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Variable Variable { get; }

    public DeterminantUse Use { get; }

    public DeterminantKind Kind { get; }

    public int Ordinal { get; }

    public bool CanBeUncertain { get; }

    /// <summary>Joins the cells that no reader tells apart.</summary>
    public void JoinCells()
    {
        if (Kind is DeterminantKind.Choice or DeterminantKind.Code)
        {
            _joined = Variable.JoinCells();
        }
    }

    /// <summary>The cell of a value by its encoded form; not for codes.</summary>
    public int CellOf(long encoded, int[] days)
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
    public int CellOfCode(CaseFacts facts, long encoded) =>
        encoded == CaseFacts.None ? _joined![0] : CellOfCode(facts.TextOf(encoded));

    /// <summary>The cell of a value that stands in.</summary>
    public int CellOfStandIn(FactValue value, int[] days) =>
        Kind == DeterminantKind.Code && value.Kind != FactValueKind.None ? CellOfCode(value.AsText())
        : Kind == DeterminantKind.Code ? _joined![0]
        : CellOf(value.Encoded, days);

    private int CellOfCode(ReadOnlySpan<char> text) =>
        _joined![_noneCells + (_codes.TryGetValue(text, out var index) ? index : _codes.Dictionary.Count)];
}
