using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>
/// Where the policy cuts the domain of a determinant: numbers by bounds, dates by days counted from the as-of date, codes by
/// the codes that it names. Between two cuts no rule can tell two values apart.
/// </summary>
internal sealed class Cuts
{
    private readonly Determinant _determinant;
    private readonly List<string> _codes = [];

    public Cuts(Determinant determinant)
    {
        _determinant = determinant;
    }

    /// <summary>The bounds of a number, in millionths, rising.</summary>
    public long[] Numbers { get; private set; } = [];

    /// <summary>The days of a date, earliest first whatever the as-of date; the policy reader sees to that.</summary>
    public DateOffset[] Days { get; private set; } = [];

    public List<string> Codes => _codes;

    /// <summary>1 where the first cell is <c>none</c>.</summary>
    public int NoneCells => _determinant.MayBeNone ? 1 : 0;

    public int CellCount => _determinant.Kind switch
    {
        DeterminantKind.Number => NoneCells + Numbers.Length + 1,
        DeterminantKind.Date => NoneCells + Days.Length + 1,
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
            Add((long)(bound * FactValue.NumberScale));
        }
    }

    /// <summary>Whether every number of the range is at least the bound.</summary>
    public bool IsAtOrBelowRange(decimal bound) => bound <= _determinant.Minimum;

    public void At(DateOffset day)
    {
        if (PlaceOf(day) >= 0)
        {
            return;
        }

        var place = 0;
        while (place < Days.Length && Approximate(Days[place]) <= Approximate(day))
        {
            place++;
        }

        var days = new DateOffset[Days.Length + 1];
        Array.Copy(Days, days, place);
        days[place] = day;
        Array.Copy(Days, place, days, place + 1, Days.Length - place);
        Days = days;
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
        foreach (var bound in other.Numbers)
        {
            At(FactValue.DecodeNumber(bound));
        }

        foreach (var day in other.Days)
        {
            At(day);
        }

        other._codes.ForEach(At);
    }

    /// <summary>The cell of a number that is not none.</summary>
    public int CellOfNumber(decimal value)
    {
        var place = CountBelow(value);
        return NoneCells + (place < Numbers.Length && Numbers[place] == (long)(value * FactValue.NumberScale) ? place + 1 : place);
    }

    /// <summary>How many of the bounds lie below a number.</summary>
    public int CountBelow(decimal number)
    {
        var count = 0;
        while (count < Numbers.Length && Numbers[count] < (long)(number * FactValue.NumberScale))
        {
            count++;
        }

        return count;
    }

    /// <summary>The place of a day; -1 where the policy does not count it.</summary>
    public int PlaceOf(DateOffset day)
    {
        for (var place = 0; place < Days.Length; place++)
        {
            if (Days[place] == day)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>A number of each cell, its least; the cell of none excepted.</summary>
    public decimal LeastOf(int cell) => cell == NoneCells
        ? _determinant.Minimum ?? (Numbers.Length > 0 ? FactValue.DecodeNumber(Numbers[0]) - 1 : 0)
        : FactValue.DecodeNumber(Numbers[cell - NoneCells - 1]);

    private void Add(long bound)
    {
        var place = 0;
        while (place < Numbers.Length && Numbers[place] < bound)
        {
            place++;
        }

        if (place < Numbers.Length && Numbers[place] == bound)
        {
            return;
        }

        var numbers = new long[Numbers.Length + 1];
        Array.Copy(Numbers, numbers, place);
        numbers[place] = bound;
        Array.Copy(Numbers, place, numbers, place + 1, Numbers.Length - place);
        Numbers = numbers;
    }

    /// <summary>How long an offset is, in millionths of a day.</summary>
    private static long Approximate(DateOffset offset) => (offset.Months * 30_436_875L) + (offset.Days * 1_000_000L);
}
