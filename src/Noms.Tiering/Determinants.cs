using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>
/// The national catalogue of determinants. Each is a property; its id is the property's name in camel case.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public static partial class Determinants
{
    /// <summary>How many a case can hold: it keeps three words of 64 bits.</summary>
    internal const int Room = 192;

    // A static constructor runs after the initialisers of every part of this class, whatever order the compiler gives those.
    static Determinants()
    {
        All =
        [
            AccommodationScore, EducationTrainingEmployabilityScore, FinanceScore, RelationshipsScore, LifestyleAndAssociatesScore,
            DrugMisuseScore, AlcoholMisuseScore, EmotionalWellBeingScore, ThinkingAndBehaviourScore, AttitudesScore,
            AccommodationNeed, EducationTrainingEmployabilityNeed, RelationshipsNeed, LifestyleAndAssociatesNeed,
            DrugMisuseNeed, AlcoholMisuseNeed, ThinkingAndBehaviourNeed, AttitudesNeed,
            OasysScore, Ogrs3, Ogp, Ovp,
            Rsr, Arp, Vrp, Svrp, Csrp,
            DirectContactSexualPredictor, DirectContactSexualBand, IndirectImageSexualPredictor, IndirectImageSexualBand,
            RiskOfSeriousHarm, MappaCategory, MappaLevel,
            Sentences, MandateForChange, HasActiveEvent, AssessmentValidForChange, InTransitionToAdulthood, Releases, LatestRelease,
            IntegratedOffenderManagement, DomesticAbuse, Stalking, ChildProtection, Unsupervised,
            MentalHealthConcern, SuicideOrSelfHarmConcern, VulnerabilityConcern, ChildConcerns, RiskToChildren,
            PublicInterest, AdultAtRisk, StreetGangs, Terrorism, Registrations,
            Gender, ParentingResponsibilities, ImpulsivityOrTemperControl, PreviousEnforcementActivity, EverCommittedSexualOffence,
            LiferOrIpp, Notorious, HighProfile, HighSeriousnessLowRisk, Vulnerable, ExceptionalResources,
            SeriousOrganisationalConsequences, HighIntegrativeWork, VeryHighInterAgencyWork, HighestSkillRequired,
            ProlificAndOtherPriorityOffender, NamedPriorities,
            ReasonablyMotivated, ReasonablyCompliant, Prospects, PrimaryObjective, ChangeWorkCompleted, Age,
            UnavailableInterventions,
            Area,
        ];
        PlaceAll();
    }

    /// <summary>Every determinant of the catalogue, in its order.</summary>
    public static ImmutableArray<Determinant> All { get; }
}
