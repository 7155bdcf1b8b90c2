using static Noms.Tiering.Handwritten.Utm2021Rules;

namespace Noms.Tiering.Handwritten;

/// <summary>The policy <c>utm-2021</c> by hand: protect and change by points.</summary>
public static partial class Utm2021
{
    private const int ProtectD = 0;
    private const int ProtectC = 1;
    private const int ProtectB = 2;
    private const int ProtectA = 3;

    /// <summary>Decides a case.</summary>
    public static HandwrittenOutcome Decide(TypedCase facts, DateOnly asOf)
    {
        var protect = ProtectOf(facts) switch
        {
            >= 150 => ProtectA,
            >= 20 => ProtectB,
            >= 10 => ProtectC,
            _ => ProtectD,
        };
        Utm2021Rules fired;
        int change;
        if (facts.MandateForChange is not true)
        {
            fired = ProtectPoints | NoMandateForChange;
            change = 0;
        }
        else if (facts.AssessmentValidForChange is not true)
        {
            fired = ProtectPoints | NoValidAssessment;
            change = 2;
        }
        else
        {
            fired = ProtectPoints | ChangePoints;
            change = ChangeOf(facts) switch
            {
                >= 20 => 3,
                >= 10 => 2,
                _ => 1,
            };
        }

        var state = facts.LatestRecorded > asOf ? DecisionState.InvalidData : DecisionState.Decided;
        return new HandwrittenOutcome((ulong)fired, protect, change, state, -1);
    }

    /// <summary>The levels that are possible, as bits, those of the second scale from bit 32 on: no fact that this policy reads can be open.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="decided">What <see cref="Decide"/> says of it.</param>
    public static ulong Possible(TypedCase facts, in HandwrittenOutcome decided) => (1UL << decided.Level) | (1UL << (32 + decided.SecondLevel));

    private static int ChangeOf(TypedCase facts)
    {
        var points = Points(facts.AccommodationNeed) + Points(facts.EducationTrainingEmployabilityNeed)
            + Points(facts.RelationshipsNeed) + Points(facts.LifestyleAndAssociatesNeed)
            + Points(facts.DrugMisuseNeed) + Points(facts.AlcoholMisuseNeed)
            + (2 * (Points(facts.ThinkingAndBehaviourNeed) + Points(facts.AttitudesNeed)));
        return points + (facts.Ogrs3.GetValueOrDefault() / 10) + (facts.IntegratedOffenderManagement is true ? 2 : 0);
    }

    private static int Points(NeedSeverity? need) => (int)need.GetValueOrDefault();
}
