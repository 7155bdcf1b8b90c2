using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>A next change in words.</summary>
internal static class NextChangeText
{
    /// <summary>Such as <c>on 1 May 2027 from Tier B to Tier D</c>, or from which day no version is in force.</summary>
    public static string Of(NextChange change)
    {
        if (change.Gap is { } gap)
        {
            var next = gap.After is { } after ? $"; version {after.Version} is in force {WindowText.Of(after)}" : "";
            return $"no version of {gap.PolicyId} is in force from {ValueText.Date(change.Date)}{next}";
        }

        return $"on {ValueText.Date(change.Date)} {FromTo(change)}{Version(change)}";
    }

    private static string FromTo(NextChange change) =>
        change.Before.State == DecisionState.Decided && change.After!.State == DecisionState.Decided && change.Scales.All(s => s is { From: not null, To: not null })
            ? BoundText.Join([.. change.Scales.Select(s => $"from {PhraseText.Level(s.From!)} to {PhraseText.Level(s.To!)}")], "and")
            : $"from {Whole(change.Before)} to {Whole(change.After!)}";

    private static string Whole(TieringDecision decision) => decision.State switch
    {
        DecisionState.Decided => BoundText.Join([.. decision.Scales.Select(s => PhraseText.Level(s.Level!))], "and"),
        DecisionState.Status => PhraseText.Inside(decision.Status!.Title),
        _ => "invalid data",
    };

    private static string Version(NextChange change) =>
        change.Before.Policy == change.After!.Policy ? "" : $", when version {change.After.Policy.Version} of the policy is in force";
}
