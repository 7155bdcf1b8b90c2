using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The nodes and arrows of one flowchart.</summary>
internal sealed class TraceChart
{
    private const string Break = "<br/>";

    private readonly DecisionTrace _trace;
    private readonly TextWriter _writer;
    private readonly FactsBehind _behind;
    private readonly Dictionary<string, string> _nodes = new(StringComparer.Ordinal);

    public TraceChart(DecisionTrace trace, TextWriter writer)
    {
        _trace = trace;
        _writer = writer;
        _behind = new FactsBehind(trace);
    }

    public void Write()
    {
        Line("flowchart LR");
        Line("  classDef fact fill:#f3f2f1,stroke:#505a5f,color:#0b0c0c");
        Line("  classDef rule fill:#ffffff,stroke:#1d70b8,color:#0b0c0c");
        Line("  classDef unknown fill:#ffffff,stroke:#505a5f,color:#0b0c0c,stroke-dasharray:4");
        Line("  classDef level fill:#1d70b8,stroke:#003078,color:#ffffff");
        var status = WriteState();
        for (var index = 0; index < _trace.Scales.Length; index++)
        {
            WriteScale(_trace.Scales[index], index, status);
        }
    }

    /// <summary>What stands in place of a level, where something does.</summary>
    private string? WriteState()
    {
        switch (_trace.State)
        {
            case DecisionState.InvalidData:
                Line($"  state{{{{\"{string.Join(Break, ["No level: invalid data", .. _trace.InvalidData.Select(d => Words(d.Reason))])}\"}}}}:::level");
                return "state";
            case DecisionState.Status:
                var standing = _trace.Statuses.First(s => s.Stands);
                Line($"  state{{{{\"{Words(standing.Status.Title)}{Break}stands in place of a level\"}}}}:::level");
                WriteReads("state", ConditionTests.Of(standing.Status.When).Select(t => t.Determinant).DistinctBy(d => d.Id), "-->");
                return "state";
            default:
                return null;
        }
    }

    private void WriteScale(ScaleTrace scale, int index, string? status)
    {
        if (scale.Decision.CalculatedLevel is not { } level)
        {
            return;
        }

        var node = $"level{index}";
        var possible = scale.Decision.Possible.Length > 1 ? $"{Break}possible: {Words(PhraseText.Levels(scale.Decision.Possible))}" : "";
        if (scale.Decision.Overrides.IsEmpty && scale.Decision.Judgement is null)
        {
            Line($"  {node}([\"{Words((scale.Decision.Level ?? level).Title)}{possible}\"]):::level");
        }
        else
        {
            Line($"  {node}([\"{Words(level.Title)}{Break}by the rules\"]):::level");
            WriteAdjustments(scale.Decision, node, index, possible);
        }

        if (status is not null)
        {
            Line($"  {node} -. in its place .-> {status}");
        }

        var rules = _trace.Rules.Where(r => r.Rule.Proposal.Scale == scale.Decision.Scale && r.Truth != Truth.Unmet).ToList();
        foreach (var rule in rules)
        {
            WriteRule(rule);
        }

        foreach (var rule in rules)
        {
            WriteOutcome(rule, rules, node);
        }
    }

    /// <summary>From the level by the rules through each override and the judgement to the final level.</summary>
    private void WriteAdjustments(ScaleDecision outcome, string from, int scale, string possible)
    {
        var final = $"final{scale}";
        var last = from;
        foreach (var (one, place) in outcome.Overrides.OrderBy(o => o.Authority).Select((o, place) => (o, place)))
        {
            var node = $"override{scale}x{place}";
            var title = one.Policy?.Title ?? "recorded for this case";
            Line($"  {node}[\"{Words(one.Id)}: {Words(title)}{Break}{Words(AdjustmentWords.Holds(one))}, by {AdjustmentWords.Authority(one.Authority)} authority\"]:::{(one.IsApplied ? "rule" : "unknown")}");
            if (one.IsApplied)
            {
                Line($"  {last} ==> {node}");
                last = node;
            }
            else
            {
                Line($"  {node} -. \"not applied: {Words(AdjustmentWords.WhyNot(one))}\" .-> {final}");
            }
        }

        if (outcome.Judgement is { } judgement)
        {
            var node = $"judgement{scale}";
            Line($"  {node}[\"{Words(PhraseText.Start(AdjustmentWords.By(judgement)))}{Break}{Words(PhraseText.Level(judgement.Proposed))}\"]:::{(judgement.IsApplied ? "rule" : "unknown")}");
            if (judgement.IsApplied)
            {
                Line($"  {last} ==> {node}");
                last = node;
            }
            else
            {
                Line($"  {node} -. \"refused: {Words(AdjustmentWords.WhyNot(judgement))}\" .-> {final}");
            }
        }

        Line($"  {final}([\"{Words((outcome.Level ?? outcome.CalculatedLevel!).Title)}{possible}\"]):::level");
        Line($"  {last} ==> {final}");
    }

