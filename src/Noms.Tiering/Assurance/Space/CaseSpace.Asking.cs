using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Space;

// What is asked of a diagram: where it depends on what, and how large it is.
internal sealed partial class CaseSpace
{
    /// <summary>What stands in cells, by place of the determinant among the inputs.</summary>
    public CellValues Values => _values;

    /// <summary>1 where an input is in a cell.</summary>
    public int IsIn(int input, int cell) => Where(CellOf(Policy.Inputs[input].Use.Determinant), value => value == cell);

    /// <summary>The place of an input in the order; -1 where it has one cell only.</summary>
    public int PlaceOf(int input) => Store.VariableOf(CellOf(Policy.Inputs[input].Use.Determinant));

    /// <summary>What a diagram comes to where what stands at a place has a cell.</summary>
    public int With(int node, int place, int cell) => new DiagramCofactor(Store, place, cell).Of(node);

    /// <summary>1 where it comes to 0.</summary>
    public int Not(int node) => Where(node, value => value == 0);

    /// <summary>Whether the one comes to other than 0 wherever the other does and a case can be.</summary>
    public bool Implies(int node, int other) => !CanBe(Both(node, Not(other)));

    /// <summary>The places in the order that a diagram asks for.</summary>
    public SortedSet<int> PlacesIn(int node)
    {
        var places = new SortedSet<int>();
        foreach (var one in NodesOf(node).Where(one => Store.VariableOf(one) >= 0))
        {
            places.Add(Store.VariableOf(one));
        }

        return places;
    }

    /// <summary>The nodes of a diagram that ask for what stands at a place.</summary>
    public IEnumerable<int> NodesAt(int node, int place) => NodesOf(node).Where(one => Store.VariableOf(one) == place);

    /// <summary>Whether some combination, be it one that a case can have or not, brings the one diagram to more than the other.</summary>
    /// <exception cref="DiagramTooLargeException">It would take too many steps.</exception>
    public bool Falls(int from, int to)
    {
        StartAnew();
        return _fall.Is(from, to);
    }

    /// <summary>How many nodes a diagram has, those that say what it comes to included.</summary>
    public int SizeOf(int node) => NodesOf(node).Count;

    private HashSet<int> NodesOf(int root)
    {
        var seen = new HashSet<int>();
        var waiting = new Stack<int>([root]);
        while (waiting.TryPop(out var node))
        {
            if (seen.Add(node))
            {
                foreach (var child in Store.ChildrenOf(node))
                {
                    waiting.Push(child);
                }
            }
        }

        return seen;
    }
}
