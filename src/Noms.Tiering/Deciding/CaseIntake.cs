using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <summary>Reads a case into the cells of a workspace, and evaluates it.</summary>
internal static class CaseIntake
{
    /// <summary>The code of a fact that is dated after the as-of date.</summary>
    public const string DatedLater = "NT3001";

    /// <summary>Reads and evaluates: afterwards the workspace has every variable and every bit.</summary>
    public static void Evaluate(CompiledPolicy policy, CaseFacts facts, DateOnly asOf, Workspace workspace)
    {
        workspace.SetAsOf(asOf);
        for (var index = 0; index < policy.Inputs.Length; index++)
        {
            Read(policy.Inputs[index], index, facts, workspace);
        }

        foreach (var list in policy.Lists)
        {
            list.Read(facts, workspace);
        }

        foreach (var (determinant, variable) in policy.Recorded)
        {
            var recorded = facts.IsRecorded(determinant) ? 1 : 0;
            workspace.Set(variable, recorded, recorded);
        }

        foreach (var fallback in policy.Fallbacks)
        {
            Choose(fallback, policy, facts, workspace);
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
    public static ImmutableArray<CaseDiagnostic> Diagnose(CompiledPolicy policy, CaseFacts facts, DateOnly asOf) =>
        facts.LatestDay > asOf.DayNumber ? DiagnoseDates(policy, facts, asOf) : [];

    private static ImmutableArray<CaseDiagnostic> DiagnoseDates(CompiledPolicy policy, CaseFacts facts, DateOnly asOf) =>
    [
        .. policy.Policy.Reads
            .Where(use => facts.PlaceOf(use.Determinant) is >= 0 and var place && facts.Encoded[place] != CaseFacts.NotRecorded && facts.DayAt(place) > asOf.DayNumber)
            .Select(use => new CaseDiagnostic(DatedLater, use.Determinant.Id, $"the fact of `{use.Determinant.Id}` is dated after the as-of date")),
    ];

    private static void Read(InputVariable input, int index, CaseFacts facts, Workspace workspace)
    {
        var place = input.Ordinal >= 0 ? input.Ordinal : facts.PlaceOf(input.Use.Determinant);
        var encoded = place >= 0 ? facts.Encoded[place] : CaseFacts.NotRecorded;
        var openness = Openness.Closed;
        int low;
        var high = -1;
        if (encoded != CaseFacts.NotRecorded)
        {
            low = input.Kind == DeterminantKind.Code
                ? input.CellOfCode(facts, encoded)
                : input.CellOf(encoded, workspace.Days);
            if (input.CanBeUncertain && input.Use.IsUncertain(facts.BasisAt(place), facts.DayAt(place), workspace.AsOf))
            {
                openness = Openness.Uncertain;
            }
        }
        else if (input.Use.StandIn is { } standIn)
        {
            low = input.CellOfStandIn(standIn, workspace.Days);
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
    private static void Choose(FallbackChoice fallback, CompiledPolicy policy, CaseFacts facts, Workspace workspace)
    {
        var taken = 0;
        for (var place = 0; place < fallback.InputIndexes.Length; place++)
        {
            if (facts.IsRecorded(policy.Inputs[fallback.InputIndexes[place]].Use.Determinant))
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
