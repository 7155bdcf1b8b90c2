using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The sentences that say of a level what of its grounds no source gives.</summary>
internal sealed class AssumedText
{
    private readonly TraceLayout _layout;
    private readonly DecisionTrace _trace;

    public AssumedText(TraceLayout layout, DecisionTrace trace)
    {
        _layout = layout;
        _trace = trace;
    }

    public void Write(ScaleTrace scale)
    {
        if (!scale.RestsOn.IsEmpty)
        {
            _layout.Line(0, $"It rests on what no source gives: {Figures(scale.RestsOn)}.");
        }

        var readings = Readings(scale.Decision);
        if (readings.Count > 0)
        {
            _layout.Line(0, $"It rests on an assumed reading of the source in {BoundText.Join([.. readings], "and")}.");
        }

        if (!scale.HeldBackBy.IsEmpty)
        {
            var too = scale.RestsOn.IsEmpty ? "" : ", too";
            _layout.Line(0, $"Higher levels were ruled out by figures that no source gives{too}: {Figures(scale.HeldBackBy)}.");
        }
    }

    private static string Figures(ImmutableArray<PolicyParameter> parameters) => string.Join("; ", parameters.Select(PhraseText.Parameter));

    /// <summary>As with the figures, a reading beside which another rule gives the same level is not what it rests on.</summary>
    private List<string> Readings(ScaleDecision outcome)
    {
        var rules = _trace.Rules.Where(r => outcome.Deciding.Contains(r.Rule) || outcome.DecidedByOneOf.Contains(r.Rule)).ToList();
        var raising = rules.Where(r => r.Rule.Proposal is not CapProposal).ToList();
        var isCommon = raising.All(r => r.IsNecessary == false && r.Rule.Reading == Provenance.Assumed);
        return
        [
            .. rules.Where(r => r.Rule.Reading == Provenance.Assumed && (r.IsNecessary != false || (isCommon && raising.Contains(r)))).Select(r => r.Rule.Id),
        ];
    }
}
