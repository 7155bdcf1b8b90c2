namespace Noms.Tiering.Tests.Deciding;

/// <summary>What a decision says, in the words that a test compares.</summary>
internal static class DecisionReading
{
    public static string? LevelId(this TieringDecision decision) => decision.Level?.Id;

    public static string Deciding(this TieringDecision decision) => string.Join(' ', decision.Scales[0].Deciding.Select(r => r.Id));

    public static string DecidedByOneOf(this TieringDecision decision) => string.Join(' ', decision.Scales[0].DecidedByOneOf.Select(r => r.Id));

    public static string Possible(this TieringDecision decision) => string.Join(' ', decision.Scales[0].Possible.Select(l => l.Id));

    public static string KeptOpenBy(this TieringDecision decision) => string.Join(' ', decision.Scales[0].KeptOpenBy.Select(d => d.Id));

    public static string? CalculatedId(this TieringDecision decision) => decision.Scales[0].CalculatedLevel?.Id;

    public static OverrideOutcome Override(this TieringDecision decision, string id) => decision.Scales[0].Overrides.Single(o => o.Id == id);

    public static JudgementStanding? Judgement(this TieringDecision decision) => decision.Scales[0].Judgement?.Standing;
}
