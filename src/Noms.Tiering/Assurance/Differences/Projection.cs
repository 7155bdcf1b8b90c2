using Noms.Tiering.Assurance.Space;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Brings what differs from all that a case states down to few variables: what may come about with their cells, whatever else the case states.</summary>
internal sealed class Projection
{
    private readonly JointSpace _space;
    private readonly IReadOnlyList<FreeVariable> _variables;

    /// <summary>Makes it.</summary>
    /// <param name="space">The space.</param>
    /// <param name="variables">The variables that stay.</param>
    public Projection(JointSpace space, IReadOnlyList<FreeVariable> variables)
    {
        _space = space;
        _variables = variables;
    }

    /// <summary>What a diagram comes to for the cells of the variables, put together where other cells make it come to several things.</summary>
    /// <param name="node">A diagram over what a case states, 0 for what does not count.</param>
    /// <param name="union">Puts two together; 0 adds nothing.</param>
    public int Of(int node, Func<long, long, long> union)
    {
        var kept = _variables.Where(v => v.Axis is not null).Select(v => v.Place).ToHashSet();
        var derived = _variables.Where(v => v.Derived is not null).ToList();
        var needed = derived.SelectMany(v => Support(v.Function)).Concat(kept).ToHashSet();
        var result = Existing(node, needed.Concat(Support(node)).ToHashSet());
        result = Fold(result, Support(result).Where(place => !needed.Contains(place)), union);
        foreach (var variable in derived)
        {
            _space.Algebra.StartAnew();
            result = _space.Algebra.Join(result, Equal(variable), (one, holds) => holds != 0 ? one : 0);
        }

        return Fold(result, needed.Where(place => !kept.Contains(place)), union);
    }

    /// <summary>The places for which a diagram asks.</summary>
    public HashSet<int> Support(int node)
    {
        var places = new HashSet<int>();
        var seen = new HashSet<int>();
        var waiting = new Stack<int>([node]);
        while (waiting.TryPop(out var one))
        {
            if (_space.Store.VariableOf(one) is >= 0 and var place && seen.Add(one))
            {
                places.Add(place);
                Array.ForEach(_space.Store.ChildrenOf(one), waiting.Push);
            }
        }

        return places;
    }

    private int Existing(int node, HashSet<int> places)
    {
        foreach (var axis in places.Where(p => p < _space.Axes.Count).Select(p => _space.Axes[p]).Where(a => a.Exists.Contains(false)))
        {
            _space.Algebra.StartAnew();
            node = _space.Algebra.Join(node, _space.Where(axis, cell => axis.Exists[cell]), (one, exists) => exists != 0 ? one : 0);
        }

        return node;
    }

    private int Fold(int node, IEnumerable<int> places, Func<long, long, long> union)
    {
        foreach (var place in places.OrderDescending())
        {
            _space.Algebra.StartAnew();
            node = new DiagramFold(_space.Store, _space.Algebra, place, union).Of(node);
        }

        return node;
    }

    /// <summary>1 where the variable's cell is that which its function gives.</summary>
    private int Equal(FreeVariable variable)
    {
        var result = _space.Store.Terminal(0);
        for (var cell = 0; cell < variable.CellCount; cell++)
        {
            var here = cell;
            _space.Algebra.StartAnew();
            var isHere = _space.Algebra.Map(variable.Function, value => value == here ? 1 : 0);
            var named = _space.Store.Node(variable.Place, [.. Enumerable.Range(0, variable.CellCount).Select(c => _space.Store.Terminal(c == here ? 1 : 0))]);
            result = _space.Algebra.Choose(isHere, named, result);
        }

        return result;
    }
}
