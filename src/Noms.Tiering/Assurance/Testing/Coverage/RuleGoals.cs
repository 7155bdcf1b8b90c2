using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>What cases are to show of the rules of a policy and of what may stand beside or in place of its levels.</summary>
internal static class RuleGoals
{
    public static IEnumerable<Goal> Of(TieringPolicy policy) =>
    [
        .. policy.Rules.SelectMany(rule => OfRule(policy, rule)),
        .. policy.Statuses.Select((status, index) => new Goal(
            CoverageKind.Outcome, status.Id, $"the status {status.Id} stands", r => r.Decision.Status?.Id == status.Id)
        {
            In = space => space.Where(space.Instead(), instead => instead == index + 1),
        }),
        .. policy.InvalidData.Select((invalid, index) => new Goal(
            CoverageKind.Outcome, invalid.Id, $"{invalid.Id} makes the case invalid data", r => r.Decision.InvalidData.Any(d => d.Code == invalid.Id))
        {
            In = space => space.Where(space.Instead(), instead => instead == policy.Statuses.Length + index + 1),
        }),
        .. policy.Overrides.Select(one => new Goal(
            CoverageKind.Outcome, one.Id, $"the override {one.Id} applies", r => r.Decision.Scales.SelectMany(s => s.Overrides).Any(o => o.Id == one.Id && o.IsApplied))
        {
            In = space => space.MetBy(one.Applies),
        }),
        .. (policy.Label?.Suffixes ?? []).SelectMany(suffix => Either(suffix.Text, $"the label's {suffix.Text}", suffix.When)),
        .. policy.Outputs.Select(output => new Goal(
            CoverageKind.Outcome, output.Id, $"the output {output.Id} is given", r => r.Decision.Outputs.Any(o => o.Output.Id == output.Id && o.Truth == Truth.Met))),
    ];

    private static IEnumerable<Goal> OfRule(TieringPolicy policy, PolicyRule rule)
    {
        yield return new Goal(CoverageKind.RuleMet, rule.Id, $"{rule.Id} is met", r => r.TruthOf(rule.When) == Truth.Met) { In = space => space.MetAt(rule.Index) };
        if (rule.When is not AllCondition { Conditions.IsEmpty: true })
        {
            yield return new Goal(CoverageKind.RuleUnmet, rule.Id, $"{rule.Id} is unmet", r => r.TruthOf(rule.When) == Truth.Unmet)
            {
                In = space => space.Where(space.MetAt(rule.Index), met => met == 0),
            };
        }

        if (rule.Proposal is not OutputProposal)
        {
            yield return new Goal(CoverageKind.RuleDecides, rule.Id, $"{rule.Id} decides", r => r.Deciding.Contains(rule))
            {
                In = space => space.Policy.Scales.Select(scale => space.DecidingOf(scale, rule.Index)).Aggregate(space.Store.Terminal(0), (l, r) => space.Either(l, r)),
            };
        }
    }

    private static IEnumerable<Goal> Either(string subject, string words, Condition condition) =>
    [
        new Goal(CoverageKind.Outcome, subject, $"{words} is given", r => r.TruthOf(condition) == Truth.Met) { In = space => space.MetBy(condition) },
        new Goal(CoverageKind.Outcome, subject, $"{words} is not given", r => r.TruthOf(condition) == Truth.Unmet)
        {
            In = space => space.Where(space.MetBy(condition), met => met == 0),
        },
    ];
}
