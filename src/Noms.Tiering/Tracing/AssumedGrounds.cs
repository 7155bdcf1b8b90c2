using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>
/// The assumed parameters on which the levels of one decision rest, and those that kept them from being higher. A limb that did not bring a
/// rule about counts for neither, nor does a rule beside which another gives the same level without them.
/// </summary>
internal sealed class AssumedGrounds
{
    private readonly TieringPolicy _policy;
    private readonly ParametersOfConditions _parameters;
    private readonly ImmutableArray<RuleTrace> _rules;

    public AssumedGrounds(TieringPolicy policy, ParametersOfConditions parameters, ImmutableArray<RuleTrace> rules)
    {
        _policy = policy;
        _parameters = parameters;
        _rules = rules;
    }

    /// <summary>What the level rests on: of the rules that it needs, otherwise what all that give it have in common.</summary>
    public ImmutableArray<PolicyParameter> RestsOn(ScaleDecision outcome)
    {
        var deciding = DecidingOn(outcome).ToList();
        var ids = deciding.Where(r => r.IsNecessary != false).SelectMany(Under).ToHashSet(StringComparer.Ordinal);
        var raising = deciding.Where(r => r.Rule.Proposal is not CapProposal).ToList();
        if (raising.Count > 0 && raising.All(r => r.IsNecessary == false))
        {
            ids.UnionWith(raising.Select(Under).Aggregate((common, each) => [.. common.Intersect(each)]));
        }

        return Assumed(ids);
    }

    /// <summary>What kept rules that would give a higher level from being met, where nothing else did, beside what the level rests on.</summary>
    public ImmutableArray<PolicyParameter> HeldBackBy(ScaleDecision outcome, ImmutableArray<PolicyParameter> restsOn)
    {
        if ((outcome.Level ?? outcome.CalculatedLevel) is not { } level)
        {
            return [];
        }

        var higher = _rules.Where(r => r.Rule.Proposal.Scale == outcome.Scale && r.Truth != Truth.Met && r.Rule.Proposal is not CapProposal
            && r.Highest > level && !IsCapped(r.Rule, level));
        var barring = higher.SelectMany(r => _parameters.Barring(r.Condition)).ToHashSet(StringComparer.Ordinal);
        barring.ExceptWith(restsOn.Select(p => p.Id));
        return Assumed(barring);
    }

    private IEnumerable<RuleTrace> DecidingOn(ScaleDecision outcome) =>
        _rules.Where(r => r.Rule.Proposal.Scale == outcome.Scale && (r.IsDeciding || r.IsOneOfDeciding));

    private HashSet<string> Under(RuleTrace rule) => [.. _parameters.Bringing(rule.Condition), .. _parameters.Of(rule.Rule.Proposal)];

    /// <summary>Whether the rule, if it were met, would be lowered to the level or below it.</summary>
    private bool IsCapped(PolicyRule rule, Level level) => _rules.Any(
        r => r.Truth == Truth.Met && r.Rule.Proposal is CapProposal cap && cap.On.Contains(rule.Id) && cap.Level.Fixed is { } most && most <= level);

    private ImmutableArray<PolicyParameter> Assumed(HashSet<string> ids) =>
        [.. _policy.Parameters.Where(p => p.Provenance == Provenance.Assumed && ids.Contains(p.Id))];
}
