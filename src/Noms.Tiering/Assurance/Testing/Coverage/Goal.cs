using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>One thing that some case is to show, how a case is seen to show it, and where the policy's diagrams have it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The id of the part.</param>
/// <param name="Words">What is to come about.</param>
/// <param name="IsShownBy">Whether a case shows it.</param>
internal sealed record Goal(CoverageKind Kind, string Subject, string Words, Func<CaseReading, bool> IsShownBy)
{
    /// <summary>
    /// 1 where a combination of cells shows it, as a diagram: where it can be nowhere, no case shows it. <see langword="null"/> where diagrams say nothing of it.
    /// </summary>
    public Func<CaseSpace, int?> In { get; init; } = _ => null;

    /// <summary>By the as-of date, a value that a case must state: of a stretch the one at its end.</summary>
    public Func<DateOnly, (Determinant Determinant, FactValue Value)>? States { get; init; }

    /// <summary>By the as-of date, the value on the other side of a bound: a case is rather made where that would be decided otherwise.</summary>
    public Func<DateOnly, FactValue>? Beyond { get; init; }

    /// <summary>A determinant that a case must not state.</summary>
    public Determinant? LeavesOut { get; init; }

    /// <summary>A determinant that a case must state so that it is uncertain.</summary>
    public DeterminantUse? IsUncertain { get; init; }
}
