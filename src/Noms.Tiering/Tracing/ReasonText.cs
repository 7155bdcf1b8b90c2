using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Why a scale has its level, in phrases that follow <c>because</c>, from the titles and citations of the rules that decided.</summary>
internal sealed class ReasonText
{
    private readonly DecisionTrace _trace;

    public ReasonText(DecisionTrace trace)
    {
        _trace = trace;
    }

    /// <summary>The reasons for a level, each with the rule that it comes from, where it comes from one.</summary>
    public List<Reason> Of(ScaleDecision outcome, Level level)
    {
        if (!outcome.Deciding.IsEmpty)
        {
            var deciding = _trace.Rules.Where(r => outcome.Deciding.Contains(r.Rule)).ToList();
            return
            [
                .. deciding.Where(r => r.Rule.Proposal is not CapProposal).Select(r => new Reason(r.Rule, Raising(r))),
                .. deciding.Where(r => r.Rule.Proposal is CapProposal).Select(r => new Reason(r.Rule, $"it goes no higher, because {PhraseText.Rule(r.Rule)}{Limb(r)}")),
            ];
        }

        if (!outcome.DecidedByOneOf.IsEmpty)
        {
            return [.. outcome.DecidedByOneOf.Select(r => new Reason(r, PhraseText.Rule(r)))];
        }

        return level == outcome.Scale.Default
            ? [new(null, "no rule that is met raises it")]
            : [new(null, $"facts that are missing are taken where they give the {(outcome.Scale.MissingGivesHighest ? "highest" : "lowest")} level")];
    }

    private string Raising(RuleTrace rule) => PhraseText.Rule(rule.Rule) + Limb(rule) + Points(rule)
        + (rule.AfterCaps is { } after && after < rule.Lowest ? $", lowered from {PhraseText.Level(rule.Lowest!)} by {Ids(rule.CappedBy)}" : "");

    /// <summary>A rule with several limbs is met by some of them, and its title names them all.</summary>
    private string Limb(RuleTrace rule) => rule.Condition.Condition is AnyCondition { Conditions.Length: > 1 }
        ? $", here: {string.Join("; ", rule.Condition.Parts.Where(p => p.Truth == Truth.Met).Select(p => Limb(p.Condition)))}"
        : "";

    /// <summary>Where the level is a band of a score, the points that it has.</summary>
    private string Points(RuleTrace rule) =>
        PhraseText.LevelOf(rule.Rule.Proposal)?.Derived is { } level
        && Derived(level) is { Derived: BandedDeterminant banded }
        && Derived(banded.Of) is { Derived: ScoreDeterminant score, IsKnown: true } points
            ? $", here: {PhraseText.Inside(PhraseText.Title(score.Output))} {FactValue.NumberText(points.Highest.AsNumber())}"
            : "";

    private DerivedTrace? Derived(Determinant determinant) => _trace.Derived.FirstOrDefault(d => d.Derived.Id == determinant.Id);

    private string Limb(Condition condition) => condition switch
    {
        FlagTest flag => (flag.Expected ? "" : "not ") + PhraseText.Title(flag.Determinant),
        AllCondition { Conditions.Length: > 0 } all => BoundText.Join([.. all.Conditions.Select(Limb)], "and"),
        _ => ConditionText.Of(condition, _trace.AsOf),
    };

    private static string Ids(IEnumerable<PolicyRule> rules) => BoundText.Join([.. rules.Select(r => r.Id)], "and");

    /// <summary>Why, and the rule that says so.</summary>
    internal sealed record Reason(PolicyRule? Rule, string Text);
}
