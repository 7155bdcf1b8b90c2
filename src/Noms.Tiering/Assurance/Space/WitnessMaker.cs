using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Space;

/// <summary>Makes a case of a way through a diagram, and decides it to see that it goes that way.</summary>
internal sealed class WitnessMaker(CaseSpace space, Existence existence, CellValues values)
{
    private readonly CompiledPolicy _policy = space.Policy;
    private readonly int[] _inputs = [.. Enumerable.Repeat(-1, space.Policy.Inputs.Length)];
    private readonly int[] _lists = [.. Enumerable.Repeat(-1, space.Policy.Lists.Length)];
    private readonly Dictionary<Variable, int> _others = [];

    /// <summary>Makes it.</summary>
    /// <param name="such">1 for the combinations that will do, of which there is one at least.</param>
    /// <param name="node">What the case must bring to a value.</param>
    /// <param name="wanted">The value.</param>
    public TieringCase? Make(int such, int node, long wanted)
    {
        Walk(such);
        if (_others.Keys.Any(v => !IsRecordedOrTaken(v)))
        {
            return null;
        }

        var builder = TieringCase.Create("witness");
        for (var input = 0; input < _inputs.Length; input++)
        {
            if (IsStated(input))
            {
                builder.WithFact(_policy.Inputs[input].Use.Determinant, values.ValueIn(input, CellOf(input)));
            }
        }

        foreach (var list in _policy.Lists)
        {
            if (IsStated(list))
            {
                builder.WithFact(list.Use.Determinant, FactValue.List(ListOf(list)));
            }
        }

        var witness = builder.Build();
        return new SpaceReading(space).Values(witness, node) is [var only] && only == wanted ? witness : null;
    }

    private void Walk(int node)
    {
        while (space.Store.VariableOf(node) is >= 0 and var place)
        {
            var variable = space.Order[place];
            var children = space.Store.ChildrenOf(node);
            var cell = Preferred(variable).First(c => children[c] != space.Store.Terminal(0));
            if (variable.List is { } list)
            {
                _lists[list.Index] = cell;
            }
            else if (variable.Input >= 0)
            {
                _inputs[variable.Input] = cell;
            }
            else
            {
                _others[variable.Variable!] = cell;
            }

            node = children[cell];
        }
    }

    /// <summary>What stands in comes first, so that a witness says as little as it can; whether something is recorded is rather yes.</summary>
    private IEnumerable<int> Preferred(DiagramVariable variable)
    {
        var cells = Enumerable.Range(0, variable.CellCount);
        return variable.Input >= 0 ? cells.Prepend(FirstOf(variable.Input))
            : variable.Variable is { } other && _policy.Recorded.Any(r => r.Variable == other) ? cells.Reverse()
            : cells;
    }

    private int FirstOf(int input) => _policy.Inputs[input].Use.StandIn is null
        ? Array.IndexOf(values.HoldsAny(input), true)
        : values.CellWhenMissing(input);

    private int CellOf(int input) => _inputs[input] >= 0 ? _inputs[input] : FirstOf(input);

    private bool IsRecordedOrTaken(Variable variable) =>
        _policy.Recorded.Any(r => r.Variable == variable) || _policy.Fallbacks.Any(f => f.Selector == variable);

    private bool IsStated(int input)
    {
        var use = _policy.Inputs[input].Use;
        if (existence.RecordedOf(use.Determinant) is { } recorded)
        {
            return _others.GetValueOrDefault(recorded, 1) != 0;
        }

        var fallback = Array.Find(_policy.Fallbacks, f => f.InputIndexes.Contains(input));
        return fallback is not null
            ? _others.GetValueOrDefault(fallback.Selector) == Array.IndexOf(fallback.InputIndexes, input)
            : use.StandIn is null || (_inputs[input] >= 0 && _inputs[input] != values.CellWhenMissing(input));
    }

    private bool IsStated(ListVariable list) =>
        existence.RecordedOf(list.Use.Determinant) is { } recorded
            ? _others.GetValueOrDefault(recorded, 1) != 0
            : list.Use.StandIn is null || _lists[list.Index] > 0;

    private FactList ListOf(ListVariable list) =>
        new(_lists[list.Index] > 0 ? values.ListsOf(list).Of(_lists[list.Index]).Elements : []);
}
