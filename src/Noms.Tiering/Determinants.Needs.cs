namespace Noms.Tiering;

// The eight needs that have a cut-off. Finance and emotional well-being have none.
public static partial class Determinants
{
    /// <summary>How severe the accommodation need is: standard from 2 points of OASys section 3, severe from 7.</summary>
    public static Determinant<NeedSeverity> AccommodationNeed { get; } = Choice(
        "accommodationNeed", "accommodation need", ChoiceSets.NeedSeverities, TierCode + "need cut-offs of OASys section 3", isOrdered: true,
        note: "Standard from 2 points, severe from 7; unknown where every item is unanswered. The strengths-and-needs form may cut elsewhere.");

    /// <summary>How severe the education, training and employability need is: standard from 3 points of OASys section 4, severe from 7.</summary>
    public static Determinant<NeedSeverity> EducationTrainingEmployabilityNeed { get; } = Choice(
        "educationTrainingEmployabilityNeed", "education, training and employability need", ChoiceSets.NeedSeverities, TierCode + "need cut-offs of OASys section 4", isOrdered: true,
        note: "Standard from 3 points, severe from 7; unknown where every item is unanswered. The strengths-and-needs form may cut elsewhere.");

    /// <summary>How severe the relationships need is: standard from 2 points of OASys section 6, severe from 5.</summary>
    public static Determinant<NeedSeverity> RelationshipsNeed { get; } = Choice(
        "relationshipsNeed", "relationships need", ChoiceSets.NeedSeverities, TierCode + "need cut-offs of OASys section 6", isOrdered: true,
        note: "Standard from 2 points, severe from 5; unknown where every item is unanswered. The strengths-and-needs form may cut elsewhere.");

    /// <summary>How severe the lifestyle and associates need is: standard from 2 points of OASys section 7, severe from 5.</summary>
    public static Determinant<NeedSeverity> LifestyleAndAssociatesNeed { get; } = Choice(
        "lifestyleAndAssociatesNeed", "lifestyle and associates need", ChoiceSets.NeedSeverities, TierCode + "need cut-offs of OASys section 7", isOrdered: true,
        note: "Standard from 2 points, severe from 5; unknown where every item is unanswered. The strengths-and-needs form may cut elsewhere.");

    /// <summary>How severe the drug misuse need is: standard from 2 points of OASys section 8, severe from 8.</summary>
    public static Determinant<NeedSeverity> DrugMisuseNeed { get; } = Choice(
        "drugMisuseNeed", "drug misuse need", ChoiceSets.NeedSeverities, TierCode + "need cut-offs of OASys section 8", isOrdered: true,
        note: "Standard from 2 points, severe from 8; unknown where every item is unanswered. The strengths-and-needs form may cut elsewhere.");

    /// <summary>How severe the alcohol misuse need is: standard from 4 points of OASys section 9, severe from 7.</summary>
    public static Determinant<NeedSeverity> AlcoholMisuseNeed { get; } = Choice(
        "alcoholMisuseNeed", "alcohol misuse need", ChoiceSets.NeedSeverities, TierCode + "need cut-offs of OASys section 9", isOrdered: true,
        note: "Standard from 4 points, severe from 7; unknown where every item is unanswered. The strengths-and-needs form may cut elsewhere.");

    /// <summary>How severe the thinking and behaviour need is: standard from 4 points of OASys section 11, severe from 7.</summary>
    public static Determinant<NeedSeverity> ThinkingAndBehaviourNeed { get; } = Choice(
        "thinkingAndBehaviourNeed", "thinking and behaviour need", ChoiceSets.NeedSeverities, TierCode + "need cut-offs of OASys section 11", isOrdered: true,
        note: "Standard from 4 points, severe from 7; unknown where every item is unanswered. The strengths-and-needs form may cut elsewhere.");

    /// <summary>How severe the attitudes need is: standard from 2 points of OASys section 12, severe from 7.</summary>
    public static Determinant<NeedSeverity> AttitudesNeed { get; } = Choice(
        "attitudesNeed", "attitudes need", ChoiceSets.NeedSeverities, TierCode + "need cut-offs of OASys section 12", isOrdered: true,
        note: "Standard from 2 points, severe from 7; unknown where every item is unanswered. The strengths-and-needs form may cut elsewhere.");
}
