using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>One rule in words: what it says, what it proposes, and each of its tests.</summary>
internal sealed class RuleText
{
    private readonly TextLayout _layout;
    private readonly ConditionLines _conditions;
    private readonly DecisionTrace _trace;

    public RuleText(TextLayout layout, ConditionLines conditions, DecisionTrace trace)
    {
        _layout = layout;
        _conditions = conditions;
        _trace = trace;
    }

    public void Write(RuleTrace rule)
    {
        var layer = rule.Rule.Layer == "national" ? "" : $" [{rule.Rule.Layer}]";
        var cited = PhraseText.Cited(rule.Rule.Citations);
        var reading = rule.Rule.Reading == Provenance.Assumed ? "; the reading is assumed" : "";
        _layout.Line(2, $"{rule.Rule.Id}{layer}  {rule.Rule.Title}{cited}{reading}", 4);
        _layout.Line(6, Effect(rule));
        _conditions.Write(6, rule.Condition);
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
            Truth.Met => $"{Start(proposal)}{Outcome(rule)}",
            Truth.Unknown => $"if met, {proposal}{(rule.IsOneOfDeciding ? "; one of the rules of which at least one decides" : "")}",
            _ => $"would be: {proposal}",
        };
    }

    private static string Proposal(RuleTrace rule) => rule.Rule.Proposal switch
    {
        FloorProposal floor => $"at least {Level(rule, floor.Level)}{(floor.IsProtected ? ", and nothing lowers it" : "")}",
        CapProposal cap => $"at most {Level(rule, cap.Level)} by {BoundText.Join([.. cap.On], "and")}",
        LevelProposal level => $"{Level(rule, level.Level)} by {level.AuthorityTitle} authority",
        OutputProposal output => output.Output.Title,
        _ => "",
    };

    private static string Level(RuleTrace rule, ProposedLevel level) => (rule.Lowest, rule.Highest) switch
    {
        (_, null) => $"no level, because {PhraseText.Inside(level.Derived!.Title)} gives none",
        (null, { } highest) => $"no level, or up to {highest.Title}",
        ({ } lowest, { } highest) when lowest == highest => BoundText.Level(lowest, level.Parameter),
        ({ } lowest, { } highest) => $"{lowest.Title} to {highest.Title}",
    };

    private static string Start(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string Outcome(RuleTrace rule)
    {
        var lowered = rule.AfterCaps is { } after && after < rule.Lowest
            ? $"; lowered to {after.Title} by {BoundText.Join([.. rule.CappedBy.Select(r => r.Id)], "and")}"
            : "";
        if (rule.Rule.Proposal.Scale is null)
        {
            return lowered;
        }

        var deciding = (rule.IsDeciding, rule.IsNecessary) switch
        {
            (true, true) => "; it decides, and without it the level would be another",
            (true, false) => "; it decides, and so do others",
            (true, _) => "; it decides",
            (false, true) => "; without it the level would be another",
            _ => _trace.State == DecisionState.InvalidData ? "" : "; it does not decide",
        };
        return lowered + deciding;
    }
}
