using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The sentences that matter first: the level, why, and whether it may still change.</summary>
internal sealed class HeadlineText
{
    private readonly TraceLayout _layout;
    private readonly DecisionTrace _trace;
    private readonly string _whereListed;

    public HeadlineText(TraceLayout layout, DecisionTrace trace, string whereListed)
    {
        _whereListed = whereListed;
        _layout = layout;
        _trace = trace;
    }

    public void Write()
    {
        if (_trace.State == DecisionState.InvalidData)
        {
            WriteInvalid();
        }
        else
        {
            WriteStatus();
            foreach (var scale in _trace.Scales)
            {
                WriteScale(scale);
            }
        }

        if (_trace.Label is { } label && _trace.Scales.All(s => s.Decision.Level?.Id != label))
        {
            _layout.Line(0, $"In short: {label}.");
        }

        if (_trace.NextChange is { } change)
        {
            _layout.Line(0, $"Next change: {change}{(change.Gap is null ? ", if nothing else changes" : "")}.");
        }

        _layout.Line(0, $"Case {_trace.CaseId} as of {ValueText.Date(_trace.AsOf)}, by {_trace.Policy.Title} ({_trace.Policy}).");
        WriteWindow();
    }

    private void WriteWindow()
    {
        if (_trace.Selection is { } selection)
        {
            var versions = selection.Versions.All.Length;
            _layout.Line(0, versions == 1 ? $"The policy has one version: {selection}." : $"Of the {versions} versions of the policy, {selection}.");
        }
        else if (!_trace.IsInForce)
        {
            _layout.Line(0, $"That day lies outside the window in which the policy is in force, {WindowText.Of(_trace.Policy)}.");
        }
    }

    private void WriteInvalid()
    {
        _layout.Lead("No level, because the facts of this case cannot all be true:");
        foreach (var diagnostic in _trace.InvalidData)
        {
            _layout.Line(2, $"{diagnostic.Reason} ({diagnostic.Code})");
        }
    }

    private void WriteStatus()
    {
        if (_trace.Statuses.FirstOrDefault(s => s.Stands) is { } standing)
        {
            var status = standing.Status;
            _layout.Lead($"{status.Title}{PhraseText.Cited(status.Citations)}. This stands in place of a level.");
        }
    }

    private void WriteScale(ScaleTrace scale)
    {
        var outcome = scale.Decision;
        var level = outcome.Level ?? outcome.CalculatedLevel;
        if (level is null)
        {
            return;
        }

        if (outcome.Level is null && outcome.Possible.Length != 1)
        {
            WriteGuaranteed(outcome);
            return;
        }

        var opening = outcome.Level is null ? $"Were it not for this, {Otherwise(outcome)}" : level.Title;
        if (AdjustmentHead.IsAdjusted(outcome))
        {
            _layout.Lead(AdjustmentHead.Lead(outcome));
            level = outcome.CalculatedLevel!;
            opening = $"By the rules {level.Title}";
        }

        var reasons = new ReasonText(_trace).Of(outcome, level).Select(r => r.Text).ToList();
        WriteReasons($"{opening}, because{Whatever(outcome, reasons.Count)}", reasons);
        WriteConflict(scale);
        AdjustmentHead.WriteRest(outcome, _layout);
        if (outcome.Level is not null)
        {
            WritePossible(outcome);
            WriteChange(scale);
        }

        new AssumedText(_layout, _trace).Write(scale);
    }

    /// <summary>Beside a status: what holds whatever is missing or uncertain, which the level by the facts as they stand may not.</summary>
    private void WriteGuaranteed(ScaleDecision outcome)
    {
        var possible = $"{AtMost(outcome)} {PhraseText.Levels(outcome.Possible)} {(outcome.PossibleIsAtMost ? "are" : "is")} possible";
        _layout.Line(0, $"Were it not for this, whatever the missing or uncertain facts turn out to be, at least {PhraseText.Level(outcome.Possible[0])};{possible}.");
    }

    /// <summary>Beside a status: the one level that is possible, and what the rules give of it.</summary>
    private static string Otherwise(ScaleDecision outcome) => outcome.Possible[0] == outcome.CalculatedLevel
        ? outcome.CalculatedLevel.Title
        : $"{outcome.Possible[0].Title} by overrides or judgement; {outcome.CalculatedLevel!.Title} by the rules";

    private static string AtMost(ScaleDecision outcome) => outcome.PossibleIsAtMost ? " at most" : "";

