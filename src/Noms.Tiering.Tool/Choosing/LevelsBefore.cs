namespace Noms.Tiering.Tool.Choosing;

/// <summary>The levels before that a case states, held against the scales of the policy that decides it; a caseload rejects such a row too.</summary>
internal static class LevelsBefore
{
    /// <exception cref="ToolException">A scale of the policy has no such level.</exception>
    public static void Check(TieringDecision decision)
    {
        var misfit = decision.Policy.Scales.FirstOrDefault(scale =>
            decision.Case.PreviousLevels.TryGetValue(scale.Id, out var level) && scale.Levels.All(one => one.Id != level));
        if (misfit is not null)
        {
            throw ToolException.Faulty($"noms-tiering: the case states a level before that the scale `{misfit.Id}` does not have; it has {string.Join(", ", misfit.Levels.Select(level => $"`{level.Id}`"))}");
        }
    }
}
