using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>
/// What a policy comes to as a function of the cells of the case, as diagrams: the level of each scale, or how each rule bears on it. Walking one with the open determinants let
/// run over their cells gives the exact set of levels that are still possible, in a time that grows with the diagram and not
/// with the number of combinations.
/// </summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class LevelDiagrams
{
    /// <summary>The most nodes and edges that are kept, and the most steps that making one diagram may take.</summary>
    private const int NodeLimit = 1_000_000;
    private const int StepLimit = 4_000_000;

    /// <summary>The same of one case.</summary>
    private const int NodeLimitOfCase = 50_000;
    private const int StepLimitOfCase = 100_000;

    private readonly int[] _variables;
    private readonly int[] _firstChild;
    private readonly int[] _children;
    private readonly long[] _values;

    // By node, all that stands below it, as far as it can be a bit.
    private readonly ValueSet[] _below;

    private LevelDiagrams(NodeStore store, IReadOnlyList<DiagramVariable> order, int[] roots)
    {
        Order = [.. order];
        Roots = roots;
        _variables = new int[store.Count];
        _firstChild = new int[store.Count];
        _values = new long[store.Count];
        _below = new ValueSet[store.Count];
        var children = new List<int>();
        for (var node = 0; node < store.Count; node++)
        {
            _variables[node] = store.VariableOf(node);
            _firstChild[node] = children.Count;
            _values[node] = store.ValueOf(node);
            foreach (var child in store.ChildrenOf(node))
            {
                children.Add(child);
            }

            _below[node] = BelowOf(store, node);
        }

        _children = [.. children];
    }

    /// <summary>What the diagrams ask for, in their order.</summary>
    public DiagramVariable[] Order { get; }

    /// <summary>The node that stands for the whole of each diagram; -1 where it would be too large.</summary>
    public int[] Roots { get; }

    public int NodeCount => _variables.Length;

    /// <summary>The level that some rules give. Each scale has a store of its own, so that a large one takes no room from another.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="rules">The rules of a scale.</param>
    /// <param name="of">The one case of which it is to tell, here and below; <see langword="null"/> for every case.</param>
    public static LevelDiagrams OfLevel(CompiledPolicy policy, ScaleCombination rules, Workspace? of = null) =>
        Of(policy, of, [maker => maker.LevelOf(rules)]);

    /// <summary>The <see cref="ScaleClass"/> of a scale as a key.</summary>
    public static LevelDiagrams OfClass(CompiledPolicy policy, int scale, Workspace? of = null) =>
        Of(policy, of, [maker => maker.ClassOf(policy.Scales[scale], policy.Overrides[scale].Bits)]);

    /// <summary>By scale, its level (or its <see cref="ScaleClass"/> as a key) times two, plus one where a status or invalid data stands in its place.</summary>
    public static LevelDiagrams[] OfOutcomes(CompiledPolicy policy, bool ofClasses) =>
    [
        .. policy.Scales.Select((scale, index) => Of(policy, null, [maker =>
            policy.Levels[index].Roots[0] < 0
                ? throw new DiagramTooLargeException()
                : maker.OutcomeOf(scale, ofClasses ? policy.Overrides[index].Bits : null)])),
    ];

    /// <summary>By rule, its scale's level times two, plus one where the rule decides it. Outputs have none.</summary>
    public static LevelDiagrams OfDeciding(CompiledPolicy policy, Workspace? of = null) =>
        Of(policy, of, Each.Of(policy.Policy.Rules, rule => OfRule(policy, rule, (maker, scale) => maker.DecidingOf(scale, rule.Index))));

    /// <summary>By rule, its scale's level without the rule. Outputs have none.</summary>
    public static LevelDiagrams OfWithout(CompiledPolicy policy, Workspace? of = null) =>
        Of(policy, of, Each.Of(policy.Policy.Rules, rule => OfRule(policy, rule, (maker, scale) => maker.LevelOf(scale, rule.Index))));

    /// <summary>Whether a diagram is there and what is open in the case can be walked in it.</summary>
    public bool CanTell(int index, Workspace workspace) => Roots[index] >= 0 && workspace.CanBeWalked;

    /// <summary>The place in the order of what a node asks for; -1 for a terminal.</summary>
    public int VariableOf(int node) => _variables[node];

    public int ChildOf(int node, int cell) => _children[_firstChild[node] + cell];

    public long ValueOf(int node) => _values[node];

    /// <summary>The values that a diagram of such as are bits can still come to at a node, as bits.</summary>
    public ValueSet BelowOf(int node) => _below[node];

    // Children are stored before their parents.
    private ValueSet BelowOf(NodeStore store, int node)
    {
        if (store.VariableOf(node) < 0)
        {
            return ValueSet.Of(store.ValueOf(node));
        }

        ValueSet below = default;
        foreach (var child in store.ChildrenOf(node))
        {
            below = below.With(_below[child]);
        }

        return below;
    }

    private static Func<DiagramMaker, int> OfRule(CompiledPolicy policy, PolicyRule rule, Func<DiagramMaker, ScaleCombination, int> make) =>
        maker => Array.Find(policy.Scales, s => s.Scale == rule.Proposal.Scale) is { } scale ? make(maker, scale) : -1;

    private static LevelDiagrams Of(CompiledPolicy policy, Workspace? of, Func<DiagramMaker, int>[] make)
    {
        var store = new NodeStore(of is null ? NodeLimit : NodeLimitOfCase);
        var maker = new DiagramMaker(policy, store, of is null ? StepLimit : StepLimitOfCase, of);
        var roots = new int[make.Length];
        for (var index = 0; index < roots.Length; index++)
        {
            try
            {
                maker.StartAnew();
                roots[index] = make[index](maker);
            }
            catch (DiagramTooLargeException)
            {
                roots[index] = -1;
            }
        }

        return new LevelDiagrams(store, maker.Order, roots);
    }
}
