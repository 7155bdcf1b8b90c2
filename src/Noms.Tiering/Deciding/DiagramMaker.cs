namespace Noms.Tiering.Deciding;

/// <summary>
/// Evaluates a policy for every case at once, or for all that an open case may turn out to be: each variable, condition and level becomes a diagram.
/// </summary>
internal sealed partial class DiagramMaker
{
    private const long Nothing = -1;
    private const long Conflict = -2;

    private readonly CompiledPolicy _policy;
    private readonly Workspace? _of;
    private readonly NodeStore _store;
    private readonly DiagramAlgebra _algebra;
    private readonly Dictionary<Variable, Step> _madeBy = [];
    private readonly Dictionary<Variable, int> _inputOf = [];
    private readonly Dictionary<Variable, ListVariable> _listOf = [];
    private readonly Dictionary<Variable, int> _variables = [];
    private readonly Dictionary<Conjunction, int> _conjunctions = [];
    private readonly Dictionary<object, int> _places = [];
    private readonly List<DiagramVariable> _order = [];

    /// <summary>Makes it.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="store">Where the diagrams go.</param>
    /// <param name="stepLimit">The most steps that one of them may take.</param>
    /// <param name="of">The one case of which they are to tell; <see langword="null"/> for every case.</param>
    public DiagramMaker(CompiledPolicy policy, NodeStore store, int stepLimit, Workspace? of = null)
    {
        _policy = policy;
        _of = of;
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
        foreach (var list in policy.Lists)
        {
            for (var test = 0; test < list.Tests.Length && !IsClosed(list) && list.Space.Count > 0; test++)
            {
                _listOf.Add(list.Tests[test].Output, list);
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
        var level = _algebra.Highest(_store.Terminal(scale.Scale.Default.Index), HighestFloor(scale, without, onlyProtected: false));
        if (scale.Levels.Length == 0)
        {
            return level;
        }

        var protectedLevel = HighestFloor(scale, without, onlyProtected: true);
        var overridden = _algebra.Join(
            Applied(scale, without), protectedLevel, (set, floor) => set < 0 ? Nothing : Math.Max(Level(set), floor));
        return _algebra.Join(overridden, level, (set, calculated) => set < 0 ? calculated : set);
    }

    /// <summary>The level of a scale, its highest protected floor and which conditions are met, as the key of a <see cref="ScaleClass"/>.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int ClassOf(ScaleCombination scale, IReadOnlyList<int> bits)
    {
        var protectedLevel = HighestFloor(scale, -1, onlyProtected: true);
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
        foreach (var floor in scale.Floors)
        {
            if (floor.Rule != rule)
            {
                continue;
            }

            var reaches = _algebra.Join(AfterCaps(scale, floor, -1), level, (proposed, l) => proposed == l ? 1 : 0);
            decides = floor.IsProtected
                ? reaches
                : _algebra.Join(reaches, Applied(scale, -1), (met, set) => set < 0 ? met : 0);
        }

        foreach (var cap in scale.Caps)
        {
            decides = cap.Rule == rule ? _algebra.Join(LevelOf(scale, rule), level, (uncapped, l) => uncapped > l ? 1 : 0) : decides;
        }

        foreach (var one in scale.Levels)
        {
            decides = one.Rule == rule ? _algebra.Join(Applied(scale, -1), MetBy(rule), (set, met) => set == Set(one) ? met : 0) : decides;
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
        for (var place = _policy.StatusStart; place < _policy.SuffixStart; place++)
        {
            instead = _algebra.Join(instead, NodeOf(_policy.Conditions[place]), (left, right) => left | right);
        }

        return _algebra.Join(
            classBits is null ? LevelOf(scale) : ClassOf(scale, classBits), instead, (level, other) => (level * 2) + other);
    }

    /// <summary>A level rule's authority and level in one number.</summary>
    private static long Set(ScaleCombination.LevelRule rule) => (rule.Authority * 64L) + rule.Level;

    private static long Level(long set) => set % 64;

    /// <summary>The highest of what floors propose; nothing where none does.</summary>
    private int HighestFloor(ScaleCombination scale, int without, bool onlyProtected)
    {
        var nothing = _store.Terminal(Nothing);
        var proposed = new int[scale.Floors.Length];
        for (var place = 0; place < proposed.Length; place++)
        {
            var floor = scale.Floors[place];
            proposed[place] = floor.Rule == without || (onlyProtected && !floor.IsProtected) ? nothing : AfterCaps(scale, floor, without);
        }

        // Two by two, so that most of it is found already when one of them is left out.
        for (var count = proposed.Length; count > 1; count = (count + 1) / 2)
        {
            for (var place = 0; place < (count + 1) / 2; place++)
            {
                var last = Math.Min((place * 2) + 1, count - 1);
                proposed[place] = _algebra.Highest(proposed[place * 2], proposed[last]);
            }
        }

        return proposed.Length == 0 ? nothing : proposed[0];
    }

    /// <summary>What a floor proposes after the caps that name it; nothing where its rule is not met.</summary>
    private int AfterCaps(ScaleCombination scale, ScaleCombination.Floor floor, int without)
    {
        var proposed = floor.Derived is { } derived
            ? _algebra.Map(NodeOf(derived.Variable), cell => derived.ByCell[cell])
            : _store.Terminal(floor.Level);
        foreach (var place in floor.CapPlaces)
        {
            var cap = scale.Caps[place];
            proposed = cap.Rule == without
                ? proposed
                : _algebra.Join(MetBy(cap.Rule), proposed, (met, value) => met != 0 ? Math.Min(value, cap.Level) : value);
        }

        return _algebra.Join(MetBy(floor.Rule), proposed, (met, value) => met != 0 ? value : Nothing);
    }

    /// <summary>The level rule that applies; below 0 where none does.</summary>
    private int Applied(ScaleCombination scale, int without)
    {
        // They stand by authority, the highest first.
        var applied = _store.Terminal(Nothing);
        for (var first = 0; first < scale.Levels.Length;)
        {
            var ofAuthority = _store.Terminal(Nothing);
            var authority = scale.Levels[first].Authority;
            for (; first < scale.Levels.Length && scale.Levels[first].Authority == authority; first++)
            {
                var rule = scale.Levels[first];
                ofAuthority = rule.Rule == without
                    ? ofAuthority
                    : _algebra.Join(
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
        if (_of is { HasUncertain: false } && _of.IsMet(condition) == _of.IsPossible(condition))
        {
            return _store.Terminal(_of.IsMet(condition) ? 1 : 0);
        }

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
            var input = _inputOf.TryGetValue(variable, out var place) ? place : -1;
            node = IsSettled(variable, input) ? _store.Terminal(_of!.Low[variable.Index])
                : _madeBy.TryGetValue(variable, out var step) ? NodeOf(step)
                : _listOf.TryGetValue(variable, out var list) ? NodeOf(list, Array.FindIndex(list.Tests, test => test.Output == variable))
                : Ask(variable, new DiagramVariable(variable, input, null, variable.CellCount), cell => cell);
            _variables.Add(variable, node);
        }

        return node;
    }

    /// <summary>The joint outcome of a list's tests.</summary>
    public int NodeOf(ListVariable list) =>
        Ask(list, new DiagramVariable(null, -1, list, list.Space.Count), outcome => outcome);

    /// <summary>Whether a variable has one cell in the case, however what is open in it turns out.</summary>
    private bool IsSettled(Variable variable, int input) =>
        _of is not null && (input >= 0 ? _of.Openness[input] == Openness.Closed
            : (!_of.HasUncertain || !_madeBy.ContainsKey(variable)) && _of.Low[variable.Index] == _of.High[variable.Index]);

    private bool IsClosed(ListVariable list) => _of is not null && _of.ListOpenness[list.Index] == Openness.Closed;

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

        return _store.Node(place, Each.Of(variable.CellCount, cell => _store.Terminal(value(cell))));
    }
}
