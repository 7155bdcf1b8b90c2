using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>What one decision shows of its policy: how each condition stood, and what each determinant was.</summary>
internal sealed class CaseReading
{
    private readonly Dictionary<Condition, Truth> _truths = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(Condition, Truth)> _ofElements = [];
    private readonly Dictionary<string, DeterminantTrace> _facts;
    private readonly Dictionary<string, DerivedTrace> _derived;

    public CaseReading(TieringDecision decision)
    {
        Decision = decision;
        var trace = decision.Trace;
        _facts = trace.Determinants.ToDictionary(d => d.Use.Determinant.Id, StringComparer.Ordinal);
        _derived = trace.Derived.ToDictionary(d => d.Derived.Id, StringComparer.Ordinal);
        foreach (var condition in trace.Rules.Select(r => r.Condition)
            .Concat(trace.Statuses.Select(s => s.Condition))
            .Concat(trace.InvalidDataConditions.Select(i => i.Condition))
            .Concat(trace.LabelSuffixes.Select(s => s.Condition))
            .Concat(trace.Scales.SelectMany(s => s.Overrides).Select(o => o.Condition).OfType<ConditionTrace>()))
        {
            Take(condition, isOfElement: false);
        }

        foreach (var derived in trace.Derived)
        {
            var isOfElement = derived.Derived is ElementCountDeterminant;
            foreach (var condition in derived.Conditions.Concat(Flat(derived.Items).Select(i => i.Condition).OfType<ConditionTrace>()))
            {
                Take(condition, isOfElement);
            }
        }

        // With unknown rules what decides is what is met so far, which may decide in no case in which they are known.
        Deciding =
        [
            .. decision.Scales.Where(s => trace.Rules.Where(r => r.Rule.Proposal.Scale == s.Scale).All(r => r.Truth == Truth.Unmet || (r.Truth == Truth.Met && r.Lowest == r.Highest)))
                .SelectMany(s => s.Deciding),
        ];
    }

    public TieringDecision Decision { get; }

    /// <summary>The rules that decide, on scales whose rules are all known.</summary>
    public HashSet<PolicyRule> Deciding { get; }

    /// <summary>How a condition of the policy stood, or any part of one.</summary>
    public Truth TruthOf(Condition condition) => _truths.GetValueOrDefault(condition, Truth.Unknown);

    /// <summary>Whether a test of elements stood so for some element.</summary>
    public bool HasElement(Condition test, Truth truth) => _ofElements.Contains((test, truth));

    /// <summary>The known value of a determinant, of the case or derived; not recorded where it is unknown, stood in or not read.</summary>
    public FactValue ValueOf(Determinant determinant)
    {
        if (_derived.TryGetValue(determinant.Id, out var derived))
        {
            return derived.IsKnown ? derived.Lowest : FactValue.NotRecorded;
        }

        return _facts[determinant.Id] is { Standing: FactStanding.Recorded or FactStanding.Uncertain } fact ? fact.Value : FactValue.NotRecorded;
    }

    /// <summary>The same where what stands in counts too.</summary>
    public FactValue UsedOf(Determinant determinant) =>
        _derived.ContainsKey(determinant.Id) ? ValueOf(determinant) : _facts[determinant.Id].Value;

    public FactStanding StandingOf(Determinant determinant) => _facts[determinant.Id].Standing;

    /// <summary>The part that a fallback, a greatest or a least took; <see langword="null"/> where it is not known.</summary>
    public Determinant? TakenBy(Determinant derived) => _derived[derived.Id] is { IsKnown: true, IsRead: true } trace ? trace.Taken : null;

    private static IEnumerable<ScoreItemTrace> Flat(IEnumerable<ScoreItemTrace> items) => items.SelectMany(i => Flat(i.Items).Prepend(i));

    private void Take(ConditionTrace trace, bool isOfElement)
    {
        if (isOfElement)
        {
            _ofElements.Add((trace.Condition, trace.Truth));
        }
        else
        {
            _truths[trace.Condition] = trace.Truth;
        }

        foreach (var part in trace.Parts)
        {
            Take(part, isOfElement || trace.Condition is SomeTest);
        }
    }
}