    private static string Whatever(ScaleDecision outcome, int count) =>
        !outcome.Deciding.IsEmpty || outcome.DecidedByOneOf.IsEmpty ? ""
        : $", whatever the missing facts turn out to be,{(count == 1 ? "" : " at least one of these decides")}";

    private void WriteReasons(string opening, List<string> reasons)
    {
        if (reasons.Count == 1)
        {
            _layout.Lead($"{opening} {reasons[0]}.");
            return;
        }

        _layout.Lead($"{opening}:");
        reasons.ForEach(reason => _layout.Line(2, $"- {reason}"));
    }

    private void WriteConflict(ScaleTrace scale)
    {
        var proposing = scale.Proposals.Where(r => r.Rule.Proposal is LevelProposal).ToList();
        var disagreeing = proposing.FindAll(r => proposing.TrueForAll(other => AuthorityOf(r) <= AuthorityOf(other)));
        if (disagreeing.Exists(r => r.Lowest != disagreeing[0].Lowest))
        {
            var rules = disagreeing.Select(r => r.Rule);
            _layout.Line(0, $"In conflict: rules of one authority disagree, so none applies: {BoundText.Join([.. rules.Select(PhraseText.Rule)], "and")}.");
        }
    }

    private static int AuthorityOf(RuleTrace rule) => ((LevelProposal)rule.Rule.Proposal).Authority;

    private void WritePossible(ScaleDecision outcome)
    {
        if (outcome.PossibleIsNotKnown)
        {
            _layout.Line(0, $"What is still possible is not known: rules of {HostLayers()} are decided in code. While they find the same:");
        }

        if (!outcome.IsProvisional)
        {
            _layout.Line(0, $"Not provisional: nothing that the policy leaves open could change it.{StoodIn(outcome)}");
            return;
        }

        var atMost = AtMost(outcome);
        _layout.Line(0, $"Provisional:{atMost} {PhraseText.Levels(outcome.Possible)} {(atMost.Length > 0 ? "are" : "is")} still possible.");
        if (!outcome.KeptOpenBy.IsEmpty)
        {
            _layout.Line(0, $"Kept open by: {string.Join(", ", outcome.KeptOpenBy.Select(KeptOpen))}.");
        }

        if (outcome.ObtainFirst is { } first && outcome.KeptOpenBy.Length > 1)
        {
            _layout.Line(0, $"To obtain first: {first.Title}.");
        }
    }

    private string HostLayers() => BoundText.Join([.. _trace.Policy.Rules.Where(r => r.IsOfHost).Select(r => r.Layer).Distinct()], "and");

    /// <summary>Said once, however many scales there are.</summary>
    private string StoodIn(ScaleDecision outcome)
    {
        if (_trace.StoodIn == 0 || outcome != _trace.Scales.First(s => !s.Decision.IsProvisional).Decision)
        {
            return "";
        }

        var facts = _trace.StoodIn == 1 ? "1 fact that is not recorded was" : $"{_trace.StoodIn} facts that are not recorded were";
        return $" {facts} taken as the policy says ({_whereListed}).";
    }

    private string KeptOpen(Determinant determinant)
    {
        var standing = _trace.Determinants.FirstOrDefault(d => d.Use.Determinant.Id == determinant.Id)?.Standing;
        return determinant.Title + standing switch
        {
            FactStanding.Open => " (not recorded)",
            FactStanding.Uncertain => " (uncertain)",
            FactStanding.Recorded => " (not wholly known)",
            _ => "",
        };
    }

    private void WriteChange(ScaleTrace scale)
    {
        if (scale.Previous is { } previous && scale.Decision.Change != LevelChange.NotKnown)
        {
            _layout.Line(0, scale.Decision.Change switch
            {
                LevelChange.Raised => $"Raised from {PhraseText.Level(previous)}{ForNow(scale, previous)}.",
                LevelChange.Lowered => $"Lowered from {PhraseText.Level(previous)}{ForNow(scale, previous)}.",
                _ => $"{PhraseText.Level(previous)} as before.",
            });
        }
    }

    /// <summary>Where the level may still be as it was, or on the other side of that, the change is not certain.</summary>
    private static string ForNow(ScaleTrace scale, Level previous)
    {
        var outcome = scale.Decision;
        var other = outcome.Possible.Where(l => outcome.Change == LevelChange.Raised ? l <= previous : l >= previous).ToList();
        return !outcome.IsProvisional || other.Count == 0
            ? ""
            : $" for now; {PhraseText.Levels(other)} {(outcome.PossibleIsAtMost ? "may still be" : "is still")} possible";
    }
}
