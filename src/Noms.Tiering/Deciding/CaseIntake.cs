using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <summary>Reads a case into the cells of a workspace, and evaluates it.</summary>
internal static class CaseIntake
{
    /// <summary>The code of a fact that is dated after the as-of date.</summary>
    public const string DatedLater = "NT3001";

    /// <summary>Reads and evaluates as far as a decision needs: afterwards the workspace has every bit and, where something is open, every variable.</summary>
    /// <returns>Whether something is open.</returns>
    public static bool EvaluateBits(CompiledPolicy policy, CaseFacts facts, DateOnly asOf, Workspace workspace)
    {
        var isOpen = Read(policy, facts, asOf, workspace) || policy.Rows.HasUncertain(facts, asOf);
        if (isOpen)
        {
            EvaluateOpen(policy, facts, workspace);
        }
        else
        {
            EvaluateKnown(policy, facts, workspace);
        }

        return isOpen;
    }

    /// <summary>Reads and evaluates: afterwards the workspace has every variable and every bit.</summary>
    public static void Evaluate(CompiledPolicy policy, CaseFacts facts, DateOnly asOf, Workspace workspace)
    {
        _ = Read(policy, facts, asOf, workspace);
        EvaluateOpen(policy, facts, workspace);
    }

    /// <summary>Runs the steps on the cells that stand in the workspace.</summary>
    public static void Run(CompiledPolicy policy, Workspace workspace)
    {
        policy.Plane.Start.CopyTo(workspace.Met);
        policy.Plane.Start.CopyTo(workspace.Possible);
        foreach (var input in policy.Inputs)
        {
            Take(policy.Plane, input.Variable.Index, workspace);
        }

        RunRest(policy, workspace);
    }

    /// <summary>Facts that cannot be true on the as-of date.</summary>
    public static ImmutableArray<CaseDiagnostic> Diagnose(CompiledPolicy policy, CaseFacts facts, DateOnly asOf) =>
        facts.LatestDay > asOf.DayNumber ? DiagnoseDates(policy, facts, asOf) : [];

    private static ImmutableArray<CaseDiagnostic> DiagnoseDates(CompiledPolicy policy, CaseFacts facts, DateOnly asOf) =>
    [
        .. policy.Policy.Reads
            .Where(use => facts.IsRecorded(use.Determinant) && facts.DayAt(facts.PlaceOf(use.Determinant)) > asOf.DayNumber)
            .Select(use => new CaseDiagnostic(DatedLater, use.Determinant.Id, $"the fact of `{use.Determinant.Id}` is dated after the as-of date")),
    ];

    /// <summary>Reads a case; gives whether something that is missing is open.</summary>
    private static bool Read(CompiledPolicy policy, CaseFacts facts, DateOnly asOf, Workspace workspace)
    {
        workspace.SetAsOf(asOf);
        workspace.Facts = facts;
        policy.Rows.Read(facts, workspace);
        var isOpen = !workspace.IsSet(policy.Plane.KnownBit);
        foreach (var list in policy.Lists)
        {
            isOpen |= list.Read(facts, workspace);
        }

        foreach (var (determinant, variable) in policy.Recorded)
        {
            var recorded = facts.IsRecorded(determinant) ? 1 : 0;
            workspace.Set(variable, recorded, recorded);
        }

        return isOpen;
    }

    private static void EvaluateKnown(CompiledPolicy policy, CaseFacts facts, Workspace workspace)
    {
        workspace.SetKnown();
        policy.Rows.WriteKnown(facts, workspace);
        foreach (var variable in policy.Given)
        {
            policy.Plane.Take(variable, workspace.Low[variable], workspace.Met);
        }

        foreach (var step in policy.KnownSteps)
        {
            step.Run(workspace);
        }
    }

    private static void EvaluateOpen(CompiledPolicy policy, CaseFacts facts, Workspace workspace)
    {
        policy.Rows.WriteOpen(facts, workspace);
        workspace.FindWhatIsOpen();
        RunRest(policy, workspace);
    }

    private static void RunRest(CompiledPolicy policy, Workspace workspace)
    {
        foreach (var variable in policy.Given)
        {
            Take(policy.Plane, variable, workspace);
        }

        foreach (var step in policy.Steps)
        {
            step.Run(workspace);
            Take(policy.Plane, step.Output.Index, workspace);
        }
    }

    private static void Take(Plane plane, int variable, Workspace workspace) =>
        plane.Take(variable, workspace.Low[variable], workspace.High[variable], workspace.Met, workspace.Possible);
}
