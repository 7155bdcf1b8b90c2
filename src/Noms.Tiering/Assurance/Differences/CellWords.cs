using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Cells of determinants in the words of the domain, such as <c>RSR is at least 3% and below 7%</c>.</summary>
internal sealed class CellWords(CompiledPolicy compiled)
{
    private readonly CutCollector _cuts = new(compiled.Policy);

    /// <summary>What a box asks of a variable.</summary>
    public string Of(FreeVariable variable, bool[] cells)
    {
        var determinant = variable.Axis?.Determinant ?? variable.Derived!.Definition.Output;
        var title = Tracing.PhraseText.Title(variable.Derived?.Original ?? determinant);
        if (variable.Axis?.List is { } list)
        {
            return ListWords.Of(list, title, cells);
        }

        var states = variable.Axis is null ? "known" : "recorded";
        if (Enumerable.Range(0, cells.Length - 1).All(cell => cells[cell] || !variable.Reached[cell]))
        {
            return $"{title} is {states}";
        }

        var words = Known(determinant, variable, cells).ToList();
        if (cells[^1] && variable.Reached[^1])
        {
            words.Add("not " + states);
        }

        return $"{title} is {BoundText.Join(words, "or")}";
    }

    private static bool IsCount(FreeVariable variable) => variable.Derived?.Definition is CountDeterminant or ElementCountDeterminant;

    private IEnumerable<string> Known(Determinant determinant, FreeVariable variable, bool[] cells)
    {
        var axis = variable.Axis;
        var cuts = _cuts[determinant];
        return determinant.Kind switch
        {
            DeterminantKind.Number => Stretches(cuts.NoneCells, Interval(variable, cells, cuts.NoneCells), (first, past) => Number(determinant, IsCount(variable), cuts, first, past)).Concat(None(cuts, cells)),
            DeterminantKind.Date => Stretches(cuts.NoneCells, Interval(variable, cells, cuts.NoneCells), (first, past) => Day(cuts, first, past)).Concat(None(cuts, cells)),
            DeterminantKind.Flag => Enumerable.Range(0, 2).Where(value => cells[value]).Select(value => ValueText.Flag(value == 1)),
            DeterminantKind.Choice => Values(determinant, value => cells[axis is null ? value : CellOf(axis, FactValue.ChoiceAt(determinant, value))]),
            _ => Codes(axis!, cuts, cells),
        };
    }

    /// <summary>A cell to which no case comes, such as odd points where all items give two, belongs to those around it.</summary>
    private static bool[] Interval(FreeVariable variable, bool[] cells, int from)
    {
        bool[] all = [.. cells[..^1]];
        for (var cell = all.Length - 2; cell >= from; cell--)
        {
            all[cell] = variable.Reached[cell] ? all[cell] : all[cell + 1];
        }

        for (var cell = from + 1; cell < all.Length; cell++)
        {
            all[cell] = variable.Reached[cell] ? all[cell] : all[cell - 1];
        }

        return all;
    }

    private static IEnumerable<string> Stretches(int from, bool[] cells, Func<int, int, string> words)
    {
        for (var first = from; first < cells.Length; first++)
        {
            if (cells[first])
            {
                var past = first;
                while (past < cells.Length && cells[past])
                {
                    past++;
                }

                yield return words(first, past);
                first = past;
            }
        }
    }

    private static string Number(Determinant number, bool isCount, Cuts cuts, int first, int past)
    {
        var from = first > cuts.NoneCells ? new Bound(cuts.LeastOf(first), null) : null;
        var to = past < cuts.CellCount ? new Bound(cuts.LeastOf(past), null) : null;
        return from is null && to is null ? "any number"
            : isCount && to?.Value - (from?.Value ?? 0) == 1 ? ValueText.Number(from?.Value ?? 0, number.Unit)
            : BoundText.Range(from, to, number.Unit);
    }

    private static string Day(Cuts cuts, int first, int past)
    {
        DateOffset? start = first > cuts.NoneCells ? cuts.Days[first - cuts.NoneCells - 1] : null;
        DateOffset? end = past < cuts.CellCount ? cuts.Days[past - cuts.NoneCells - 1] : null;
        if (start is { } day && end == day with { Days = day.Days + 1 })
        {
            return $"the day {day}";
        }

        var from = start is null ? "" : "on or after " + start;
        var to = end is null ? "" : "before " + end;
        return from.Length + to.Length == 0 ? "any date" : from + (from.Length > 0 && to.Length > 0 ? " and " : "") + to;
    }

    private static IEnumerable<string> None(Cuts cuts, bool[] cells) => cuts.NoneCells == 1 && cells[0] ? ["none"] : [];

    private static IEnumerable<string> Values(Determinant choice, Func<int, bool> isIn)
    {
        var values = Enumerable.Range(0, choice.Values.Length).Where(isIn).ToList();
        var others = choice.Values.Length - values.Count;
        if (others == 1 && values.Count > 2)
        {
            return ["not " + choice.Values.Where((_, value) => !values.Contains(value)).Single().Title];
        }

        // Three neighbours or more read better by their ends.
        if (choice.IsOrdered && values.Count > 2 && values[^1] - values[0] == values.Count - 1)
        {
            var from = values[0] > 0 ? "at least " + choice.Values[values[0]].Title : "";
            var to = values[^1] + 1 < choice.Values.Length ? "below " + choice.Values[values[^1] + 1].Title : "";
            return [from + (from.Length > 0 && to.Length > 0 ? " and " : "") + to];
        }

        return values.Select(value => choice.Values[value].Title);
    }

    private IEnumerable<string> Codes(JointAxis axis, Cuts cuts, bool[] cells)
    {
        foreach (var code in cuts.Codes.Where(code => cells[CellOf(axis, FactValue.Code(code))]))
        {
            yield return code;
        }

        var other = "other";
        while (cuts.Codes.Contains(other))
        {
            other += "-";
        }

        if (cells[CellOf(axis, FactValue.Code(other))])
        {
            yield return "any other code";
        }

        if (cuts.NoneCells == 1 && cells[CellOf(axis, FactValue.None)])
        {
            yield return "none";
        }
    }

    private int CellOf(JointAxis axis, FactValue value) => compiled.Inputs[axis.Input].CellOfStandIn(value, []);
}
