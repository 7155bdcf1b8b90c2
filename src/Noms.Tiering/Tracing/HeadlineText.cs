using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The sentences that matter first: the level, why, and whether it may still change.</summary>
internal sealed class HeadlineText
{
    private readonly TextLayout _layout;
    private readonly DecisionTrace _trace;

    public HeadlineText(TextLayout layout, DecisionTrace trace)
    {
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
            _layout.Line(0, $"Of the {selection.Versions.All.Length} versions of the policy, {selection}.");
        }
        else if (!_trace.IsInForce)
        {
            _layout.Line(0, $"That day lies outside the window in which the policy is in force, {WindowText.Of(_trace.Policy)}.");
        }
    }

    private void WriteInvalid()
    {
        _layout.Line(0, "No level, because the facts of this case cannot all be true:");
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
            _layout.Line(0, $"{status.Title}{PhraseText.Cited(status.Citations)}. This stands in place of a level.");
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

        var reasons = Reasons(outcome, level);
        var opening = outcome.Level is null ? $"The facts alone give {level.Title}" : level.Title;
        WriteReasons($"{opening}, because{Whatever(outcome, reasons.Count)}", reasons);
        WriteConflict(scale);
        if (outcome.Level is not null)
        {
            WritePossible(outcome);
            WriteChange(scale);
        }

        WriteAssumed(scale);
    }

    private static string Whatever(ScaleDecision outcome, int count) =>
        !outcome.Deciding.IsEmpty || outcome.DecidedByOneOf.IsEmpty ? ""
        : $", whatever the missing facts turn out to be,{(count == 1 ? "" : " at least one of these decides")}";

    private void WriteReasons(string opening, List<string> reasons)
    {
        if (reasons.Count == 1)
        {
            _layout.Line(0, $"{opening} {reasons[0]}.");
            return;
        }

        _layout.Line(0, $"{opening}:");
        reasons.ForEach(reason => _layout.Line(2, $"- {reason}"));
    }

    private List<string> Reasons(ScaleDecision outcome, Level level)
    {
        if (!outcome.Deciding.IsEmpty)
        {
            var deciding = _trace.Rules.Where(r => outcome.Deciding.Contains(r.Rule)).ToList();
            return
            [
                .. deciding.Where(r => r.Rule.Proposal is not CapProposal).Select(Raising),
                .. deciding.Where(r => r.Rule.Proposal is CapProposal).Select(r => $"it goes no higher, because {PhraseText.Rule(r.Rule)}"),
            ];
        }

        if (!outcome.DecidedByOneOf.IsEmpty)
        {
            return [.. outcome.DecidedByOneOf.Select(PhraseText.Rule)];
        }

        return level == outcome.Scale.Default
            ? ["no rule that is met raises it"]
            : [$"facts that are missing are taken where they give the {(outcome.Scale.MissingGivesHighest ? "highest" : "lowest")} level"];
    }

    private static string Raising(RuleTrace rule) => PhraseText.Rule(rule.Rule)
        + (rule.AfterCaps is { } after && after < rule.Lowest ? $", lowered from {PhraseText.Level(rule.Lowest!)} by {Ids(rule.CappedBy)}" : "");

    private static string Ids(IEnumerable<PolicyRule> rules) => BoundText.Join([.. rules.Select(r => r.Id)], "and");

    private void WriteConflict(ScaleTrace scale)
    {
        if (scale.Decision.IsInConflict)
        {
            var proposing = scale.Proposals.Select(r => r.Rule).Where(r => r.Proposal is LevelProposal).ToList();
            var highest = proposing.Select(r => ((LevelProposal)r.Proposal).Authority).DefaultIfEmpty().Min();
            var rules = proposing.Where(r => ((LevelProposal)r.Proposal).Authority == highest);
            _layout.Line(0, $"In conflict: rules of one authority disagree, so none applies: {BoundText.Join([.. rules.Select(PhraseText.Rule)], "and")}.");
        }
    }

    private void WriteAssumed(ScaleTrace scale)
    {
        var rules = _trace.Rules
            .Where(r => scale.Decision.Deciding.Contains(r.Rule) || scale.Decision.DecidedByOneOf.Contains(r.Rule)).ToList();
        var readings = rules.Where(r => r.Rule.Reading == Provenance.Assumed).Select(r => r.Rule.Id).ToList();
        ImmutableArray<string> figures =
        [
            .. rules.SelectMany(r => r.Parameters).Where(p => p.Provenance == Provenance.Assumed).Distinct().Select(PhraseText.Parameter),
        ];
        if (!figures.IsEmpty)
        {
            _layout.Line(0, $"It rests on what no source gives: {string.Join("; ", figures)}.");
        }

        if (readings.Count > 0)
        {
            _layout.Line(0, $"It rests on an assumed reading of the source in {BoundText.Join(readings, "and")}.");
        }
    }

    private void WritePossible(ScaleDecision outcome)
    {
        if (!outcome.IsProvisional)
        {
            _layout.Line(0, "Not provisional: no fact that is missing or uncertain could change it.");
            return;
        }

        var atMost = outcome.PossibleIsAtMost ? " at most" : "";
        _layout.Line(0, $"Provisional:{atMost} {PhraseText.Levels(outcome.Possible)} {(atMost.Length > 0 ? "are" : "is")} still possible.");
        if (!outcome.KeptOpenBy.IsEmpty)
        {
            _layout.Line(0, $"Kept open by: {string.Join(", ", outcome.KeptOpenBy.Select(KeptOpen))}.");
        }
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
                LevelChange.Raised => $"Raised from {PhraseText.Level(previous)}.",
                LevelChange.Lowered => $"Lowered from {PhraseText.Level(previous)}.",
                _ => $"{PhraseText.Level(previous)} as before.",
            });
        }
    }
}
