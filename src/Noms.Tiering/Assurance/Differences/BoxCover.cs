using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>
/// Covers what a diagram brings to something with few boxes, each as large as it can be: a variable is left out of a box where it may have any cell. What no
/// case reaches may lie in a box or not.
/// </summary>
/// <param name="store">Where the diagrams are.</param>
/// <param name="algebra">What joins them.</param>
/// <param name="variables">The variables of the diagrams.</param>
internal sealed class BoxCover(NodeStore store, DiagramAlgebra algebra, IReadOnlyList<FreeVariable> variables)
{
    /// <summary>Finds boxes; <see langword="null"/> where it would take more than so many.</summary>
    /// <param name="wanted">1 for what must be covered.</param>
    /// <param name="forbidden">1 for what must not.</param>
    /// <param name="most">The most boxes.</param>
    public List<CellBox>? Cover(int wanted, int forbidden, int most)
    {
        var boxes = new List<CellBox>();
        var rest = wanted;
        while (rest != store.Terminal(0))
        {
            if (boxes.Count == most)
            {
                return null;
            }

            var box = FirstIn(rest);
            Grow(box, forbidden);
            boxes.Add(box);
            algebra.StartAnew();
            rest = algebra.Join(rest, NodeOf(box), (left, inBox) => inBox != 0 ? 0 : left);
        }

        return WithoutNeedless(boxes, wanted);
    }

    /// <summary>1 for what lies in a box.</summary>
    public int NodeOf(CellBox box) => variables.Where(v => !box.IsFree(v.Place)).Aggregate(
        store.Terminal(1),
        (sofar, variable) => algebra.Join(
            sofar, store.Node(variable.Place, [.. box[variable.Place].Select(allowed => store.Terminal(allowed ? 1 : 0))]), (l, r) => l & r));

    private CellBox FirstIn(int node)
    {
        var box = new CellBox(variables);
        while (store.VariableOf(node) is >= 0 and var place)
        {
            var cell = Array.FindIndex(store.ChildrenOf(node), child => child != store.Terminal(0));
            box.Fix(place, cell);
            node = store.ChildrenOf(node)[cell];
        }

        return box;
    }

    private void Grow(CellBox box, int forbidden)
    {
        foreach (var variable in variables.Where(v => !box.IsFree(v.Place)))
        {
            Try(box, variable.Place, Enumerable.Repeat(true, variable.CellCount).ToArray(), forbidden);
        }

        foreach (var variable in variables.Where(v => !box.IsFree(v.Place)))
        {
            for (var cell = 0; cell < variable.CellCount; cell++)
            {
                if (!box[variable.Place][cell])
                {
                    bool[] more = [.. box[variable.Place]];
                    more[cell] = true;
                    Try(box, variable.Place, more, forbidden);
                }
            }
        }
    }

    private void Try(CellBox box, int place, bool[] cells, int forbidden)
    {
        var before = box[place];
        box.Set(place, cells);
        if (Meets(forbidden, box, []))
        {
            box.Set(place, before);
        }
    }

    private bool Meets(int node, CellBox box, Dictionary<int, bool> known)
    {
        if (store.VariableOf(node) is not (>= 0 and var place))
        {
            return store.ValueOf(node) != 0;
        }

        if (!known.TryGetValue(node, out var meets))
        {
            var children = store.ChildrenOf(node);
            for (var cell = 0; cell < children.Length && !meets; cell++)
            {
                meets = box[place][cell] && Meets(children[cell], box, known);
            }

            known.Add(node, meets);
        }

        return meets;
    }

    private List<CellBox> WithoutNeedless(List<CellBox> boxes, int wanted)
    {
        for (var place = boxes.Count - 1; place >= 0 && boxes.Count > 1; place--)
        {
            var without = boxes.Where((_, index) => index != place).ToList();
            algebra.StartAnew();
            var left = without.Aggregate(wanted, (rest, box) => algebra.Join(rest, NodeOf(box), (one, inBox) => inBox != 0 ? 0 : one));
            if (left == store.Terminal(0))
            {
                boxes = without;
            }
        }

        return boxes;
    }
}
