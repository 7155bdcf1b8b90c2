using System.Collections.Immutable;

namespace Noms.Tiering.Intake;

/// <summary>The eight sections of the OASys form that have a need, with their items and cut-offs.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Sources: ministryofjustice/offender-assessments-api (items summed),
/// ministryofjustice/hmpps-assess-risks-and-needs and hmpps-tier (cut-offs of both forms). Where the strengths-and-needs form has no
/// cut-offs of its own, the standard form's hold. Finance (5) and emotional well-being (10) have no cut-off and are not here.
/// </remarks>
public static class OasysSections
{
    /// <summary>Section 3: standard from 2, severe from 7; on the strengths-and-needs form 3 and 5.</summary>
    public static OasysSection Accommodation { get; } = new()
    {
        Number = 3,
        Title = "accommodation",
        Items = OasysItems.Of("3.3", "3.4", "3.5", "3.6"),
        Standard = new(2, 7),
        StrengthsAndNeeds = new(3, 5),
        Score = Determinants.AccommodationScore,
        Need = Determinants.AccommodationNeed,
    };

    /// <summary>Section 4: standard from 3, severe from 7.</summary>
    public static OasysSection EducationTrainingEmployability { get; } = new()
    {
        Number = 4,
        Title = "education, training and employability",
        Items = OasysItems.Of("4.2", "4.3", "4.4", "4.5"),
        Standard = new(3, 7),
        Score = Determinants.EducationTrainingEmployabilityScore,
        Need = Determinants.EducationTrainingEmployabilityNeed,
    };

    /// <summary>Section 6: standard from 2, severe from 5.</summary>
    public static OasysSection Relationships { get; } = new()
    {
        Number = 6,
        Title = "relationships",
        Items = OasysItems.Of("6.1", "6.3", "6.6"),
        Standard = new(2, 5),
        Score = Determinants.RelationshipsScore,
        Need = Determinants.RelationshipsNeed,
    };

    /// <summary>Section 7: standard from 2, severe from 5.</summary>
    public static OasysSection LifestyleAndAssociates { get; } = new()
    {
        Number = 7,
        Title = "lifestyle and associates",
        Items = OasysItems.Of("7.2", "7.3", "7.5"),
        Standard = new(2, 5),
        Score = Determinants.LifestyleAndAssociatesScore,
        Need = Determinants.LifestyleAndAssociatesNeed,
    };

    /// <summary>Section 8: standard from 2, severe from 8; on the strengths-and-needs form 2 and 6. See <see cref="DrugItems"/>.</summary>
    public static OasysSection DrugMisuse { get; } = new()
    {
        Number = 8,
        Title = "drug misuse",
        Items = OasysItems.Of("8.4", "8.5", "8.6", "8.8", "8.9"),
        Standard = new(2, 8),
        StrengthsAndNeeds = new(2, 6),
        Score = Determinants.DrugMisuseScore,
        Need = Determinants.DrugMisuseNeed,
    };

    /// <summary>Section 9: standard from 4, severe from 7; on the strengths-and-needs form 2 and 4.</summary>
    public static OasysSection AlcoholMisuse { get; } = new()
    {
        Number = 9,
        Title = "alcohol misuse",
        Items = OasysItems.Of("9.1", "9.2", "9.3", "9.5"),
        Standard = new(4, 7),
        StrengthsAndNeeds = new(2, 4),
        Score = Determinants.AlcoholMisuseScore,
        Need = Determinants.AlcoholMisuseNeed,
    };

    /// <summary>Section 11: standard from 4, severe from 7; on the strengths-and-needs form 3 and 5.</summary>
    public static OasysSection ThinkingAndBehaviour { get; } = new()
    {
        Number = 11,
        Title = "thinking and behaviour",
        Items = OasysItems.Of("11.5", "11.6", "11.7", "11.9"),
        Standard = new(4, 7),
        StrengthsAndNeeds = new(3, 5),
        Score = Determinants.ThinkingAndBehaviourScore,
        Need = Determinants.ThinkingAndBehaviourNeed,
    };

    /// <summary>Section 12: standard from 2, severe from 7; on the strengths-and-needs form 1 and 5.</summary>
    public static OasysSection Attitudes { get; } = new()
    {
        Number = 12,
        Title = "attitudes",
        Items = OasysItems.Of("12.1", "12.4", "12.5", "12.8"),
        Standard = new(2, 7),
        StrengthsAndNeeds = new(1, 5),
        Score = Determinants.AttitudesScore,
        Need = Determinants.AttitudesNeed,
    };

    /// <summary>Every section, in the order of the form.</summary>
    public static ImmutableArray<OasysSection> All { get; } =
    [
        Accommodation, EducationTrainingEmployability, Relationships, LifestyleAndAssociates,
        DrugMisuse, AlcoholMisuse, ThinkingAndBehaviour, Attitudes,
    ];
}
