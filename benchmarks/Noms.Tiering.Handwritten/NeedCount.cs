namespace Noms.Tiering.Handwritten;

/// <summary>How many of the eight needs are criminogenic.</summary>
/// <param name="Known">Those recorded as standard or severe.</param>
/// <param name="Unknown">Those not recorded.</param>
internal readonly record struct NeedCount(int Known, int Unknown)
{
    public static NeedCount Of(TypedCase facts)
    {
        var (known, unknown) = (0, 0);
        Count(facts.AccommodationNeed, ref known, ref unknown);
        Count(facts.EducationTrainingEmployabilityNeed, ref known, ref unknown);
        Count(facts.RelationshipsNeed, ref known, ref unknown);
        Count(facts.LifestyleAndAssociatesNeed, ref known, ref unknown);
        Count(facts.DrugMisuseNeed, ref known, ref unknown);
        Count(facts.AlcoholMisuseNeed, ref known, ref unknown);
        Count(facts.ThinkingAndBehaviourNeed, ref known, ref unknown);
        Count(facts.AttitudesNeed, ref known, ref unknown);
        return new NeedCount(known, unknown);
    }

    private static void Count(NeedSeverity? need, ref int known, ref int unknown)
    {
        known += need >= NeedSeverity.Standard ? 1 : 0;
        unknown += need is null ? 1 : 0;
    }
}
