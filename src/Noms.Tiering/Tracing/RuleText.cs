using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>One rule in words: what it says, what it proposes, and each of its tests.</summary>
internal sealed class RuleText
{
    private const string OneOfDeciding = "; one of the rules of which at least one decides";

    private readonly TraceLayout _layout;
    private readonly ConditionLines _conditions;
    private readonly DecisionTrace _trace;

    public RuleText(TraceLayout layout, ConditionLines conditions, DecisionTrace trace)
    {
        _layout = layout;
        _conditions = conditions;
        _trace = trace;
    }

    public void Write(RuleTrace rule)
    {
        var layer = rule.Rule.Layer == "national" ? "" : $" [{rule.Rule.Layer}]";
        var cited = PhraseText.Cited(rule.Rule.Citations);
        var reason = rule.Rule.Reason.Length == 0 ? "" : $": {rule.Rule.Reason}";
        var reading = rule.Rule.Reading == Provenance.Assumed ? $"; the reading is assumed{reason}" : "";
        _layout.Marked(2, $"{rule.Rule.Id}{layer}  ", $"{rule.Rule.Title}{cited}{reading}", 4);
        _layout.Line(6, Effect(rule));
        if (rule.Condition.Condition is not AllCondition { Conditions: [] })
        {
            _conditions.Write(6, rule.Condition);
        }

        if (!rule.Parameters.IsEmpty)
        {
            _layout.Line(6, $"rests on {string.Join("; ", rule.Parameters.Select(PhraseText.Parameter))}");
        }
    }

    private string Effect(RuleTrace rule)
    {
        var proposal = Proposal(rule);
        return rule.Truth switch
        {
            Truth.Met => $"{PhraseText.Start(proposal)}{Always(rule)}{Outcome(rule)}",
            Truth.Unknown => $"if met, {proposal}{(rule.IsOneOfDeciding ? OneOfDeciding : "")}",
            _ => $"would give: {proposal}",
        };
    }

    /// <summary>What a rule proposes, such as <c>at least Tier 3</c>.</summary>
    public static string Proposal(RuleTrace rule)
    {
        var frame = ProposalFrame.Of(rule.Rule.Proposal);
        return frame.Before + (frame.Level is { } level ? Level(rule, level) : "") + frame.After;
    }

    private static string Level(RuleTrace rule, ProposedLevel level) => (rule.Lowest, rule.Highest) switch
    {
        (_, null) => $"no level, because {PhraseText.Inside(PhraseText.Title(level.Derived!))} gives none",
        (null, { } highest) => $"no level, or up to {PhraseText.Level(highest)}",
        ({ } lowest, { } highest) when lowest == highest => PhraseText.Level(lowest, level.Parameter),
        ({ } lowest, { } highest) => $"{PhraseText.Level(lowest)}, perhaps {PhraseText.Level(highest)}",
    };

    private string Always(RuleTrace rule)
    {
        if (PhraseText.LevelOf(rule.Rule.Proposal)?.Derived is not { } derived)
        {
            return rule.Condition.Condition is AllCondition { Conditions: [] } ? ", always" : "";
        }

        var uncertain = _trace.Derived.Where(d => d.Derived.Id == derived.Id).SelectMany(d => d.UncertainFacts).Select(d => d.Title).ToList();
        return uncertain.Count == 0 ? "" : $", which rests on what is uncertain ({string.Join(", ", uncertain)})";
    }

    private string Outcome(RuleTrace rule)
    {
        var lowered = rule.AfterCaps is { } after && after < rule.Lowest
            ? $"; lowered to {PhraseText.Level(after)} by {BoundText.Join([.. rule.CappedBy.Select(r => r.Id)], "and")}"
            : "";
        if (rule.Rule.Proposal.Scale is null)
        {
            return lowered;
        }

        var isAdjusted = _trace.Scales.Any(s => s.Decision.Scale == rule.Rule.Proposal.Scale && AdjustmentHead.IsAdjusted(s.Decision));
        var level = isAdjusted ? "the level by the rules" : "the level";
        var deciding = (rule.IsDeciding, rule.IsNecessary) switch
        {
            (true, true) => $"; it decides, and without it {level} would be another",
            (true, false) => $"; it decides, though without it {level} would be the same",
            (true, _) => "; it decides",
            _ when rule.IsOneOfDeciding => OneOfDeciding,
            (false, true) => $"; without it {level} would be another",
            _ => _trace.State == DecisionState.InvalidData ? "" : "; it does not decide",
        };
        return lowered + deciding;
    }
}
