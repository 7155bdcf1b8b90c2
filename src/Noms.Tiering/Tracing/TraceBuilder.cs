using System.Collections.Concurrent;
using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>
/// Works out how a decision was reached, from the policy and the facts of the case. What the policy fixes is worked out once, so
/// make one for each policy and keep it. Safe to use from any number of threads.
/// </summary>
internal sealed class TraceBuilder
{
    private readonly TieringPolicy _policy;
    private readonly Dictionary<string, DerivedDeterminant> _derived;
    private readonly ImmutableArray<FallbackDeterminant> _fallbacks;
    private readonly HashSet<string> _reads;

    // By what the fallbacks take, of which there are few combinations.
    private readonly ConcurrentDictionary<string, ParameterUse> _parameters = new(StringComparer.Ordinal);

    public TraceBuilder(TieringPolicy policy)
    {
        _policy = policy;
        _derived = policy.Derived.ToDictionary(d => d.Id, StringComparer.Ordinal);
        _reads = [.. policy.Reads.Select(use => use.Determinant.Id)];
        _fallbacks = [.. policy.Derived.OfType<FallbackDeterminant>()];
    }

    /// <summary>Makes the trace of a decision.</summary>
    /// <param name="decision">A decision under this policy.</param>
    /// <param name="isNecessary">
    /// Whether a rule, alone removed, would have changed its scale's level; <see langword="null"/> where that cannot be said. It is asked
    /// only of rules that propose on a scale and are met or unknown.
    /// </param>
    /// <param name="withNextChange">Whether the next change is to be searched for, which may take a decision for each day on which something turns.</param>
    public DecisionTrace Build(TieringDecision decision, Func<PolicyRule, bool?> isNecessary, bool withNextChange = true)
    {
        var facts = new FactReading(_policy.Reads, _derived, decision.Case, decision.AsOf);
        var conditions = new ConditionTracer(facts, decision.AsOf);
        var parameters = ParametersFor(facts);
        var derivedTracer = new DerivedTracer(facts, conditions);
        ImmutableArray<DerivedTrace> derived =
            [.. _policy.Derived.Select((d, index) => derivedTracer.Trace(d) with { Parameters = [.. parameters.OfDerived[index]], IsRead = !facts.IsPassedOver(d), UncertainFacts = UncertainUnder(d, facts) })];
        var rules = new RuleTracer(decision, conditions, parameters, isNecessary).TraceAll(_policy.Rules);
        var grounds = new AssumedGrounds(_policy, new ParametersOfConditions(_derived, facts.TakenBy, derived), rules);
        return new DecisionTrace
        {
            Policy = _policy,
            CaseId = decision.Case.Id,
            AsOf = decision.AsOf,
            Selection = decision.Selection,
            NextChange = withNextChange ? decision.NextChange : null,
            State = decision.State,
            Determinants = facts.Traces,
            RecordedNotRead = [.. decision.Case.Recorded.Where(d => !_reads.Contains(d.Id))],
            Derived = derived,
            Statuses = [.. _policy.Statuses.Select(s => new StatusTrace(s, conditions.Trace(s.When), s == decision.Status))],
            InvalidData = decision.InvalidData,
            InvalidDataConditions = [.. _policy.InvalidData.Select(i => new InvalidDataTrace(i, conditions.Trace(i.When)))],
            Rules = rules,
            Scales = [.. decision.Scales.Select(s => ScaleTracer.Trace(s, rules, grounds, decision.Case, conditions))],
            Outputs = decision.Outputs,
            Profile = decision.Profile,
            Shortfalls = decision.Shortfalls,
            Label = decision.Label,
            LabelSuffixes = [.. (_policy.Label?.Suffixes ?? []).Select(s => new LabelSuffixTrace(s, conditions.Trace(s.When)))],
        };
    }

    private ImmutableArray<Determinant> UncertainUnder(DerivedDeterminant derived, FactReading facts)
    {
        ImmutableArray<Determinant> uncertain = [.. facts.Traces.Where(f => f.Standing == FactStanding.Uncertain).Select(f => f.Use.Determinant)];
        if (uncertain.IsEmpty)
        {
            return uncertain;
        }

        var reads = new ReadsOf(_derived, facts.TakenBy).Visit(derived.Output).Determinants;
        return [.. uncertain.Where(d => reads.Contains(d.Id))];
    }

    private ParameterUse ParametersFor(FactReading facts) => _parameters.GetOrAdd(
        string.Join(' ', _fallbacks.Select(f => facts.TakenBy(f).Id)), _ => new ParameterUse(_policy, _derived, facts.TakenBy));
}
