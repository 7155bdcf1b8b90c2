using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Says of each scale what was proposed on it.</summary>
internal static class ScaleTracer
{
    public static ScaleTrace Trace(
        ScaleDecision outcome, ImmutableArray<RuleTrace> rules, AssumedGrounds grounds, TieringCase tieringCase, ConditionTracer conditions)
    {
        var scale = outcome.Scale;
        ImmutableArray<RuleTrace> proposals =
            [.. rules.Where(r => r.Rule.Proposal.Scale == scale && r.Truth == Truth.Met && r.Highest is not null)];
        var restsOn = grounds.RestsOn(outcome);
        return new ScaleTrace
        {
            Decision = outcome,
            Proposals = proposals,
            Overrides = [.. outcome.Overrides.Select(o => Trace(o, conditions))],
            ProtectedFloor = proposals.Where(r => r.Rule.Proposal is FloorProposal { IsProtected: true }).Select(r => r.Lowest).Max(),
            RestsOn = restsOn,
            HeldBackBy = grounds.HeldBackBy(outcome, restsOn),
            Previous = tieringCase.PreviousLevelOn(scale),
        };
    }

    private static OverrideTrace Trace(OverrideOutcome one, ConditionTracer conditions) => new(
        one,
        one.Policy?.InArea is { } area ? conditions.Trace(area) : null,
        one.Policy is { } policy ? conditions.Trace(policy.When) : null);
}
