using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <summary>Reads a case into the cells of a workspace, and evaluates it.</summary>
internal static class CaseIntake
{
    /// <summary>The code of a fact that is dated after the as-of date.</summary>
    public const string DatedLater = "NT3001";

    /// <summary>
    /// Reads a case and, where the workspace has rows, decides its bits as if everything were known. Where nothing is open they are those of the case, and the
    /// variables that are read after deciding have their cells.
    /// </summary>
    /// <returns>What of it is open.</returns>
    public static OpenParts ReadKnown(CompiledPolicy policy, CaseFacts facts, DateOnly asOf, Workspace workspace)
    {
        workspace.Count();
        var isListOpen = Read(policy, facts, asOf, workspace);
        if (isListOpen || !workspace.HasRows)
        {
            return OpenParts.Any;
        }

        var rows = policy.Rows;
        foreach (var (determinant, variable) in rows.RecordedBeside)
        {
            var recorded = facts.IsRecorded(determinant) ? 1 : 0;
            workspace.Set(variable, recorded, recorded);
        }

        if (!rows.Known.TryDecide(workspace, workspace.Known) || rows.Uncertainty.IsAny(facts, asOf))
        {
            return rows.Known.CanDecide ? OpenParts.Determinants : OpenParts.Any;
        }

        workspace.SetKnown();
        return OpenParts.None;
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

    /// <summary>Gives the case that has been read every variable and every bit.</summary>
    public static void EvaluateOpen(CompiledPolicy policy, CaseFacts facts, Workspace workspace)
    {
        if (workspace.HasRows)
        {
            policy.Rows.Open.Write(facts, workspace);
            foreach (var list in policy.ListsRead)
            {
                list.WriteCells(workspace);
            }
        }
        else
        {
            WriteCells(policy, facts, workspace);
        }

        foreach (var (determinant, variable) in policy.Recorded)
        {
            var recorded = facts.IsRecorded(determinant) ? 1 : 0;
            workspace.Set(variable, recorded, recorded);
        }

        workspace.FindWhatIsOpen();
        RunRest(policy, workspace);
    }

    /// <summary>Runs the steps on the cells that stand in the workspace.</summary>
    public static void Run(CompiledPolicy policy, Workspace workspace)
    {
        TakeInputs(policy, workspace);
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
    public static bool Read(CompiledPolicy policy, CaseFacts facts, DateOnly asOf, Workspace workspace)
    {
        workspace.SetAsOf(asOf);
        workspace.Facts = facts;
        workspace.IsKnown = false;
        workspace.IsRecalled = false;
        workspace.IsUnread = false;
        workspace.OpenKey = 0;
        if (workspace.HasRows)
        {
            policy.Rows.Facts.Read(facts, workspace);
        }

        var isOpen = false;
        foreach (var list in policy.ListsRead)
        {
            isOpen |= list.Read(facts, workspace);
        }

        return isOpen;
    }

    /// <summary>Writes the cells of every determinant that is no list, and what is open, without rows.</summary>
    private static void WriteCells(CompiledPolicy policy, CaseFacts facts, Workspace workspace)
    {
        for (var index = 0; index < policy.Inputs.Length; index++)
        {
            workspace.Openness[index] = policy.Inputs[index].Write(facts, workspace);
        }

        foreach (var fallback in policy.Fallbacks)
        {
            var taken = fallback.TakenIn(facts);
            workspace.Set(fallback.Selector, taken, taken);
            foreach (var index in fallback.InputIndexes)
            {
                if (index != fallback.InputIndexes[taken])
                {
                    // Nothing reads what is passed over, so any cell will do.
                    workspace.Set(policy.Inputs[index].Variable, 0, 0);
                    workspace.Openness[index] = Openness.Closed;
                }
            }
        }

        for (var index = 0; index < policy.Inputs.Length; index++)
        {
            if (workspace.Openness[index] == Openness.Closed && policy.Inputs[index].CanBeUncertain && policy.Inputs[index].IsUncertain(facts, workspace.AsOf))
            {
                workspace.Openness[index] = Openness.Uncertain;
            }
        }

        TakeInputs(policy, workspace);
    }

    private static void TakeInputs(CompiledPolicy policy, Workspace workspace)
    {
        policy.Plane.Start.CopyTo(workspace.Met);
        policy.Plane.Start.CopyTo(workspace.Possible);
        foreach (var input in policy.Inputs)
        {
            Take(policy.Plane, input.Variable.Index, workspace);
        }
    }

    private static void RunRest(CompiledPolicy policy, Workspace workspace)
    {
        foreach (var variable in policy.Given)
        {
            Take(policy.Plane, variable.Index, workspace);
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
