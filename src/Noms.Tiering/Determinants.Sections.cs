namespace Noms.Tiering;

// The sections of OASys, each the sum of the items that its source names. An item is scored 0, 1 or 2.
public static partial class Determinants
{
    /// <summary>The OASys score for accommodation, from 0 to 8 points. A standard need from 2, a severe one from 7.</summary>
    public static Determinant<decimal> AccommodationScore { get; } = Number(
        "accommodationScore", "accommodation score", "points", 8, 1, OasysForm + "section 3, items 3.3 to 3.6",
        "A standard need from 2, a severe one from 7.");

    /// <summary>The OASys score for education, training and employability, from 0 to 8 points. A standard need from 3, a severe one from 7.</summary>
    public static Determinant<decimal> EducationTrainingEmployabilityScore { get; } = Number(
        "educationTrainingEmployabilityScore", "education, training and employability score", "points", 8, 1, OasysForm + "section 4, items 4.2 to 4.5",
        "A standard need from 3, a severe one from 7.");

    /// <summary>The OASys score for financial management and income, from 0 to 10 points. It has no cut-off. Assumed: the greatest score is the sum of the five scored items at 2 each; no published total was found.</summary>
    public static Determinant<decimal> FinanceScore { get; } = Number(
        "financeScore", "financial management and income score", "points", 10, 1, OasysForm + "section 5, items 5.2 to 5.6",
        "It has no cut-off. Assumed: the greatest score is the sum of the five scored items at 2 each; no published total was found.");

    /// <summary>The OASys score for relationships, from 0 to 6 points. A standard need from 2, a severe one from 5.</summary>
    public static Determinant<decimal> RelationshipsScore { get; } = Number(
        "relationshipsScore", "relationships score", "points", 6, 1, OasysForm + "section 6, items 6.1, 6.3 and 6.6",
        "A standard need from 2, a severe one from 5.");

    /// <summary>The OASys score for lifestyle and associates, from 0 to 6 points. A standard need from 2, a severe one from 5.</summary>
    public static Determinant<decimal> LifestyleAndAssociatesScore { get; } = Number(
        "lifestyleAndAssociatesScore", "lifestyle and associates score", "points", 6, 1, OasysForm + "section 7, items 7.2, 7.3 and 7.5",
        "A standard need from 2, a severe one from 5.");

    /// <summary>The OASys score for drug misuse, from 0 to 10 points. A standard need from 2, a severe one from 8.</summary>
    public static Determinant<decimal> DrugMisuseScore { get; } = Number(
        "drugMisuseScore", "drug misuse score", "points", 10, 1, OasysForm + "section 8, items 8.4, 8.5, 8.6, 8.8 and 8.9",
        "A standard need from 2, a severe one from 8.");

    /// <summary>The OASys score for alcohol misuse, from 0 to 8 points. A standard need from 4, a severe one from 7.</summary>
    public static Determinant<decimal> AlcoholMisuseScore { get; } = Number(
        "alcoholMisuseScore", "alcohol misuse score", "points", 8, 1, OasysForm + "section 9, items 9.1, 9.2, 9.3 and 9.5",
        "A standard need from 4, a severe one from 7.");

    /// <summary>The OASys score for emotional well-being, from 0 to 12 points. It has no cut-off. Assumed: the greatest score is the sum of the six scored items at 2 each; no published total was found.</summary>
    public static Determinant<decimal> EmotionalWellBeingScore { get; } = Number(
        "emotionalWellBeingScore", "emotional well-being score", "points", 12, 1, OasysForm + "section 10, items 10.1 to 10.6",
        "It has no cut-off. Assumed: the greatest score is the sum of the six scored items at 2 each; no published total was found.");

    /// <summary>The OASys score for thinking and behaviour, from 0 to 8 points. A standard need from 4, a severe one from 7.</summary>
    public static Determinant<decimal> ThinkingAndBehaviourScore { get; } = Number(
        "thinkingAndBehaviourScore", "thinking and behaviour score", "points", 8, 1, OasysForm + "section 11, items 11.5, 11.6, 11.7 and 11.9",
        "A standard need from 4, a severe one from 7.");

    /// <summary>The OASys score for attitudes, from 0 to 8 points. A standard need from 2, a severe one from 7.</summary>
    public static Determinant<decimal> AttitudesScore { get; } = Number(
        "attitudesScore", "attitudes score", "points", 8, 1, OasysForm + "section 12, items 12.1, 12.4, 12.5 and 12.8",
        "A standard need from 2, a severe one from 7.");
}
