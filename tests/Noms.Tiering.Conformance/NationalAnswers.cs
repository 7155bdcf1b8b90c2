using System.Globalization;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Conformance;

/// <summary>Decides a case under the national policies in force on its day, and reads the eight fields off the decisions.</summary>
internal sealed class NationalAnswers
{
    private const string NoMandate = "NO_MANDATE_FOR_CHANGE";
    private const string NoAssessment = "NO_VALID_ASSESSMENT";

    private readonly VersionedTieringEngine _unified = new(new PolicyVersions(TieringPolicies.Utm2021));
    private readonly VersionedTieringEngine _single = new(TieringPolicies.Hmpps2026);

    public Answer Of(TieringCase tieringCase, DateOnly asOf)
    {
        var single = Single(tieringCase, asOf);
        if (!_unified.Versions.TryFind(asOf, out _, out var gap))
        {
            return Without(gap.ToString(), single);
        }

        var decision = _unified.Decide(tieringCase, asOf);
        if (decision.State != DecisionState.Decided)
        {
            return Without(Why(decision), single);
        }

        var trace = decision.Trace;
        var (changePoints, changeBreakdown) = Change(trace);
        var protect = Score(trace, "protectPoints");
        return new Answer
        {
            Protect = Level(decision, "protect"),
            ProtectPoints = Points(protect.Highest.AsNumber()),
            ProtectBreakdown = Answer.Breakdown(Items(protect.Items)),
            Change = Level(decision, "change"),
            ChangePoints = changePoints,
            ChangeBreakdown = changeBreakdown,
            SingleTier = single.Tier,
            Provisional = single.Provisional,
            Reason = single.Reason,
        };
    }

    private static Answer Without(string reason, (string Tier, string Provisional, string? Reason) single) => new()
    {
        Protect = reason,
        ProtectPoints = reason,
        ProtectBreakdown = reason,
        Change = reason,
        ChangePoints = reason,
        ChangeBreakdown = reason,
        SingleTier = single.Tier,
        Provisional = single.Provisional,
        Reason = single.Reason,
    };

    private static (string Points, string Breakdown) Change(DecisionTrace trace)
    {
        var score = Score(trace, "changePoints");
        var points = Points(score.Highest.AsNumber());
        var scale = trace.Scales.Single(scale => scale.Decision.Scale.Id == "change");

        // A rule that decides whatever the points stands in the breakdown by itself.
        var instead = scale.Decision.Deciding.FirstOrDefault(rule => rule.Id is NoMandate or NoAssessment);
        return (points, Answer.Breakdown(instead is null ? Items(score.Items) : [(instead.Id, points)]));
    }

    private static DerivedTrace Score(DecisionTrace trace, string id)
    {
        var score = trace.Derived.Single(derived => derived.Derived.Id == id);
        return score.IsKnown ? score : throw new InvalidOperationException($"`{id}` is not known although nothing is open.");
    }

    // A breakdown names what a group compares, not the group: its items stand in it before the lesser is taken off.
    private static IEnumerable<(string Item, string Points)> Items(IEnumerable<ScoreItemTrace> items) => items.SelectMany(item =>
        item.Items.IsEmpty ? [(item.Item.Id, Points(item.Highest))] : Items(item.Items));

    private (string Tier, string Provisional, string? Reason) Single(TieringCase tieringCase, DateOnly asOf)
    {
        if (!_single.Versions.TryFind(asOf, out _, out var gap))
        {
            return ("no version in force", "false", gap.ToString());
        }

        var decision = _single.Decide(tieringCase, asOf);
        return decision.State switch
        {
            DecisionState.Decided => (Level(decision, "tier"), decision.IsProvisional ? "true" : "false", null),
            DecisionState.Status => (decision.Status!.Id.Replace('-', '_').ToUpperInvariant(), "false", null),
            _ => ("ERROR", "false", Why(decision)),
        };
    }

    private static string Why(TieringDecision decision) => "invalid data: " + string.Join("; ", decision.InvalidData.Select(d => $"{d.Code}, {d.Reason}"));

    private static string Level(TieringDecision decision, string scale) => decision.Scales.Single(s => s.Scale.Id == scale).Level!.Id;

    private static string Points(decimal points) => points.ToString("0.######", CultureInfo.InvariantCulture);
}
