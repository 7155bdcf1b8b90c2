namespace Noms.Tiering.Handwritten;

/// <summary>
/// The facts of one case as typed properties, the form in which somebody who writes a policy by hand in C# would have them.
/// <see langword="null"/> is not recorded.
/// </summary>
/// <remarks>
/// Immutable. Scores with two decimal places are whole hundredths, which compare faster than decimals do: the yardstick is not to be
/// shortened by the form of its numbers.
/// </remarks>
public sealed partial class TypedCase
{
    /// <summary>The day on which the newest of the facts was recorded; <see langword="null"/> where none says.</summary>
    public DateOnly? LatestRecorded { get; init; }

    /// <summary>The sentences, ended ones too.</summary>
    public TypedSentence[]? Sentences { get; init; }

    /// <summary>Whether there is an active event.</summary>
    public bool? HasActiveEvent { get; init; }

    /// <summary>The day of the latest release from custody; <see langword="null"/> also where there was none.</summary>
    public DateOnly? LatestRelease { get; init; }

    /// <summary>Whether the sentence gives a mandate for change.</summary>
    public bool? MandateForChange { get; init; }

    /// <summary>Whether there is an assessment from which a change level may be worked out.</summary>
    public bool? AssessmentValidForChange { get; init; }

    /// <summary>The gender recorded for the person.</summary>
    public Gender? Gender { get; init; }

    /// <summary>Whether the person has parenting or caring responsibilities.</summary>
    public bool? ParentingResponsibilities { get; init; }

    /// <summary>Whether impulsivity or temper control is scored above 0.</summary>
    public bool? ImpulsivityOrTemperControl { get; init; }

    /// <summary>Whether there was a breach or recall on an active conviction in the last year.</summary>
    public bool? PreviousEnforcementActivity { get; init; }

    /// <summary>Whether the person has ever committed a sexual offence.</summary>
    public bool? EverCommittedSexualOffence { get; init; }

    /// <summary>Whether the person is reasonably well motivated.</summary>
    public bool? ReasonablyMotivated { get; init; }

    /// <summary>Whether the person is reasonably compliant.</summary>
    public bool? ReasonablyCompliant { get; init; }

    /// <summary>The prospects for achieving the objectives.</summary>
    public Prospects? Prospects { get; init; }

    /// <summary>The primary objective of the plan.</summary>
    public Objective? PrimaryObjective { get; init; }

    /// <summary>Whether the main change work has been completed.</summary>
    public bool? ChangeWorkCompleted { get; init; }
}
