namespace Noms.Tiering.Deciding;

/// <summary>Joins diagrams by operations on what they come to.</summary>
internal sealed class DiagramAlgebra(NodeStore store, int stepLimit)
{
    // One operation after another uses it: none of them joins anything itself.
    private readonly NodePairs _known = new();
    private readonly NodePairs _highest = new();
    private int _steps;

    /// <summary>How many steps were taken in all until it last started anew.</summary>
    public long StepsBefore { get; private set; }

    /// <summary>Counts steps from nothing again.</summary>
    public void StartAnew()
    {
        StepsBefore += _steps;
        _steps = 0;
    }

    /// <summary>Joins two diagrams.</summary>
    public int Join(int left, int right, Func<long, long, long> operation)
    {
        _known.StartAnew();
        return Join(left, right, operation, _known);
    }

    /// <summary>The greater of what two diagrams come to. What was found of two is kept.</summary>
    public int Highest(int left, int right) => left == right ? left : Join(left, right, Math.Max, _highest);

    /// <summary>Changes what a diagram comes to.</summary>
    public int Map(int node, Func<long, long> operation)
    {
        _known.StartAnew();
        return MapEach(node, operation);
    }

    /// <summary>The one diagram where the condition comes to 1, the other where it comes to 0.</summary>
    public int Choose(int condition, int then, int otherwise)
    {
        // Join works on two at a time: mark where the condition holds, then let the other fill the rest.
        var marked = Join(condition, then, (c, t) => c != 0 ? t : long.MinValue);
        return Join(marked, otherwise, (m, o) => m == long.MinValue ? o : m);
    }

    private int Join(int left, int right, Func<long, long, long> operation, NodePairs known)
    {
        var result = known.Find(left, right);
        if (result >= 0)
        {
            return result;
        }

        if (++_steps > stepLimit)
        {
            throw new DiagramTooLargeException();
        }

        var leftVariable = store.VariableOf(left);
        var rightVariable = store.VariableOf(right);
        if (leftVariable < 0 && rightVariable < 0)
        {
            result = store.Terminal(operation(store.ValueOf(left), store.ValueOf(right)));
        }
        else
        {
            var variable = leftVariable < 0 ? rightVariable : rightVariable < 0 ? leftVariable : Math.Min(leftVariable, rightVariable);
            var children = new int[(leftVariable == variable ? store.ChildrenOf(left) : store.ChildrenOf(right)).Length];
            for (var cell = 0; cell < children.Length; cell++)
            {
                children[cell] = Join(
                    leftVariable == variable ? store.ChildrenOf(left)[cell] : left,
                    rightVariable == variable ? store.ChildrenOf(right)[cell] : right,
                    operation,
                    known);
            }

            result = store.Node(variable, children);
        }

        known.Add(left, right, result);
        return result;
    }

    private int MapEach(int node, Func<long, long> operation)
    {
        var result = _known.Find(node, 0);
        if (result < 0)
        {
            result = store.VariableOf(node) < 0
                ? store.Terminal(operation(store.ValueOf(node)))
                : store.Node(store.VariableOf(node), Each.Of<int, int>(store.ChildrenOf(node), child => MapEach(child, operation)));
            _known.Add(node, 0, result);
        }

        return result;
    }
}
