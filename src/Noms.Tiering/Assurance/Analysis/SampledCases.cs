using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;
using Noms.Tiering.Explaining;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Cases of a policy by chance that is the same each time: any cell of each determinant, now and then none at all, and lists of up to four elements.</summary>
internal sealed class SampledCases
{
    private const int MissingOneIn = 16;
    private const int MostElements = 4;

    private readonly CompiledPolicy _policy;
    private readonly CellValues _values;
    private readonly FactElement[][] _elements;
    private ulong _state = 0x9E3779B97F4A7C15;

    public SampledCases(CompiledPolicy policy, DateOnly asOf)
    {
        _policy = policy;
        _values = new CellValues(policy, asOf);
        int[] days = [.. policy.DayOffsets.Select(o => o.From(asOf).DayNumber)];
        _elements = [.. policy.Lists.Select(list => ElementsOf(list, asOf, days))];
    }

    public CellValues Values => _values;

    public TieringCase Next()
    {
        var builder = TieringCase.Create("sample");
        for (var input = 0; input < _policy.Inputs.Length; input++)
        {
            if (Below(MissingOneIn) > 0)
            {
                var cells = _values.LineOf(input).Cells;
                builder.WithFact(_policy.Inputs[input].Use.Determinant, _values.LineOf(input).NearestIn(cells[Below(cells.Count)], FactValue.NotRecorded));
            }
        }

        foreach (var list in _policy.Lists)
        {
            if (Below(MissingOneIn) > 0)
            {
                var elements = _elements[list.Index];
                builder.WithFact(
                    list.Use.Determinant,
                    FactValue.List(new FactList([.. Enumerable.Range(0, elements.Length == 0 ? 0 : Below(MostElements + 1)).Select(_ => elements[Below(elements.Length)])])));
            }
        }

        return builder.Build();
    }

    private static FactElement[] ElementsOf(ListVariable list, DateOnly asOf, int[] days)
    {
        var fields = list.Use.Determinant.Fields.Select(f => FieldValues.Representatives(f, list.Conditions, new DayRegister(), asOf)).ToArray();
        return FieldValues.MakeAtMost(1 << 16, fields) ? [.. new ElementKinds(list, asOf, days).Examples.Values] : [];
    }

    /// <summary>A number from 0 to below another, by xorshift.</summary>
    private int Below(int most)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)most);
    }
}
