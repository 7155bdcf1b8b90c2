using System.Numerics;
using Noms.Tiering.Deciding;
using Noms.Tiering.Explaining;

namespace Noms.Tiering.Assurance.Space;

/// <summary>Values of determinants for the cells of a policy, on one day.</summary>
internal sealed class CellValues
{
    private readonly CompiledPolicy _policy;
    private readonly ValueLine[] _lines;
    private readonly int[] _days;
    private readonly ListWitnesses?[] _lists;

    public CellValues(CompiledPolicy policy, DateOnly asOf)
    {
        _policy = policy;
        AsOf = asOf;
        _days = [.. policy.DayOffsets.Select(o => o.From(asOf).DayNumber)];
        var cuts = new CutCollector(policy.Policy);
        _lines = [.. policy.Inputs.Select(input => ValueLine.Of(input, cuts[input.Use.Determinant], asOf, _days))];
        _lists = new ListWitnesses?[policy.Lists.Length];
    }

    public DateOnly AsOf { get; }

    /// <summary>The lines of all determinants that are no lists.</summary>
    public IReadOnlyList<ValueLine> Lines => _lines;

    /// <summary>The line of a determinant, by its place among the inputs.</summary>
    public ValueLine LineOf(int input) => _lines[input];

    /// <summary>By cell of a determinant, whether some value falls into it: on some days two counts come to one, and then nothing lies between.</summary>
    public bool[] HoldsAny(int input)
    {
        var any = new bool[_policy.Inputs[input].Variable.CellCount];
        foreach (var cell in _lines[input].Cells)
        {
            any[cell.Cell] = true;
        }

        return any;
    }

    /// <summary>The cell that stands for a missing determinant: that of its stand-in, or the first for one that is open, whose value then does not matter.</summary>
    public int CellWhenMissing(int input) =>
        _policy.Inputs[input].Use.StandIn is { } standIn ? _policy.Inputs[input].CellOfStandIn(standIn, _days) : 0;

    /// <summary>The first value of a cell.</summary>
    public FactValue ValueIn(int input, int cell)
    {
        var line = _lines[input];
        return line.NearestIn(line.Cells.First(c => c.Cell == cell), FactValue.NotRecorded);
    }

    /// <summary>The lists that can be made from nothing, by their joint outcomes.</summary>
    public ListWitnesses ListsOf(ListVariable list) =>
        _lists[list.Index] ??= new ListWitnesses(list, null, new ElementKinds(list, AsOf, _days));

    /// <summary>How many combinations the determinants make that no diagram asks for.</summary>
    public BigInteger CombinationsBeside(IReadOnlyList<DiagramVariable> order)
    {
        var asked = order.Select(v => v.Input).Where(i => i >= 0).ToHashSet();
        var lists = order.Select(v => v.List).OfType<ListVariable>().ToHashSet();
        var result = BigInteger.One;
        for (var input = 0; input < _policy.Inputs.Length; input++)
        {
            result *= asked.Contains(input) ? 1 : HoldsAny(input).Count(any => any);
        }

        foreach (var list in _policy.Lists.Where(l => l.Tests.Length > 0 && l.Space.Count > 0 && !lists.Contains(l)))
        {
            result *= list.Space.Count;
        }

        return result;
    }
}
