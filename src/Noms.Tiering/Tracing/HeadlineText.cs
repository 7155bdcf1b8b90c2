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

        if (_trace.Label is { } label && _trace.Policy.Label is not null)
        {
            _layout.Line(0, $"In short: {label}.");
        }

        _layout.Line(0, $"Case {_trace.CaseId} as of {ValueText.Date(_trace.AsOf)}, by {_trace.Policy.Title} ({_trace.Policy}).");
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

        var opening = outcome.Level is null ? "The facts alone give " : "";
        _layout.Line(0, $"{opening}{level.Title}, because {Reason(outcome, level)}.");
        WriteConflict(scale);
        WriteAssumed(scale);
        if (outcome.Level is not null)
        {
            WritePossible(outcome);
            WriteChange(scale);
        }
    }

    private static string Reason(ScaleDecision outcome, Level level)
    {
        var raising = outcome.Deciding.Where(r => r.Proposal is not CapProposal).ToList();
        var capping = outcome.Deciding.Where(r => r.Proposal is CapProposal).ToList();
        var held = capping.Count == 0 ? "" : $"it is held there by: {PhraseText.Rules(capping, "and")}";
        if (raising.Count > 0)
        {
            return PhraseText.Rules(raising, "and") + (held.Length == 0 ? "" : $"; {held}");
        }

        if (!outcome.DecidedByOneOf.IsEmpty)
        {
            return "whatever the missing facts turn out to be, at least one of these holds: " + PhraseText.Rules(outcome.DecidedByOneOf, "or");
        }

        if (held.Length > 0)
        {
            return held;
        }

        return level == outcome.Scale.Default
            ? "no rule that is met raises it"
            : $"facts that are missing are taken where they give the {(outcome.Scale.MissingGivesHighest ? "highest" : "lowest")} level";
    }

    private void WriteConflict(ScaleTrace scale)
    {
        if (scale.Decision.IsInConflict)
        {
            var proposing = scale.Proposals.Select(r => r.Rule).Where(r => r.Proposal is LevelProposal).ToList();
            var highest = proposing.Select(r => ((LevelProposal)r.Proposal).Authority).DefaultIfEmpty().Min();
            var rules = proposing.Where(r => ((LevelProposal)r.Proposal).Authority == highest);
            _layout.Line(0, $"In conflict: rules of one authority disagree, so none of them applies: {PhraseText.Rules(rules, "and")}.");
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
            _layout.Line(0, $"It rests on figures that no source gives: {string.Join("; ", figures)}.");
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
        return determinant.Title + (standing == FactStanding.Open ? " (not recorded)" : standing == FactStanding.Uncertain ? " (uncertain)" : "");
    }

    private void WriteChange(ScaleTrace scale)
    {
        if (scale.Previous is { } previous && scale.Decision.Change != LevelChange.NotKnown)
        {
            _layout.Line(0, scale.Decision.Change switch
            {
                LevelChange.Raised => $"Raised from {previous.Title}.",
                LevelChange.Lowered => $"Lowered from {previous.Title}.",
                _ => $"Still {previous.Title}, as before.",
            });
        }
    }
}
