using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>
/// Every case that either of two policies can tell apart, as combinations of cells in which any determinant may also be missing: missing is a cell of its own,
/// since the two may take it for different things. What hangs together, such as whether something is recorded and which of a fallback is taken, follows from
/// those cells, so every combination is one that a case can have.
/// </summary>
/// <remarks>Mutable, for one thread at a time.</remarks>
internal sealed class JointSpace
{
    private readonly CompiledPolicy _compiled;
    private readonly int[] _days;
    private readonly List<JointAxis> _axes = [];
    private readonly Dictionary<Determinant, JointAxis> _byDeterminant = [];

    /// <summary>Makes it.</summary>
    /// <param name="compiled">The joint policy.</param>
    /// <param name="asOf">The day from which days are counted.</param>
    /// <param name="limit">The most nodes and edges that are kept, and the most steps that one operation takes.</param>
    public JointSpace(CompiledPolicy compiled, DateOnly asOf, int limit)
    {
        _compiled = compiled;
        _days = [.. compiled.DayOffsets.Select(o => o.From(asOf).DayNumber)];
        Values = new CellValues(compiled, asOf);
        Source = new NodeStore(limit);
        Maker = new DiagramMaker(compiled, Source, limit);
        Store = new NodeStore(limit);
        Algebra = new DiagramAlgebra(Store, limit);
        if (Array.Exists(compiled.Lists, l => l.Tests.Length > 0 && l.Space.Count == 0))
        {
            throw new DiagramTooLargeException();
        }
    }

    public CellValues Values { get; }

    /// <summary>The diagrams as the engine makes them, before what is missing is settled.</summary>
    public NodeStore Source { get; }

    public DiagramMaker Maker { get; }

    public NodeStore Store { get; }

    public DiagramAlgebra Algebra { get; }

    /// <summary>The determinants that some diagram asks for, in the order of the diagrams.</summary>
    public IReadOnlyList<JointAxis> Axes => _axes;

    public JointAxis AxisOf(Determinant determinant)
    {
        if (!_byDeterminant.TryGetValue(determinant, out var axis))
        {
            axis = Make(determinant);
            _axes.Add(axis);
            _byDeterminant.Add(determinant, axis);
        }

        return axis;
    }

    /// <summary>The axis of a determinant that some diagram asks for; <see langword="null"/> where none does.</summary>
    public JointAxis? FindAxis(Determinant determinant) => _byDeterminant.GetValueOrDefault(determinant);

    /// <summary>Gives every determinant that the engine's diagrams ask for its axis, in their order.</summary>
    public void AddAxes()
    {
        foreach (var variable in Maker.Order)
        {
            foreach (var determinant in DeterminantsOf(variable))
            {
                AxisOf(determinant);
            }
        }
    }

    /// <summary>1 where the axis has such a cell.</summary>
    public int Where(JointAxis axis, Func<int, bool> isSuch) =>
        Store.Node(axis.Place, [.. Enumerable.Range(0, axis.Exists.Length).Select(cell => Store.Terminal(isSuch(cell) ? 1 : 0))]);

    /// <summary>All that a diagram may come to.</summary>
    public HashSet<long> ValuesOf(int node)
    {
        var values = new HashSet<long>();
        var seen = new HashSet<int>();
        var waiting = new Stack<int>([node]);
        while (waiting.TryPop(out var one))
        {
            if (!seen.Add(one))
            {
                continue;
            }

            if (Store.VariableOf(one) < 0)
            {
                values.Add(Store.ValueOf(one));
            }
            else
            {
                Array.ForEach(Store.ChildrenOf(one), waiting.Push);
            }
        }

        return values;
    }

    /// <summary>Whether a variable of the engine is which one of a fallback's is taken.</summary>
    public FallbackChoice? FallbackOf(Variable variable) => Array.Find(_compiled.Fallbacks, f => f.Selector == variable);

    /// <summary>The determinant of which a variable of the engine says whether it is recorded.</summary>
    public Determinant? RecordedBy(Variable variable) => Array.Find(_compiled.Recorded, r => r.Variable == variable).Determinant;

    public JointAxis AxisOf(DiagramVariable variable) =>
        AxisOf(variable.List?.Use.Determinant ?? _compiled.Inputs[variable.Input].Use.Determinant);

    /// <summary>What a variable that is read off the case is of: the axis, and the variable's cell by the axis's.</summary>
    public (JointAxis Axis, Func<int, int> CellOf) SubjectOf(Variable variable)
    {
        foreach (var list in _compiled.Lists)
        {
            var test = Array.FindIndex(list.Tests, t => t.Output == variable);
            if (test >= 0)
            {
                return (AxisOf(list.Use.Determinant), outcome => list.Space.CellOf(outcome, test));
            }
        }

        return (AxisOf(Array.Find(_compiled.Inputs, i => i.Variable == variable)!.Use.Determinant), cell => cell);
    }

    /// <summary>The cell of a stand-in.</summary>
    public int CellOf(JointAxis axis, FactValue standIn) => axis.List is null ? _compiled.Inputs[axis.Input].CellOfStandIn(standIn, _days) : 0;

    private Determinant[] DeterminantsOf(DiagramVariable variable) =>
        variable.List is { } list ? [list.Use.Determinant]
            : variable.Input >= 0 ? [_compiled.Inputs[variable.Input].Use.Determinant]
            : FallbackOf(variable.Variable!) is { } fallback ? fallback.Determinants
            : [RecordedBy(variable.Variable!)!];

    private JointAxis Make(Determinant determinant)
    {
        var list = Array.Find(_compiled.Lists, l => l.Use.Determinant == determinant);
        if (list is null)
        {
            var input = Array.FindIndex(_compiled.Inputs, i => i.Use.Determinant == determinant);
            return new JointAxis(_axes.Count, determinant, input, null, [.. Values.HoldsAny(input), true]);
        }

        var outcomes = list.Tests.Length == 0 ? [true] : new bool[list.Space.Count];
        foreach (var outcome in list.Tests.Length == 0 ? [] : Values.ListsOf(list).Outcomes)
        {
            outcomes[outcome] = true;
        }

        return new JointAxis(_axes.Count, determinant, -1, list, [.. outcomes, true]);
    }
}
