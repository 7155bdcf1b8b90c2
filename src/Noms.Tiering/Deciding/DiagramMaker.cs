namespace Noms.Tiering.Deciding;

/// <summary>Evaluates a policy for every case at once: each variable, condition and level becomes a diagram.</summary>
internal sealed partial class DiagramMaker
{
    private const long Nothing = -1;
    private const long Conflict = -2;

    private readonly CompiledPolicy _policy;
    private readonly NodeStore _store;
    private readonly DiagramAlgebra _algebra;
    private readonly Dictionary<Variable, Step> _madeBy = [];
    private readonly Dictionary<Variable, int> _inputOf = [];
    private readonly Dictionary<Variable, (ListVariable List, int Test)> _listOf = [];
    private readonly Dictionary<Variable, int> _variables = [];
    private readonly Dictionary<Conjunction, int> _conjunctions = [];
    private readonly Dictionary<object, int> _places = [];
    private readonly List<DiagramVariable> _order = [];

    public DiagramMaker(CompiledPolicy policy, NodeStore store, int stepLimit)
    {
        _policy = policy;
        _store = store;
        _algebra = new DiagramAlgebra(store, stepLimit);
        foreach (var step in policy.Steps)
        {
            _madeBy.Add(step.Output, step);
        }

        for (var input = 0; input < policy.Inputs.Length; input++)
        {
            _inputOf.Add(policy.Inputs[input].Variable, input);
        }

        // The tests of a list with too many joint outcomes are read off the case one by one, as long as it is not open.
        foreach (var list in policy.Lists.Where(l => l.Space.Count > 0))
        {
            for (var test = 0; test < list.Tests.Length; test++)
            {
                _listOf.Add(list.Tests[test].Output, (list, test));
            }
        }
    }

    public IReadOnlyList<DiagramVariable> Order => _order;

    /// <summary>How many steps were taken in all until it last started anew.</summary>
    public long StepsBefore => _algebra.StepsBefore;

    /// <summary>Starts another diagram, which may take as many steps as the one before.</summary>
    public void StartAnew() => _algebra.StartAnew();

    /// <summary>The level of a scale, as its place.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="without">A rule to leave out, or -1.</param>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int LevelOf(ScaleCombination scale, int without = -1)
    {
        var level = _store.Terminal(scale.Scale.Default.Index);
        var protectedLevel = _store.Terminal(Nothing);
        foreach (var floor in scale.Floors.Where(f => f.Rule != without))
        {
            var proposed = AfterCaps(scale, floor, without);
            level = _algebra.Join(level, proposed, Math.Max);
            if (floor.IsProtected)
            {
                protectedLevel = _algebra.Join(protectedLevel, proposed, Math.Max);
            }
        }

        var overridden = _algebra.Join(
            Applied(scale, without), protectedLevel, (set, floor) => set < 0 ? Nothing : Math.Max(Level(set), floor));
        return _algebra.Join(overridden, level, (set, calculated) => set < 0 ? calculated : set);
    }

    /// <summary>The level of a scale, its highest protected floor and which conditions are met, as the key of a <see cref="ScaleClass"/>.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int ClassOf(ScaleCombination scale, IReadOnlyList<int> bits)
    {
        var protectedLevel = _store.Terminal(Nothing);
        foreach (var floor in scale.Floors.Where(f => f.IsProtected))
        {
            protectedLevel = _algebra.Join(protectedLevel, AfterCaps(scale, floor, -1), Math.Max);
        }

        var key = _algebra.Join(LevelOf(scale), protectedLevel, ScaleClass.LevelAndProtected);
        for (var place = 0; place < bits.Count; place++)
        {
            var bit = ScaleClass.WithMet(1UL << place);
            key = _algebra.Join(key, NodeOf(_policy.Conditions[bits[place]]), (sofar, met) => met != 0 ? sofar | bit : sofar);
        }

        return key;
    }

    /// <summary>The level of a scale times two, plus one where a rule decides it.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int DecidingOf(ScaleCombination scale, int rule)
    {
        var level = LevelOf(scale);
        var decides = _store.Terminal(0);
        foreach (var floor in scale.Floors.Where(f => f.Rule == rule))
        {
            var reaches = _algebra.Join(AfterCaps(scale, floor, -1), level, (proposed, l) => proposed == l ? 1 : 0);
            decides = floor.IsProtected
                ? reaches
                : _algebra.Join(reaches, Applied(scale, -1), (met, set) => set < 0 ? met : 0);
        }

        foreach (var cap in scale.Caps.Where(c => c.Rule == rule))
        {
            decides = _algebra.Join(LevelOf(scale, cap.Rule), level, (uncapped, l) => uncapped > l ? 1 : 0);
        }

        foreach (var one in scale.Levels.Where(l => l.Rule == rule))
        {
            decides = _algebra.Join(Applied(scale, -1), MetBy(rule), (set, met) => set == Set(one) ? met : 0);
        }

        return _algebra.Join(level, decides, (l, d) => (l * 2) + d);
    }