    private void WriteRule(RuleTrace rule)
    {
        var id = Rule(rule.Rule);
        var truth = rule.Truth == Truth.Met ? "" : "not known yet: ";
        Line($"  {id}[\"{Words(rule.Rule.Id)}: {Words(rule.Rule.Title)}{Break}{truth}{Words(RuleText.Proposal(rule))}\"]:::{(rule.Truth == Truth.Met ? "rule" : "unknown")}");
        WriteReads(id, FactsBehind.ReadBy(rule), Arrow(rule));
    }

    private void WriteOutcome(RuleTrace rule, List<RuleTrace> rules, string node)
    {
        if (rule.Rule.Proposal is CapProposal cap)
        {
            foreach (var floor in rules.Where(r => cap.On.Contains(r.Rule.Id)))
            {
                var lowers = floor.CappedBy.Contains(rule.Rule) ? "lowers" : "would lower";
                Line($"  {Rule(rule.Rule)} -. {lowers} .-> {Rule(floor.Rule)}");
            }

            return;
        }

        Line($"  {Rule(rule.Rule)} {Arrow(rule)} {node}");
    }

    private void WriteReads(string node, IEnumerable<Determinant> read, string arrow)
    {
        foreach (var determinant in read)
        {
            Line($"  {Node(determinant)} {arrow} {node}");
        }
    }

    /// <summary>The node of a determinant, written with all that it rests on when it is first met.</summary>
    private string Node(Determinant determinant)
    {
        if (_nodes.TryGetValue(determinant.Id, out var known))
        {
            return known;
        }

        var node = _nodes[determinant.Id] = $"fact{_nodes.Count}";
        if (_trace.Determinants.FirstOrDefault(d => d.Use.Determinant.Id == determinant.Id) is { } fact)
        {
            var isOpen = fact.Standing is FactStanding.Open or FactStanding.Uncertain;
            var stoodIn = fact.Standing == FactStanding.StoodIn ? " (stood in)" : fact.Standing == FactStanding.Uncertain ? " (uncertain)" : "";
            WriteFact(node, determinant, ValueText.Of(determinant, fact.Value) + stoodIn, isOpen);
        }
        else if (_trace.Derived.FirstOrDefault(d => d.Derived.Id == determinant.Id) is { } derived)
        {
            WriteFact(node, determinant, ValueText.Of(determinant, derived.Lowest, derived.Highest), !derived.IsKnown);
            foreach (var below in _behind.FactsOf([determinant]).Where(f => f.Standing != FactStanding.StoodIn))
            {
                Line($"  {Node(below.Use.Determinant)} --> {node}");
            }
        }

        return node;
    }

    private void WriteFact(string node, Determinant determinant, string value, bool isOpen) =>
        Line($"  {node}[/\"{Words(PhraseText.Start(PhraseText.Title(determinant)))}{Break}{Words(value)}\"/]:::{(isOpen ? "unknown" : "fact")}");

    private static string Arrow(RuleTrace rule) => rule switch
    {
        { Truth: Truth.Unknown } => "-.->",
        { IsDeciding: true } => "==>",
        _ => "-->",
    };

    private static string Rule(PolicyRule rule) => $"rule{rule.Index}";

    /// <summary>Words inside quotation marks, where Mermaid takes a few characters for more than themselves.</summary>
    private static string Words(string text) => string.Concat(text.Select(c => c switch
    {
        '"' => "#quot;",
        '#' => "#35;",
        '&' => "#amp;",
        '<' => "#lt;",
        '>' => "#gt;",
        '`' => "#96;",
        '\\' => "#92;",
        ';' => "#59;",
        _ when char.IsControl(c) => " ",
        _ => c.ToString(),
    }));

    private void Line(string text) => _writer.Write(text + "\n");
}
