namespace Noms.Tiering;

// The person: circumstances, history, motivation and objectives.
public static partial class Determinants
{
    /// <summary>The gender recorded for the person.</summary>
    public static Determinant<Gender> Gender { get; } = Choice(
        "gender", "gender", ChoiceSets.Genders, Unified, isUnchangeable: true,
        note: "Some factors of the unified tiering model count for women only.");

    /// <summary>Whether the person has parenting or caring responsibilities (OASys 6.9).</summary>
    public static Determinant<bool> ParentingResponsibilities { get; } = Flag(
        "parentingResponsibilities", "parenting or caring responsibilities", Unified + "; OASys item 6.9");

    /// <summary>Whether impulsivity (OASys 11.2) or temper control (11.4) is scored above 0.</summary>
    public static Determinant<bool> ImpulsivityOrTemperControl { get; } = Flag(
        "impulsivityOrTemperControl", "impulsivity or temper control", Unified + "; OASys items 11.2 and 11.4");

    /// <summary>Whether there was a breach or recall on an active conviction in the last year.</summary>
    public static Determinant<bool> PreviousEnforcementActivity { get; } = Flag(
        "previousEnforcementActivity", "previous enforcement activity", Unified, "A breach or recall on an active conviction in the last year.",
        isUnchangeable: true);

    /// <summary>Whether the person has ever committed a sexual offence.</summary>
    public static Determinant<bool> EverCommittedSexualOffence { get; } = Flag(
        "everCommittedSexualOffence", "ever committed a sexual offence", SingleTier, isUnchangeable: true);

    /// <summary>Whether the person is reasonably well motivated.</summary>
    public static Determinant<bool> ReasonablyMotivated { get; } = Flag("reasonablyMotivated", "reasonably motivated", Model + "3.68 tiers 1 and 2");

    /// <summary>Whether the person is reasonably compliant.</summary>
    public static Determinant<bool> ReasonablyCompliant { get; } = Flag("reasonablyCompliant", "reasonably compliant", Model + "3.68 tiers 1 and 2");

    /// <summary>The prospects for achieving the objectives in the time that the sentence allows.</summary>
    public static Determinant<Prospects> Prospects { get; } = Choice(
        "prospects", "prospects for achieving objectives", ChoiceSets.ProspectsOfSuccess, Model + "3.62", isOrdered: true,
        note: "Assumed: the three values; the source names prospects without a scale.");

    /// <summary>The primary objective recorded in the plan.</summary>
    public static Determinant<Objective> PrimaryObjective { get; } = Choice(
        "primaryObjective", "primary objective of the plan", ChoiceSets.Objectives, Model + "3.65 and 3.68");

    /// <summary>Whether the main change work has been completed.</summary>
    public static Determinant<bool> ChangeWorkCompleted { get; } = Flag(
        "changeWorkCompleted", "main change work completed", Model + "3.68 tier 2");

    /// <summary>The age in complete years, from 0 to 120.</summary>
    public static Determinant<decimal> Age { get; } = new(FactValue.Number)
    {
        Id = "age",
        Title = "age",
        Kind = DeterminantKind.Number,
        Unit = "years",
        Minimum = 0,
        Maximum = 120,
        Resolution = 1,
        IsUnchangeable = true,
        Source = Courts + ", section 177",
        Note = "An attendance centre is for those under 25.",
    };
}
