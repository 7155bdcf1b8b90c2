using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The words of the shorter form, in their order.</summary>
internal sealed class PersonProse
{
    private const string LeftOut = "Something that may not be shown here.";

    private readonly DecisionTrace _trace;
    private readonly TraceLayout _layout;
    private readonly FactsBehind _behind;
    private readonly HashSet<string> _withheld;
    private readonly bool _isWhole;

    public PersonProse(DecisionTrace trace, IReadOnlyCollection<Determinant> withheld, TraceLayout layout)
    {
        _trace = trace;
        _layout = layout;
        _behind = new FactsBehind(trace);
        _withheld = [.. withheld.Select(d => d.Id)];
        _isWhole = !trace.Determinants.Any(d => _withheld.Contains(d.Use.Determinant.Id));
    }

    public void Write()
    {
        WriteOutcome();
        WriteReasons();
        WriteFacts();
        WriteUnknown();
        WriteNextChange();
        WriteNotRead();
        _layout.Heading("If something here is wrong");
        _layout.Line(2, "If a fact is wrong, out of date or missing, say so to the person who manages your case and ask for it to be put right. It is then decided again.");
        _layout.Line(2, $"Case {_trace.CaseId} as of {ValueText.Date(_trace.AsOf)}, by {_trace.Policy.Title} ({_trace.Policy}).");
    }

    private void WriteOutcome()
    {
        var standing = _trace.Statuses.FirstOrDefault(s => s.Stands)?.Status;
        var outcome = _trace.State switch
        {
            DecisionState.InvalidData => "no level could be decided, because what is recorded cannot all be true",
            DecisionState.Status => standing!.Title,
            _ => BoundText.Join([.. _trace.Scales.Select(s => s.Decision.Level!.Title)], "and"),
        };
        _layout.Lead($"Your case: {outcome}.");
    }

    private void WriteReasons()
    {
        if (_trace.State == DecisionState.InvalidData)
        {
            return;
        }

        _layout.Heading("Why");
        if (_trace.State == DecisionState.Status)
        {
            var standing = _trace.Statuses.First(s => s.Stands);
            _layout.Line(2, IsShown(ConditionTests.Of(standing.Status.When).Select(t => t.Determinant))
                ? $"{PhraseText.Start(ConditionText.Of(standing.Status.When, _trace.AsOf))}{PhraseText.Cited(standing.Status.Citations)}."
                : LeftOut);
            return;
        }

        var reasons = new ReasonText(_trace);
        foreach (var scale in _trace.Scales)
        {
            foreach (var (rule, text) in reasons.Of(scale.Decision, scale.Decision.CalculatedLevel!))
            {
                _layout.Line(2, rule is null || IsTold(rule) ? Sentence(scale, text) : LeftOut);
            }

            WriteAdjustments(scale);
        }
    }

    /// <summary>What moved the level from that of the rules: in the policy's words, since what others wrote of the person may not be for them.</summary>
    private void WriteAdjustments(ScaleTrace scale)
    {
        foreach (var one in AdjustmentHead.Moving(scale.Decision))
        {
            var isShown = one.Policy is null || IsShown(ConditionTests.Of(one.Policy.Applies).Select(t => t.Determinant));
            _layout.Line(2, isShown ? Sentence(scale, $"{AdjustmentWords.Named(one)}: {PhraseText.Level(one.After)} in place of {PhraseText.Level(one.Before)}") : LeftOut);
        }

        if (AdjustmentHead.HasJudged(scale.Decision))
        {
            var one = scale.Decision.Judgement!;
            var reason = one.Reason is { } named ? $", reason: {PhraseText.Inside(named.Title)}" : "";
            _layout.Line(2, Sentence(scale, $"{AdjustmentWords.By(one)}{reason}: {PhraseText.Level(one.After)} in place of {PhraseText.Level(one.Before)}"));
        }
    }

    private string Sentence(ScaleTrace scale, string reason) =>
        (_trace.Scales.Length == 1 ? PhraseText.Start(reason) : $"{PhraseText.Start(scale.Decision.Scale.Title)}: {reason}") + ".";

