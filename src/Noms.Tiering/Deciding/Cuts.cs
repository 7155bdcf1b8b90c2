using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>
/// Where the policy cuts the domain of a determinant: numbers by bounds, dates by days counted from the as-of date, codes by
/// the codes that it names. Between two cuts no rule can tell two values apart.
/// </summary>
internal sealed class Cuts
{
    private readonly Determinant _determinant;
    private readonly SortedSet<long> _numbers = [];
    private readonly List<DateOffset> _days = [];
    private readonly List<string> _codes = [];
    private long[]? _bounds;
    private DateOffset[]? _sorted;

    public Cuts(Determinant determinant)
    {
        _determinant = determinant;
    }

    /// <summary>The bounds of a number, in millionths, rising.</summary>
    public long[] Numbers => _bounds ??= [.. _numbers];

    /// <summary>The days of a date, earliest first whatever the as-of date; the policy reader sees to that.</summary>
    public DateOffset[] Days => _sorted ??= [.. _days.OrderBy(Approximate)];

    public List<string> Codes => _codes;

    /// <summary>1 where the first cell is <c>none</c>.</summary>
    public int NoneCells => _determinant.MayBeNone ? 1 : 0;

    public int CellCount => _determinant.Kind switch
    {
        DeterminantKind.Number => NoneCells + _numbers.Count + 1,
        DeterminantKind.Date => NoneCells + _days.Count + 1,
        DeterminantKind.Code => NoneCells + _codes.Count + 1,
        DeterminantKind.Flag => 2,
        DeterminantKind.Choice => _determinant.Values.Length,
        _ => throw new InvalidOperationException("A list has no cells of its own."),
    };

    public void At(decimal bound)
    {
        // A bound outside the range would make a cell without any value in it.
        if (!(bound <= _determinant.Minimum) && !(bound > _determinant.Maximum))
        {
            _numbers.Add((long)(bound * FactValue.NumberScale));
            _bounds = null;
        }
    }

    /// <summary>Whether every number of the range is at least the bound.</summary>
    public bool IsAtOrBelowRange(decimal bound) => bound <= _determinant.Minimum;

    public void At(DateOffset day)
    {
        if (!_days.Contains(day))
        {
            _days.Add(day);
            _sorted = null;
        }
    }

    public void At(string code)
    {
        if (!_codes.Contains(code))
        {
            _codes.Add(code);
        }
    }

    public void TakeFrom(Cuts other)
    {
        foreach (var bound in other._numbers)
        {
            At(FactValue.DecodeNumber(bound));
        }

        other._days.ForEach(At);
        other._codes.ForEach(At);
    }

    /// <summary>The cell of a number that is not none.</summary>
    public int CellOfNumber(decimal value)
    {
        var place = Array.BinarySearch(Numbers, (long)(value * FactValue.NumberScale));
        return NoneCells + (place < 0 ? ~place : place + 1);
    }

    /// <summary>A number of each cell, its least; the cell of none excepted.</summary>
    public decimal LeastOf(int cell) => cell == NoneCells
        ? _determinant.Minimum ?? (Numbers.Length > 0 ? FactValue.DecodeNumber(Numbers[0]) - 1 : 0)
        : FactValue.DecodeNumber(Numbers[cell - NoneCells - 1]);

    private static double Approximate(DateOffset offset) => (offset.Months * 30.436875) + offset.Days;
}
