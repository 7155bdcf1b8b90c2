using System.Collections.Immutable;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>What a decision says of an aspect, and how two such compare.</summary>
internal static class AspectWords
{
    /// <summary>What a decision says; below 0 where a status or invalid data stands in its place.</summary>
    public static int Of(Aspect aspect, TieringDecision decision) => aspect.Kind switch
    {
        AspectKind.State => decision.State switch
        {
            DecisionState.Decided => 0,
            DecisionState.InvalidData => 1,
            _ => aspect.Values.LastIndexOf(decision.Status!.Title),
        },
        AspectKind.Level => decision.State != DecisionState.Decided ? -1
            : aspect.Values.IndexOf(decision.Scales.First(s => s.Scale.Id == aspect.Id).CalculatedLevel!.Id),
        AspectKind.Output => (int)(decision.Outputs.FirstOrDefault(o => o.Output.Id == aspect.Id)?.Truth ?? Truth.Unmet),
        _ => decision.State != DecisionState.Decided ? -1 : SuffixesOf(decision).Contains(aspect.Id, StringComparison.Ordinal) ? 1 : 0,
    };

    /// <summary>What the label says after its levels.</summary>
    private static string SuffixesOf(TieringDecision decision) => decision.Policy.Label is { } label
        ? decision.Label![label.Scales.Sum(scale => decision.Scales.First(s => s.Scale == scale).Level!.Id.Length)..]
        : "";

    /// <summary>What a decision says, in words.</summary>
    public static string WordsOf(Aspect aspect, TieringDecision decision) =>
        Of(aspect, decision) is >= 0 and var value ? aspect.Values[value] : StateOf(decision);

    /// <summary>Whether a decision is a level, a status or invalid data, in words.</summary>
    public static string StateOf(TieringDecision decision) => decision.State switch
    {
        DecisionState.Decided => "a level",
        DecisionState.InvalidData => "invalid data",
        _ => decision.Status!.Title,
    };

    public static DifferenceDirection DirectionOf(Aspect aspect, IEnumerable<(int Before, int After)> transitions)
    {
        if (!aspect.IsOrdered)
        {
            return DifferenceDirection.Other;
        }

        var all = transitions.ToList();
        return all.TrueForAll(t => t.After > t.Before) ? DifferenceDirection.Up
            : all.TrueForAll(t => t.After < t.Before) ? DifferenceDirection.Down
            : DifferenceDirection.Both;
    }

    public static ImmutableArray<OutcomeTransition> Of(Aspect aspect, IEnumerable<(int Before, int After)> transitions) =>
        [.. transitions.Select(t => new OutcomeTransition(aspect.Values[t.Before], aspect.Values[t.After]))];
}
