using Noms.Tiering.Deciding;
using Noms.Tiering.Explaining;

namespace Noms.Tiering.Assurance.Space;

/// <summary>
/// Cases of a policy by chance that is the same each time: any cell of each determinant, now and then none at all, and lists of a few elements. So that a case
/// takes no longer to decide the more a policy reads, no more is left open than makes <see cref="MostOpen"/> combinations.
/// </summary>
/// <remarks>Mutable, since each case follows from the one before; for one thread at a time.</remarks>
internal sealed class InventedCases
{
    private const int MostOpen = 64;
    private const int MostElements = 4;
    private const int MostKinds = 1 << 16;

    private readonly CompiledPolicy _policy;
    private readonly FactElement[][] _elements;
    private readonly int _missingOneIn;
    private readonly Func<Determinant, bool> _mayBeMissing;
    private ulong _state = 0x9E3779B97F4A7C15;

    /// <summary>Makes the first.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="asOf">The day from which its days are counted.</param>
    /// <param name="missingOneIn">How often a determinant is missing: one time in so many.</param>
    /// <param name="mayBeMissing">Whether a determinant that is open where it is missing is ever missing; left out, each is.</param>
    public InventedCases(CompiledPolicy policy, DateOnly asOf, int missingOneIn, Func<Determinant, bool>? mayBeMissing = null)
    {
        _policy = policy;
        _missingOneIn = missingOneIn;
        _mayBeMissing = mayBeMissing ?? (_ => true);
        Values = new CellValues(policy, asOf);
        int[] days = [.. policy.DayOffsets.Select(o => o.From(asOf).DayNumber)];
        _elements = [.. policy.Lists.Select(list => ElementsOf(list, asOf, days))];
    }

    public CellValues Values { get; }

    /// <summary>How many combinations what the last case leaves open makes, 1 where nothing is.</summary>
    public int Combinations { get; private set; } = 1;

    public TieringCase Next()
    {
        Combinations = 1;
        var builder = TieringCase.Create("invented");
        var from = _policy.Inputs.Length == 0 ? 0 : Below(_policy.Inputs.Length);
        for (var place = 0; place < _policy.Inputs.Length; place++)
        {
            // The first that are missing leave less room to the others, so none is always the first.
            var input = (from + place) % _policy.Inputs.Length;
            var use = _policy.Inputs[input].Use;
            if (Below(_missingOneIn) > 0 || !MayLeaveOut(use.Determinant, use.StandIn is null, _policy.Inputs[input].Variable.CellCount))
            {
                var cells = Values.LineOf(input).Cells;
                builder.WithFact(use.Determinant, Values.LineOf(input).NearestIn(cells[Below(cells.Count)], FactValue.NotRecorded));
            }
        }

        foreach (var list in _policy.Lists)
        {
            if (Below(_missingOneIn) > 0 || !MayLeaveOut(list.Use.Determinant, list.Use.StandIn is null, list.Space.Count))
            {
                var elements = _elements[list.Index];
                builder.WithFact(
                    list.Use.Determinant,
                    FactValue.List(new FactList([.. Enumerable.Range(0, elements.Length == 0 ? 0 : Below(MostElements + 1)).Select(_ => elements[Below(elements.Length)])])));
            }
        }

        return builder.Build();
    }

    private bool MayLeaveOut(Determinant determinant, bool isOpen, int cells)
    {
        if (!isOpen)
        {
            return true;
        }

        if (!_mayBeMissing(determinant) || Combinations * (long)cells > MostOpen)
        {
            return false;
        }

        Combinations *= Math.Max(cells, 1);
        return true;
    }

    private static FactElement[] ElementsOf(ListVariable list, DateOnly asOf, int[] days)
    {
        var fields = list.Use.Determinant.Fields.Select(f => FieldValues.Representatives(f, list.Conditions, new DayRegister(), asOf)).ToArray();
        return list.Tests.Length > 0 && FieldValues.MakeAtMost(MostKinds, fields) ? [.. new ElementKinds(list, asOf, days).Examples.Values] : [];
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
