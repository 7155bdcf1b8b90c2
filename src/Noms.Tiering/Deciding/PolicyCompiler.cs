using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>Makes a policy ready to decide.</summary>
internal sealed class PolicyCompiler
{
    private readonly TieringPolicy _policy;
    private readonly CutCollector _cuts;
    private readonly DayRegister _days = new();
    private readonly VariableRegister _variables = new();
    private readonly ConditionCompiler _conditions;
    private readonly List<InputVariable> _inputs = [];
    private readonly List<FallbackChoice> _fallbacks = [];

    private PolicyCompiler(TieringPolicy policy)
    {
        _policy = policy;
        _cuts = new CutCollector(policy);
        _conditions = new ConditionCompiler(_variables, _cuts, _days);
    }

    public static CompiledPolicy Compile(TieringPolicy policy) => new PolicyCompiler(policy).Compile();

    private CompiledPolicy Compile()
    {
        foreach (var use in _policy.Reads)
        {
            if (use.Determinant.Kind == DeterminantKind.List)
            {
                _conditions.AddList(use);
            }
            else
            {
                var cuts = _cuts[use.Determinant];
                var variable = _variables.Add(use.Determinant, cuts.CellCount);
                _inputs.Add(new InputVariable(variable, use, cuts, _days.IndexOf));
            }
        }

        var derived = new DerivedCompiler(_variables, _cuts, _conditions, AddFallback);
        foreach (var one in _policy.Derived)
        {
            derived.Add(one);
        }

        // Each condition of the outcome has a bit of its own, in order, so that a bit's place is the rule's.
        ConditionBit[] outcome =
        [
            .. _policy.Rules.Select(r => r.When)
                .Concat(_policy.Statuses.Select(s => s.When))
                .Concat(_policy.InvalidData.Select(i => i.When))
                .Concat(_policy.Label?.Suffixes.Select(s => s.When) ?? [])
                .Concat(_policy.Overrides.Select(o => o.Applies))
                .Select(_conditions.Compile),
        ];
        CellReading?[] inAreas = [.. _policy.Overrides.Select(o => o.InArea is null ? null : _conditions.Reading(o.InArea))];
        var scales = _policy.Scales.Select(s => new ScaleCombination(_policy, s, _variables)).ToArray();
        var profile = new Dictionary<Determinant, Variable>();
        foreach (var key in _policy.Profile.SelectMany(p => p.By))
        {
            if (key.Determinant is { } determinant && profile.TryAdd(determinant, _variables.Of(determinant)))
            {
                _ = _variables.Identity(determinant);
            }
        }

        _inputs.ForEach(i => i.JoinCells());
        var lists = _conditions.Lists();
        var steps = _conditions.Order(outcome.Select(o => o.Conjunction).ToList(), derived.Steps, out var conjunctions);
        var plane = new Plane(conjunctions, _variables.Count);
        InputVariable[] inputs = [.. _inputs];
        FallbackChoice[] fallbacks = [.. _fallbacks];
        var recorded = _conditions.Recorded;
        var negated = new ulong[(outcome.Length + 63) / 64];
        var bits = new ulong[negated.Length];
        for (var index = 0; index < outcome.Length; index++)
        {
            bits[index / 64] |= 1UL << (index & 63);
            negated[index / 64] |= outcome[index].IsNegated ? 1UL << (index & 63) : 0;
        }

        return new CompiledPolicy
        {
            Policy = _policy,
            Inputs = inputs,
            Lists = lists,
            Recorded = recorded,
            Fallbacks = fallbacks,
            Given =
            [
                .. lists.SelectMany(l => l.Tests).Select(t => t.Output)
                    .Concat(recorded.Select(r => r.Variable))
                    .Concat(fallbacks.Select(f => f.Selector)),
            ],
            Steps = steps,
            Plane = plane,
            State = new StateRules(_policy, negated.Length),
            Conditions = outcome,
            OutcomeWords = negated.Length,
            Negated = negated,
            OutcomeBits = bits,
            Readings = _conditions.Readings,
            Variables = _variables.ByDeterminant,
            Scales = scales,
            Overrides = [.. _policy.Scales.Select(s => new OverridesOfScale(_policy, s, outcome.Length - _policy.Overrides.Length))],
            InAreas = inAreas,
            DayOffsets = _days.Offsets,
            VariableCount = _variables.Count,
            ProfileVariables = profile,
        };
    }

    private Variable AddFallback(FallbackDeterminant fallback)
    {
        var selector = _variables.AddInternal(fallback.Id + " taken", fallback.Of.Length, 0);
        int[] inputs =
        [
            .. fallback.Of.Select(of => _policy.Derived.FirstOrDefault(d => d.Output == of) is BandedDeterminant banded ? banded.Of : of)
                .Select(of => _inputs.FindIndex(i => i.Use.Determinant == of)),
        ];
        foreach (var input in inputs)
        {
            _inputs[input].StandsAlone = true;
        }

        _fallbacks.Add(new FallbackChoice(selector, inputs, [.. inputs.Select(i => _inputs[i].Use.Determinant)]));
        return selector;
    }
}
