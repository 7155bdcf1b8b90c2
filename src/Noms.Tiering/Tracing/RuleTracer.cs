using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Says of each rule how it stood, what it proposed, and what its caps and its scale made of that.</summary>
internal sealed class RuleTracer
{
    private readonly TieringDecision _decision;
    private readonly ConditionTracer _conditions;
    private readonly ParameterUse _parameters;
    private readonly Func<PolicyRule, bool?> _isNecessary;

    public RuleTracer(
        TieringDecision decision,
        ConditionTracer conditions,
        ParameterUse parameters,
        Func<PolicyRule, bool?> isNecessary)
    {
        _decision = decision;
        _conditions = conditions;
        _parameters = parameters;
        _isNecessary = isNecessary;
    }

    public ImmutableArray<RuleTrace> TraceAll(ImmutableArray<PolicyRule> rules)
    {
        ImmutableArray<RuleTrace> alone = [.. rules.Select(Alone)];
        ImmutableArray<PolicyRule> caps = [.. alone.Where(r => r.Truth == Truth.Met && r.Rule.Proposal is CapProposal).Select(r => r.Rule)];
        return [.. alone.Select(rule => rule.Rule.Proposal is FloorProposal ? Capped(rule, caps) : rule)];
    }

    private RuleTrace Alone(PolicyRule rule)
    {
        var condition = _conditions.Trace(rule.When);
        var (lowest, highest) = ProposedBy(rule.Proposal);
        var outcome = _decision.Scales.FirstOrDefault(s => s.Scale == rule.Proposal.Scale);
        return new RuleTrace
        {
            Rule = rule,
            Truth = condition.Truth,
            Condition = condition,
            Parameters = [.. _parameters.OfRules[rule.Index]],
            Lowest = lowest,
            Highest = highest,
            CappedBy = [],
            IsDeciding = outcome is not null && outcome.Deciding.Contains(rule),
            IsOneOfDeciding = outcome is not null && outcome.DecidedByOneOf.Contains(rule),
            IsNecessary = CanMatter(rule, condition.Truth) ? _isNecessary(rule) : false,
        };
    }

    private bool CanMatter(PolicyRule rule, Truth truth) =>
        truth != Truth.Unmet && rule.Proposal.Scale is not null && _decision.State != DecisionState.InvalidData;

    private (Level? Lowest, Level? Highest) ProposedBy(Proposal proposal)
    {
        var level = proposal switch
        {
            FloorProposal floor => floor.Level,
            CapProposal cap => cap.Level,
            LevelProposal fixedLevel => fixedLevel.Level,
            _ => null,
        };
        if (level?.Derived is not { } derived)
        {
            return (level?.Fixed, level?.Fixed);
        }

        var value = _conditions.ValueOf(derived).Within(derived);
        return (proposal.Scale!.LevelById(value.Lowest.AsText()), proposal.Scale.LevelById(value.Highest.AsText()));
    }

    private static RuleTrace Capped(RuleTrace floor, ImmutableArray<PolicyRule> caps)
    {
        if (floor.Truth != Truth.Met || floor.Highest is not { } proposed)
        {
            return floor;
        }

        ImmutableArray<PolicyRule> lowering =
            [.. caps.Where(c => c.Proposal is CapProposal cap && cap.On.Contains(floor.Rule.Id) && cap.Level.Fixed < proposed)];
        var lowestCap = lowering.Select(c => ((CapProposal)c.Proposal).Level.Fixed).Min();
        return floor with
        {
            CappedBy = lowering,
            AfterCaps = floor.Lowest != proposed ? null : lowestCap ?? proposed,
        };
    }
}
