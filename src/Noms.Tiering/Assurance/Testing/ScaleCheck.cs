using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>Compares what a decision says of one scale with what a case expects of it.</summary>
internal static class ScaleCheck
{
    public static IEnumerable<PolicyCaseDifference> OfDecision(ScaleDecision got, ExpectedDecision decision)
    {
        var scale = got.Scale.Id;
        if (!decision.Scales.TryGetValue(scale, out var expected))
        {
            return DecisionCheck.Differs($"{scale} level", got.Level?.Id, null);
        }

        return
        [
            .. DecisionCheck.Differs($"{scale} level", got.Level?.Id, expected.Level),
            .. DecisionCheck.Differs($"{scale} calculated", got.CalculatedLevel?.Id, expected.Calculated),
            .. DecisionCheck.Differs(
                $"{scale} overrides",
                DecisionCheck.InOrder(got.Overrides.Where(o => o.IsApplied || expected.Overrides.ContainsKey(o.Id)).Select(o => $"{o.Id} {TraceWords.Of(o.Standing)}")),
                DecisionCheck.InOrder(expected.Overrides.Select(o => $"{o.Key} {TraceWords.Of(o.Value)}"))),
            .. DecisionCheck.Differs($"{scale} judgement", Word(got.Judgement?.Standing), Word(expected.Judgement)),
            .. DecisionCheck.Differs($"{scale} in conflict", YesOrNo(got.IsInConflict), YesOrNo(expected.IsInConflict)),
            .. DecisionCheck.Differs($"{scale} deciding", Ids(got.Deciding), expected.Deciding),
            .. DecisionCheck.Differs($"{scale} decided by one of", Ids(got.DecidedByOneOf), expected.DecidedByOneOf),
            .. DecisionCheck.Differs($"{scale} possible", got.Possible.Select(l => l.Id), expected.Possible),
            .. DecisionCheck.Differs($"{scale} possible is at most", YesOrNo(got.PossibleIsAtMost), YesOrNo(false)),
            .. DecisionCheck.Differs($"{scale} provisional", YesOrNo(got.IsProvisional), YesOrNo(expected.IsProvisional)),
            .. expected.KeptOpenBy is not { } open ? [] : DecisionCheck.Differs($"{scale} kept open by", got.KeptOpenBy.Select(d => d.Id), open),
        ];
    }

    public static IEnumerable<PolicyCaseDifference> OfTrace(ScaleTrace got, ExpectedDecision decision) =>
        decision.Scales.TryGetValue(got.Decision.Scale.Id, out var expected)
            ? DecisionCheck.Differs($"{got.Decision.Scale.Id} protected floor", got.ProtectedFloor?.Id, expected.ProtectedFloor)
            : [];

    private static string? Word(JudgementStanding? standing) => standing is { } said ? TraceWords.Of(said) : null;

    private static string YesOrNo(bool isSo) => isSo ? "yes" : "no";

    private static IEnumerable<string> Ids(IEnumerable<PolicyRule> rules) => rules.Select(r => r.Id);
}
