using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>The bounds that a policy states. Points for each single step of a number only carry it over, and state none.</summary>
internal static class StatedCuts
{
    public static CutCollector Of(TieringPolicy policy) =>
        new(CutCollector.Conditions(policy), [.. policy.Derived.Select(d => d is ScoreDeterminant score ? Stating(score) : d)]);

    private static ScoreDeterminant Stating(ScoreDeterminant score) =>
        new(score.Output, score.When, [.. score.Items.Select(Stating).OfType<ScoreItem>()]) { Origin = score.Origin };

    private static ScoreItem? Stating(ScoreItem item) => item switch
    {
        StepItem step when step.Step <= (step.Determinant.Resolution ?? 1) => null,
        HigherOfItem group => new HigherOfItem(group.Id, group.Title, [.. group.Items.Select(Stating).OfType<ScoreItem>()]),
        _ => item,
    };
}
