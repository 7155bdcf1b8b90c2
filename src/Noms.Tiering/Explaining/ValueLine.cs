using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>
/// The cells into which a policy cuts the values of a determinant on one day, in order: of a number and a date stretches between bounds, of a
/// choice its values, of a code those that the policy names and all others.
/// </summary>
internal sealed class ValueLine
{
    private const string AnyOtherCode = "other";

    private ValueLine(InputVariable input, Cuts cuts, IReadOnlyList<ValueCell> cells)
    {
        Input = input;
        Cuts = cuts;
        Cells = cells;
    }

    public InputVariable Input { get; }

    public Cuts Cuts { get; }

    public IReadOnlyList<ValueCell> Cells { get; }

    private Determinant Determinant => Input.Use.Determinant;

    /// <summary>Makes the line of a determinant.</summary>
    /// <param name="input">The determinant as the engine reads it.</param>
    /// <param name="cuts">Where the policy cuts its values.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="days">The days that the engine counts from it.</param>
    public static ValueLine Of(InputVariable input, Cuts cuts, DateOnly asOf, int[] days)
    {
        var determinant = input.Use.Determinant;
        var cells = new List<ValueCell>();
        if (determinant.MayBeNone)
        {
            cells.Add(ValueCell.Of(FactValue.None, -1, input.CellOfStandIn(FactValue.None, days)));
        }

        switch (determinant.Kind)
        {
            case DeterminantKind.Number:
                AddStretches([determinant.LeastEncoded, .. cuts.Numbers, determinant.MostEncoded + 1], FactValue.EncodedNumber);
                break;
            case DeterminantKind.Date:
                AddStretches(
                    [DateOnly.MinValue.DayNumber, .. cuts.Days.Select(d => (long)d.From(asOf).DayNumber), DateOnly.MaxValue.DayNumber + 1L],
                    day => FactValue.Date(DateOnly.FromDayNumber((int)day)));
                break;
            case DeterminantKind.Flag:
                AddSingles([FactValue.Flag(false), FactValue.Flag(true)], isOrdered: false);
                break;
            case DeterminantKind.Choice:
                AddSingles(Enumerable.Range(0, determinant.Values.Length).Select(v => FactValue.ChoiceAt(determinant, v)), determinant.IsOrdered);
                break;
            default:
                AddSingles(cuts.Codes.Append(Other(cuts.Codes)).Select(FactValue.Code), isOrdered: false);
                break;
        }

        return new ValueLine(input, cuts, cells);

        void AddStretches(long[] ends, Func<long, FactValue> value)
        {
            var place = 0;
            for (var index = 1; index < ends.Length; index++)
            {
                // Two counts of days may come to one day, and then no date lies between.
                if (ends[index - 1] < ends[index])
                {
                    cells.Add(new ValueCell(place++, input.CellOfStandIn(value(ends[index - 1]), days), ends[index - 1], ends[index], null));
                }
            }
        }

        void AddSingles(IEnumerable<FactValue> values, bool isOrdered)
        {
            foreach (var (index, value) in values.Index())
            {
                cells.Add(ValueCell.Of(value, isOrdered ? index : -1, input.CellOfStandIn(value, days)));
            }
        }
    }

    /// <summary>The cell that holds a value.</summary>
    public ValueCell CellOf(FactValue value) =>
        Cells.FirstOrDefault(c => c.Holds(value)) ?? Cells[^1];

    /// <summary>The first value of a cell.</summary>
    public FactValue FirstOf(ValueCell cell) => cell.Single
        ?? (Determinant.Kind == DeterminantKind.Date ? FactValue.Date(DateOnly.FromDayNumber((int)cell.Low)) : FactValue.EncodedNumber(cell.Low));

    /// <summary>How many cells lie between: 1 from or to what has no order.</summary>
    public static int Crossed(ValueCell from, ValueCell to) =>
        from == to ? 0 : from.Place < 0 || to.Place < 0 ? 1 : Math.Abs(from.Place - to.Place);

    /// <summary>The value of a cell that is nearest to another, on a step of the determinant's resolution where the cell has one.</summary>
    public FactValue NearestIn(ValueCell cell, FactValue to)
    {
        if (cell.Single is { } single)
        {
            return single;
        }

        var isFromAbove = to.Kind is FactValueKind.Number or FactValueKind.Date
            ? to.Encoded >= cell.Past
            : cell.Low == Cells.First(c => c.Place == 0).Low && Determinant.Kind == DeterminantKind.Date && cell.Past <= DateOnly.MaxValue.DayNumber;
        if (cell.Holds(to))
        {
            return to;
        }

        return Determinant.Kind == DeterminantKind.Date
            ? FactValue.Date(DateOnly.FromDayNumber((int)(isFromAbove ? cell.Past - 1 : cell.Low)))
            : FactValue.EncodedNumber(isFromAbove ? GreatestStep(cell) : LeastStep(cell));
    }

    /// <summary>The distance between two values in steps; <see langword="null"/> where there is none.</summary>
    public decimal? Steps(FactValue from, FactValue to) => (from.Kind, to.Kind) switch
    {
        (FactValueKind.Number, FactValueKind.Number) => Math.Abs(to.AsNumber() - from.AsNumber()) / Determinant.Resolution!.Value,
        (FactValueKind.Date, FactValueKind.Date) => Math.Abs(to.Encoded - from.Encoded),
        (FactValueKind.Choice, FactValueKind.Choice) when Determinant.IsOrdered => Math.Abs(to.Encoded - from.Encoded),
        _ => null,
    };

    /// <summary>The range of the cells around one that are such, or of all that are such where they have no order.</summary>
    public ValueRange Around(ValueCell cell, Func<ValueCell, bool> isSuch)
    {
        if (cell.Single?.Kind == FactValueKind.None)
        {
            return new ValueRange(Determinant, [cell], Cells);
        }

        if (cell.Place < 0)
        {
            return new ValueRange(
                Determinant, [.. Cells.Where(c => c == cell || (c.Single?.Kind != FactValueKind.None && (c.Cell == cell.Cell || isSuch(c))))], Cells);
        }

        var line = Cells.Where(c => c.Place >= 0).ToList();
        var first = cell.Place;
        var last = cell.Place;
        while (first > 0 && isSuch(line[first - 1]))
        {
            first--;
        }

        while (last + 1 < line.Count && isSuch(line[last + 1]))
        {
            last++;
        }

        return new ValueRange(Determinant, line[first..(last + 1)], Cells);
    }

    private long LeastStep(ValueCell cell)
    {
        var step = Step;
        var past = (cell.Low - Determinant.LeastEncoded) % step;
        var least = past == 0 ? cell.Low : cell.Low + step - past;
        return least < cell.Past ? least : cell.Low;
    }

    private long GreatestStep(ValueCell cell)
    {
        var last = cell.Past - 1;
        var greatest = last - ((last - Determinant.LeastEncoded) % Step);
        return greatest >= cell.Low ? greatest : last;
    }

    private long Step => (long)(Determinant.Resolution!.Value * FactValue.NumberScale);

    private static string Other(List<string> named)
    {
        var other = AnyOtherCode;
        while (named.Contains(other, StringComparer.Ordinal))
        {
            other += "-" + AnyOtherCode;
        }

        return other;
    }
}
