using Noms.Tiering.Deciding;
using Noms.Tiering.Explaining;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>The cells of a determinant that has an order, least first, with how they read.</summary>
internal sealed class CellOrder
{
    private readonly Determinant _determinant;
    private readonly Cuts _cuts;
    private readonly DateOnly _asOf;
    private readonly ValueLine? _line;
    private readonly IReadOnlyList<ValueCell> _values = [];

    public CellOrder(PolicyWalk walk, Determinant determinant)
    {
        _determinant = determinant;
        _asOf = walk.Space.AsOf;
        _cuts = new CutCollector(walk.Policy)[determinant];
        var input = Array.FindIndex(walk.Compiled.Inputs, i => i.Use.Determinant == determinant);
        if (input >= 0)
        {
            _line = walk.Space.Values.LineOf(input);

            // Elsewhere no is not below yes; of what grows worse it is.
            _values = determinant.Kind == DeterminantKind.Flag ? _line.Cells : [.. _line.Cells.Where(c => c.Place >= 0).OrderBy(c => c.Place)];
            Cells = [.. _values.Select(c => c.Cell)];
        }
        else
        {
            Cells = [.. Enumerable.Range(_cuts.NoneCells, walk.Compiled.Variables[determinant].CellCount - _cuts.NoneCells)];
        }
    }

    /// <summary>By place, the cell of the engine; neighbours that no rule tells apart may have one.</summary>
    public int[] Cells { get; }

    /// <summary>The places from one to another in words, such as <c>at least 2.11% and below 3.36%</c>.</summary>
    public string Text(int first, int last)
    {
        if (_line is not null)
        {
            return new ValueRange(_determinant, [.. _values.Skip(first).Take(last - first + 1)], _line.Cells).ToString();
        }

        if (_determinant.Kind == DeterminantKind.Choice)
        {
            return BoundText.Join([.. _determinant.Values[first..(last + 1)].Select(v => $"`{v.Id}`")], "or");
        }

        if (_determinant.Kind == DeterminantKind.Date)
        {
            var from = first == 0 ? "" : $"on or after {ValueText.Date(_cuts.Days[first - 1].From(_asOf))}";
            var before = last == _cuts.Days.Length ? "" : $"before {ValueText.Date(_cuts.Days[last].From(_asOf))}";
            return from.Length > 0 && before.Length > 0 ? $"{from} and {before}" : from + before;
        }

        var least = FactValue.NumberText(_cuts.LeastOf(Cells[first]));
        return last + 1 < Cells.Length ? $"at least {least} and below {FactValue.NumberText(_cuts.LeastOf(Cells[last + 1]))}" : $"at least {least}";
    }
}