    private void WriteFacts()
    {
        if (_trace.State != DecisionState.Decided)
        {
            return;
        }

        var deciding = _trace.Rules.Where(r => r.IsDeciding && IsShown(r.Rule)).SelectMany(FactsBehind.ReadBy).ToList();
        var facts = _behind.FactsOf(deciding).Where(f => f.Standing is FactStanding.Recorded or FactStanding.Uncertain).ToList();
        if (facts.Count == 0)
        {
            return;
        }

        _layout.Heading("The facts behind that");
        foreach (var fact in facts)
        {
            _layout.Line(2, FactText.Plain(_trace, fact) + ".");
            FactText.WriteElements(_layout, fact);
        }

        var worked = deciding.SelectMany(_behind.Below).ToHashSet(StringComparer.Ordinal);
        foreach (var score in _trace.Derived.Where(d => d.Derived is ScoreDeterminant && d.IsRead && Counted(d.Items).Any() && worked.Contains(d.Derived.Id)))
        {
            WriteScore(score);
        }
    }

    /// <summary>The points, and for what: those of items that give some and count.</summary>
    private void WriteScore(DerivedTrace score)
    {
        _layout.Line(2, $"{PhraseText.Start(PhraseText.Title(score.Derived.Output))}: {ValueText.Of(score.Derived.Output, score.Lowest, score.Highest)}.");
        foreach (var item in Counted(score.Items))
        {
            var points = item.Lowest == item.Highest ? FactValue.NumberText(item.Highest) : $"up to {FactValue.NumberText(item.Highest)}";
            _layout.Line(6, $"{PhraseText.Start(item.Item.Title)}: {points}");
        }
    }

    private static IEnumerable<ScoreItemTrace> Counted(IEnumerable<ScoreItemTrace> items) => items
        .Where(i => i.Counts && i.Highest > 0)
        .SelectMany(i => i.Items.IsEmpty ? [i] : Counted(i.Items));

    private void WriteUnknown()
    {
        var open = _trace.Scales.Where(s => s.Decision.IsProvisional).ToList();
        if (open.Count == 0)
        {
            return;
        }

        _layout.Heading("What is not known yet");
        foreach (var scale in open)
        {
            var others = scale.Decision.Possible.Where(l => l != scale.Decision.Level);
            _layout.Line(2, $"It may still become {PhraseText.Levels(others)}.");
            var shown = scale.Decision.KeptOpenBy.Where(d => IsShown([d])).Select(d => d.Title).ToList();
            if (shown.Count > 0)
            {
                _layout.Line(2, $"That depends on: {string.Join(", ", shown)}.");
            }

            if (shown.Count < scale.Decision.KeptOpenBy.Length)
            {
                _layout.Line(2, LeftOut);
            }
        }
    }

    /// <summary>When a level changes says what a withheld date is, so it is shown only where nothing is withheld.</summary>
    private void WriteNextChange()
    {
        if (_isWhole && _trace.NextChange is { } change)
        {
            _layout.Heading("When it changes if nothing else does");
            _layout.Line(2, $"{PhraseText.Start(change.ToString())}.");
        }
    }

    /// <summary>What is withheld is left out unsaid, since nothing that is shown rests on it.</summary>
    private void WriteNotRead()
    {
        var titles = _trace.RecordedNotRead.Where(d => !_withheld.Contains(d.Id)).Select(PhraseText.Title).ToList();
        if (titles.Count > 0 && !_trace.Policy.HasHostRules)
        {
            _layout.Heading("Recorded, and not looked at for this decision");
            _layout.Line(2, $"{PhraseText.Start(string.Join(", ", titles))}.");
        }
    }

    /// <summary>Of a floor that was lowered the reason names the caps too, so those are to be shown as well.</summary>
    private bool IsTold(PolicyRule rule) => IsShown(rule) && _trace.Rules.First(r => r.Rule == rule).CappedBy.All(IsShown);

    private bool IsShown(PolicyRule rule) => !_behind.Below(rule).Overlaps(_withheld);

    private bool IsShown(IEnumerable<Determinant> determinants) => determinants.All(d => !_behind.Below(d).Overlaps(_withheld));
}
