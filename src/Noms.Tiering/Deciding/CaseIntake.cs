using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <summary>Reads a case into the cells of a workspace, and evaluates it.</summary>
internal static class CaseIntake
{
    /// <summary>The code of a fact that is dated after the as-of date.</summary>
    public const string DatedLater = "NT3001";

    /// <summary>
    /// Reads and evaluates as far as a decision needs. Where nothing is open, <see cref="Workspace.Known"/> has the bits and the variables that are read after
    /// deciding have their cells; otherwise the workspace has every bit and every variable.
    /// </summary>
    /// <returns>Whether something is open.</returns>
    public static bool EvaluateBits(CompiledPolicy policy, CaseFacts facts, DateOnly asOf, Workspace workspace)
    {
        var isOpen = Read(policy, facts, asOf, workspace);
        foreach (var (determinant, variable) in policy.RecordedBeside)
        {
            var recorded = facts.IsRecorded(determinant) ? 1 : 0;
            workspace.Set(variable, recorded, recorded);
        }

        if (!isOpen && policy.Known.TryDecide(workspace, workspace.Known) && !policy.Uncertainty.IsAny(facts, asOf))
        {
            workspace.SetKnown();
            return false;
        }

        EvaluateOpen(policy, facts, workspace);
        return true;
    }

    /// <summary>Reads and evaluates: afterwards the workspace has every variable and every bit.</summary>
    public static void Evaluate(CompiledPolicy policy, CaseFacts facts, DateOnly asOf, Workspace workspace)
    {
        _ = Read(policy, facts, asOf, workspace);
        EvaluateOpen(policy, facts, workspace);
    }

    /// <summary>Gives the case that stands in a workspace every variable and every bit, where deciding needed less.</summary>
    public static void Complete(CompiledPolicy policy, Workspace workspace)
    {
        if (!workspace.IsComplete)
        {
            EvaluateOpen(policy, workspace.Facts!, workspace);
        }
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

    /// <summary>Reads a case; gives whether some list is open.</summary>
    private static bool Read(CompiledPolicy policy, CaseFacts facts, DateOnly asOf, Workspace workspace)
    {
        workspace.SetAsOf(asOf);
        workspace.Facts = facts;
        workspace.IsKnown = false;
        policy.Facts.Read(facts, workspace);
        var isOpen = false;
        foreach (var list in policy.ListsRead)
        {
            isOpen |= list.Read(facts, workspace);
        }

        return isOpen;
    }

    private static void EvaluateOpen(CompiledPolicy policy, CaseFacts facts, Workspace workspace)
    {
        policy.Open.Write(facts, workspace);
        foreach (var list in policy.ListsRead)
        {
            list.WriteCells(workspace);
        }

        foreach (var (determinant, variable) in policy.Recorded)
        {
            var recorded = facts.IsRecorded(determinant) ? 1 : 0;
            workspace.Set(variable, recorded, recorded);
        }

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