    /// <summary>The level of a scale times two, plus one where a status or invalid data stands in its place.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="classBits">Where not the level but the class is asked for, the bits of the scale's overrides.</param>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int OutcomeOf(ScaleCombination scale, IReadOnlyList<int>? classBits)
    {
        if (classBits?.Count > ScaleClass.MostBitsOfHalfAKey)
        {
            throw new DiagramTooLargeException();
        }

        var instead = _store.Terminal(0);
        foreach (var condition in _policy.Conditions[_policy.StatusStart.._policy.SuffixStart])
        {
            instead = _algebra.Join(instead, NodeOf(condition), (left, right) => left | right);
        }

        return _algebra.Join(
            classBits is null ? LevelOf(scale) : ClassOf(scale, classBits), instead, (level, other) => (level * 2) + other);
    }

    /// <summary>A level rule's authority and level in one number.</summary>
    private static long Set(ScaleCombination.LevelRule rule) => (rule.Authority * 64L) + rule.Level;

    private static long Level(long set) => set % 64;

    /// <summary>What a floor proposes after the caps that name it; nothing where its rule is not met.</summary>
    private int AfterCaps(ScaleCombination scale, ScaleCombination.Floor floor, int without)
    {
        var proposed = floor.Derived is { } derived
            ? _algebra.Map(NodeOf(derived.Variable), cell => derived.ByCell[cell])
            : _store.Terminal(floor.Level);
        foreach (var cap in floor.CapPlaces.Where(c => scale.Caps[c].Rule != without))
        {
            proposed = _algebra.Join(
                MetBy(scale.Caps[cap].Rule), proposed, (met, value) => met != 0 ? Math.Min(value, scale.Caps[cap].Level) : value);
        }

        return _algebra.Join(MetBy(floor.Rule), proposed, (met, value) => met != 0 ? value : Nothing);
    }

    /// <summary>The level rule that applies; below 0 where none does.</summary>
    private int Applied(ScaleCombination scale, int without)
    {
        var applied = _store.Terminal(Nothing);
        foreach (var authority in scale.Levels.Where(l => l.Rule != without).GroupBy(l => l.Authority).OrderBy(g => g.Key))
        {
            var ofAuthority = _store.Terminal(Nothing);
            foreach (var rule in authority)
            {
                ofAuthority = _algebra.Join(
                    ofAuthority,
                    MetBy(rule.Rule),
                    (sofar, met) => met == 0 || sofar == Set(rule) ? sofar : sofar == Nothing ? Set(rule) : Conflict);
            }

            applied = _algebra.Join(applied, ofAuthority, (higher, lower) => higher == Nothing ? lower : higher);
        }

        return applied;
    }

    private int MetBy(int rule) => NodeOf(_policy.Conditions[rule]);

    /// <summary>Whether a condition is met: 1 or 0.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int NodeOf(ConditionBit condition)
    {
        if (!_conjunctions.TryGetValue(condition.Conjunction, out var node))
        {
            node = _store.Terminal(condition.Conjunction.IsNever ? 0 : 1);
            foreach (var requirement in condition.Conjunction.Requirements)
            {
                node = _algebra.Join(node, NodeOf(requirement.Reading), (left, right) => left & right);
            }

            _conjunctions.Add(condition.Conjunction, node);
        }

        return condition.IsNegated ? _algebra.Map(node, met => 1 - met) : node;
    }

    /// <summary>What a reading makes of the cell of its variable.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int NodeOf(CellReading reading) => _algebra.Map(NodeOf(reading.Variable), cell => reading.ByCell[cell]);

    /// <summary>The cell of a variable.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int NodeOf(Variable variable)
    {
        if (!_variables.TryGetValue(variable, out var node))
        {
            node = _madeBy.TryGetValue(variable, out var step) ? NodeOf(step)
                : _listOf.TryGetValue(variable, out var list) ? NodeOf(list.List, list.Test)
                : Ask(variable, new DiagramVariable(variable, _inputOf.GetValueOrDefault(variable, -1), null, variable.CellCount), cell => cell);
            _variables.Add(variable, node);
        }

        return node;
    }

    /// <summary>The joint outcome of a list's tests.</summary>
    public int NodeOf(ListVariable list) =>
        Ask(list, new DiagramVariable(null, -1, list, list.Space.Count), outcome => outcome);

    private int NodeOf(ListVariable list, int test) =>
        Ask(list, new DiagramVariable(null, -1, list, list.Space.Count), outcome => list.Space.CellOf(outcome, test));

    private int Ask(object what, DiagramVariable variable, Func<int, int> value)
    {
        if (!_places.TryGetValue(what, out var place))
        {
            place = _order.Count;
            _order.Add(variable);
            _places.Add(what, place);
        }

        return _store.Node(place, [.. Enumerable.Range(0, variable.CellCount).Select(cell => _store.Terminal(value(cell)))]);
    }
}
