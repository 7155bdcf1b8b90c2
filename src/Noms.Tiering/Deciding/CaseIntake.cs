using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <summary>Reads a case into the cells of a workspace, and evaluates it.</summary>
internal static class CaseIntake
{
    /// <summary>The code of a fact that is dated after the as-of date.</summary>
    public const string DatedLater = "NT3001";

    /// <summary>Reads and evaluates: afterwards the workspace has every variable and every bit.</summary>
    public static void Evaluate(CompiledPolicy policy, TieringCase tieringCase, DateOnly asOf, Workspace workspace)
    {
        workspace.SetAsOf(asOf);
        for (var index = 0; index < policy.Inputs.Length; index++)
        {
            Read(policy.Inputs[index], index, tieringCase, workspace);
        }

        foreach (var list in policy.Lists)
        {
            var place = tieringCase.IndexOf(list.Use.Determinant);
            var value = place < 0 ? default : tieringCase.FactAt(place).Value;
            list.Read(value.Kind == FactValueKind.List ? value.AsList() : null, workspace);
        }

        foreach (var (determinant, variable) in policy.Recorded)
        {
            var recorded = tieringCase.IndexOf(determinant) >= 0 ? 1 : 0;
            workspace.Set(variable, recorded, recorded);
        }

        foreach (var fallback in policy.Fallbacks)
        {
            Choose(fallback, policy, tieringCase, workspace);
        }

        workspace.FindWhatIsOpen();

        Run(policy, workspace);
    }

    /// <summary>Runs the steps on the cells that stand in the workspace.</summary>
    public static void Run(CompiledPolicy policy, Workspace workspace)
    {
        foreach (var step in policy.Steps)
        {
            step.Run(workspace);
        }
    }

    /// <summary>Facts that cannot be true on the as-of date.</summary>
    public static ImmutableArray<CaseDiagnostic> Diagnose(CompiledPolicy policy, TieringCase tieringCase, DateOnly asOf) =>
        tieringCase.LatestFactDate > asOf ? DiagnoseDates(policy, tieringCase, asOf) : [];

    private static ImmutableArray<CaseDiagnostic> DiagnoseDates(CompiledPolicy policy, TieringCase tieringCase, DateOnly asOf) =>
    [
        .. policy.Policy.Reads
            .Where(use => tieringCase.FactOf(use.Determinant)?.Date > asOf)
            .Select(use => new CaseDiagnostic(DatedLater, use.Determinant.Id, $"the fact of `{use.Determinant.Id}` is dated after the as-of date")),
    ];

    private static void Read(InputVariable input, int index, TieringCase tieringCase, Workspace workspace)
    {
        var place = input.Ordinal >= 0 ? tieringCase.IndexOf(input.Ordinal) : tieringCase.IndexOf(input.Use.Determinant);
        var openness = Openness.Closed;
        int low;
        var high = -1;
        if (place >= 0)
        {
            low = input.Kind == DeterminantKind.Code
                ? input.CellOf(tieringCase.FactAt(place).Value, workspace.Days)
                : input.CellOf(tieringCase.EncodedAt(place), workspace.Days);
            if (input.CanBeUncertain && input.Use.IsUncertain(tieringCase.FactAt(place), workspace.AsOf))
            {
                openness = Openness.Uncertain;
            }
        }
        else if (input.Use.StandIn is { } standIn)
        {
            low = input.CellOf(standIn, workspace.Days);
        }
        else
        {
            low = 0;
            high = input.Variable.CellCount - 1;
            openness = Openness.Missing;
        }

        workspace.Set(input.Variable, low, high < 0 ? low : high);
        workspace.Openness[index] = openness;
    }

    /// <summary>Takes the first recorded, and closes the others: what is not read is not open.</summary>
    private static void Choose(FallbackChoice fallback, CompiledPolicy policy, TieringCase tieringCase, Workspace workspace)
    {
        var taken = 0;
        for (var place = 0; place < fallback.InputIndexes.Length; place++)
        {
            if (tieringCase.IndexOf(policy.Inputs[fallback.InputIndexes[place]].Use.Determinant) >= 0)
            {
                taken = place;
                break;
            }
        }

        workspace.Set(fallback.Selector, taken, taken);
        for (var place = 0; place < fallback.InputIndexes.Length; place++)
        {
            if (place != taken)
            {
                var index = fallback.InputIndexes[place];
                workspace.Openness[index] = Openness.Closed;
                workspace.Set(policy.Inputs[index].Variable, 0, 0);
            }
        }
    }
}
