namespace Noms.Tiering.Tests.Assurance.Differences;

/// <summary>Whether two policies decide a case differently, found by deciding it.</summary>
internal static class TwoDecisions
{
    public static bool Differ(TieringDecision before, TieringDecision after)
    {
        if (before.State != after.State || before.Status?.Id != after.Status?.Id)
        {
            return true;
        }

        var outputs = before.Outputs.Any(o => after.Outputs.FirstOrDefault(a => a.Output.Id == o.Output.Id)?.Truth != o.Truth);
        return outputs || (before.State == DecisionState.Decided && before.Scales.Any(
            s => after.Scales.FirstOrDefault(a => a.Scale.Id == s.Scale.Id) is { } other && other.CalculatedLevel!.Id != s.CalculatedLevel!.Id));
    }
}
