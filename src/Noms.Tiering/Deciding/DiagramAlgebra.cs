namespace Noms.Tiering.Deciding;

/// <summary>Joins diagrams by operations on what they come to.</summary>
internal sealed class DiagramAlgebra(NodeStore store, int stepLimit)
{
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
    public int Join(int left, int right, Func<long, long, long> operation) =>
        Join(left, right, operation, []);

    /// <summary>Changes what a diagram comes to.</summary>
    public int Map(int node, Func<long, long> operation) => Map(node, operation, []);

    /// <summary>The one diagram where the condition comes to 1, the other where it comes to 0.</summary>
    public int Choose(int condition, int then, int otherwise)
    {
        // Join works on two at a time: mark where the condition holds, then let the other fill the rest.
        var marked = Join(condition, then, (c, t) => c != 0 ? t : long.MinValue);
        return Join(marked, otherwise, (m, o) => m == long.MinValue ? o : m);
    }

    private int Join(int left, int right, Func<long, long, long> operation, Dictionary<(int, int), int> known)
    {
        if (known.TryGetValue((left, right), out var result))
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

        known.Add((left, right), result);
        return result;
    }

    private int Map(int node, Func<long, long> operation, Dictionary<int, int> known)
    {
        if (known.TryGetValue(node, out var result))
        {
            return result;
        }

        result = store.VariableOf(node) < 0
            ? store.Terminal(operation(store.ValueOf(node)))
            : store.Node(store.VariableOf(node), [.. store.ChildrenOf(node).Select(child => Map(child, operation, known))]);
        known.Add(node, result);
        return result;
    }
}
