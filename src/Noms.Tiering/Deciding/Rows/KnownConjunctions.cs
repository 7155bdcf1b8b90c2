namespace Noms.Tiering.Deciding.Rows;

/// <summary>
/// While a policy is compiled: the conjunctions that are needed where everything is known, each as requirements of slots. A condition within another is then no
/// unknown, so most of them become part of the conjunction that reads them.
/// </summary>
internal sealed class KnownConjunctions
{
    private readonly KnownSlots _slots;
    private readonly Dictionary<Conjunction, int> _bits = [];
    private readonly List<List<KnownRequirement>?> _requirements = [];

    /// <summary>Makes the first of them.</summary>
    /// <param name="slots">The slots.</param>
    /// <param name="outcome">The conjunctions of the outcome, whose bits are their places.</param>
    public KnownConjunctions(KnownSlots slots, IReadOnlyList<Conjunction> outcome)
    {
        _slots = slots;
        Outcome = outcome;
    }

    public IReadOnlyList<Conjunction> Outcome { get; }

    /// <summary>By bit, what it requires; <see langword="null"/> where it is never met.</summary>
    public IReadOnlyList<List<KnownRequirement>?> Requirements => _requirements;

    /// <summary>Gives the outcome's conjunctions their bits, and finds what they require.</summary>
    public void AddOutcome()
    {
        _requirements.AddRange(Outcome.Select(_ => (List<KnownRequirement>?)null));
        for (var bit = 0; bit < Outcome.Count; bit++)
        {
            _bits.TryAdd(Outcome[bit], bit);
        }

        for (var bit = 0; bit < Outcome.Count; bit++)
        {
            _requirements[bit] = RequirementsOf(Outcome[bit]);
        }
    }

    /// <summary>The bit of a conjunction.</summary>
    public int BitOf(Conjunction conjunction)
    {
        if (!_bits.TryGetValue(conjunction, out var bit))
        {
            var required = RequirementsOf(conjunction);
            bit = Add(required);
            _bits.Add(conjunction, bit);
        }

        return bit;
    }

    /// <summary>Adds a bit.</summary>
    public int Add(List<KnownRequirement>? requirements)
    {
        _requirements.Add(requirements);
        return _requirements.Count - 1;
    }

    /// <summary>What it takes that a variable has one of some cells; <see langword="null"/> where it never has.</summary>
    public List<KnownRequirement>? Require(Variable variable, bool[] cells) => TryRequire(variable, cells, out var required) ? required : null;

    /// <summary>Decides a conjunction by the cells that stand in a space.</summary>
    public static void Decide(Conjunction conjunction, CellSpace space) => Put(
        conjunction,
        !conjunction.IsNever && conjunction.Requirements.TrueForAll(r => r.Reading.ByCell[space.Low[r.Variable.Index]] != 0),
        space);

    public static void Put(Conjunction conjunction, bool isMet, CellSpace space)
    {
        var bit = 1UL << (conjunction.Bit & 63);
        ref var word = ref space.Met[conjunction.Bit >> 6];
        word = isMet ? word | bit : word & ~bit;
    }

    private List<KnownRequirement>? RequirementsOf(Conjunction conjunction)
    {
        if (conjunction.IsNever)
        {
            return null;
        }

        var all = new List<KnownRequirement>();
        foreach (var requirement in conjunction.Requirements)
        {
            if (!TryRequire(requirement.Variable, [.. requirement.Reading.ByCell.Select(c => c != 0)], out var required))
            {
                return null;
            }

            all.AddRange(required);
        }

        return all;
    }

    private bool TryRequire(Variable variable, bool[] cells, out List<KnownRequirement> required)
    {
        required = [];
        if (!cells.Contains(false))
        {
            return true;
        }

        if (!cells.Contains(true))
        {
            return false;
        }

        if (_slots.FindLocal(variable) is null && _slots.StepOf(variable) is BooleanStep { Condition: var condition })
        {
            var conjunction = condition.Conjunction;
            if (cells[1] != condition.IsNegated)
            {
                // All of it must be met.
                var inner = RequirementsOf(conjunction);
                required = inner ?? [];
                return inner is not null;
            }

            if (conjunction.IsNever || conjunction.Requirements.Count == 0)
            {
                return conjunction.IsNever;
            }

            if (conjunction.Requirements is [var only])
            {
                return TryRequire(only.Variable, [.. only.Reading.ByCell.Select(c => c == 0)], out required);
            }
        }

        required.Add(new KnownRequirement(_slots.SlotOf(variable), variable, cells));
        return true;
    }
}
