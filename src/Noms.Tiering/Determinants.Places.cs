using Noms.Tiering.Deciding;

namespace Noms.Tiering;

// Where a case keeps each value. What is mostly read together lies together, whatever policy reads it.
public static partial class Determinants
{
    private static Determinant[][] ReadTogether =>
    [
        [AccommodationNeed, EducationTrainingEmployabilityNeed, RelationshipsNeed, LifestyleAndAssociatesNeed],
        [DrugMisuseNeed, AlcoholMisuseNeed, ThinkingAndBehaviourNeed, AttitudesNeed],
        [RiskOfSeriousHarm, MappaCategory, LiferOrIpp],
        [MappaLevel, DirectContactSexualBand, HasActiveEvent],
        [DomesticAbuse, Stalking, ChildProtection, EverCommittedSexualOffence],
        [MandateForChange, AssessmentValidForChange, Unsupervised, InTransitionToAdulthood],
        [MentalHealthConcern, SuicideOrSelfHarmConcern, VulnerabilityConcern, ChildConcerns],
        [RiskToChildren, PublicInterest, AdultAtRisk, StreetGangs],
        [Gender, ParentingResponsibilities, ImpulsivityOrTemperControl, PreviousEnforcementActivity],
        [Terrorism, IntegratedOffenderManagement],
        [PrimaryObjective, ChangeWorkCompleted, Prospects],
        [ReasonablyCompliant, ReasonablyMotivated, HighIntegrativeWork, Vulnerable],
        [HighSeriousnessLowRisk, SeriousOrganisationalConsequences, VeryHighInterAgencyWork, ExceptionalResources],
        [Notorious, HighProfile, HighestSkillRequired, ProlificAndOtherPriorityOffender],
        [Ogrs3, OasysScore, Rsr, Arp, Csrp, DirectContactSexualPredictor, LatestRelease, Sentences, NamedPriorities],
    ];

    private static void PlaceAll()
    {
        var (bytes, numbers, large) = (0, 0, 0);
        foreach (var together in ReadTogether)
        {
            Place(together);
        }

        for (var ordinal = 0; ordinal < All.Length; ordinal++)
        {
            Place(All[ordinal]);
            All[ordinal].Ordinal = ordinal;
        }

        if (All.Length > Room || bytes > PackedValues.Length || numbers > NumberValues.Length || large > LargeValues.Length)
        {
            throw new InvalidOperationException("The catalogue has more determinants than a case has room for.");
        }

        void Place(params Determinant[] together)
        {
            var shift = 0;
            foreach (var determinant in together)
            {
                if (determinant.HasPlace)
                {
                    continue;
                }

                if (determinant.Kind is DeterminantKind.Flag or DeterminantKind.Choice)
                {
                    var bits = BitsOf(determinant);
                    (bytes, shift) = shift + bits > 8 ? (bytes + 1, 0) : (bytes, shift);
                    determinant.PlaceAt(new(bytes, shift, bits), -1, -1);
                    shift += bits;
                }
                else if (determinant.HasSmallValues)
                {
                    determinant.PlaceAt(default, numbers++, -1);
                }
                else
                {
                    determinant.PlaceAt(default, -1, large++);
                }
            }

            bytes += shift > 0 ? 1 : 0;
        }
    }

    private static int BitsOf(Determinant determinant)
    {
        var states = determinant.Kind == DeterminantKind.Flag ? 3 : determinant.Values.Length + 1;
        return 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)(states - 1));
    }
}
