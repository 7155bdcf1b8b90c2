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
        var outcome = Each.Of(CutCollector.OfOutcome(_policy), _conditions.Compile);
        var inAreas = Each.Of(_policy.Overrides, o => o.InArea is null ? null : _conditions.Reading(o.InArea));
        var scales = Each.Of(_policy.Scales, s => new ScaleCombination(_policy, s, _variables));
        var profile = new Dictionary<Determinant, Variable>();
        foreach (var entry in _policy.Profile)
        {
            foreach (var key in entry.By)
            {
                if (key.Determinant is { } determinant && profile.TryAdd(determinant, _variables.Of(determinant)))
                {
                    _ = _variables.Identity(determinant);
                }
            }
        }

        _inputs.ForEach(i => i.JoinCells());
        var lists = _conditions.Lists();
        var steps = _conditions.Order(outcome, derived.Steps, out var conjunctions);
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
            Given = Given(lists, recorded, fallbacks),
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
            Overrides = Each.Of(_policy.Scales, s => new OverridesOfScale(_policy, s, outcome.Length - _policy.Overrides.Length)),
            Cuts = _cuts,
            InAreas = inAreas,
            DayOffsets = _days.Offsets,
            VariableCount = _variables.Count,
            ProfileVariables = profile,
        };
    }

    private static Variable[] Given(ListVariable[] lists, (Determinant Determinant, Variable Variable)[] recorded, FallbackChoice[] fallbacks)
    {
        var given = new List<Variable>();
        foreach (var list in lists)
        {
            foreach (var test in list.Tests)
            {
                given.Add(test.Output);
            }
        }

        foreach (var one in recorded)
        {
            given.Add(one.Variable);
        }

        foreach (var fallback in fallbacks)
        {
            given.Add(fallback.Selector);
        }

        return [.. given];
    }

    private Variable AddFallback(FallbackDeterminant fallback)
    {
        var selector = _variables.AddInternal(fallback.Id + " taken", fallback.Of.Length, 0);
        var inputs = Each.Of(fallback.Of, InputBehind);
        foreach (var input in inputs)
        {
            _inputs[input].StandsAlone = true;
        }

        _fallbacks.Add(new FallbackChoice(selector, inputs, Each.Of<int, Determinant>(inputs, i => _inputs[i].Use.Determinant)));
        return selector;
    }

    /// <summary>The place of the determinant of the case that a fallback reads by one of its own.</summary>
    private int InputBehind(Determinant of)
    {
        foreach (var derived in _policy.Derived)
        {
            if (derived is BandedDeterminant banded && derived.Output == of)
            {
                of = banded.Of;
                break;
            }
        }

        return _inputs.FindIndex(i => i.Use.Determinant == of);
    }
}
