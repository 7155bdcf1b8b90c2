namespace Noms.Tiering.Handwritten;

/// <summary>Takes the facts of a case of the library into the form that handwritten code reads. No benchmark measures this.</summary>
public static class TypedCases
{
    /// <summary>The facts of a case.</summary>
    /// <param name="of">The case.</param>
    /// <param name="policy">The policy that it is for: the newest fact is the newest of those that the policy reads.</param>
    public static TypedCase From(TieringCase of, TieringPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(policy);
        var read = new FactReading(of);
        return new TypedCase
        {
            LatestRecorded = policy.Reads.Max(use => of.FactOf(use.Determinant)?.Date),
            Sentences = read.Sentences(),
            NamedPriorities = read.Codes(Determinants.NamedPriorities),
            LatestRelease = read.Date(Determinants.LatestRelease),
            Ogrs3 = read.Whole(Determinants.Ogrs3),
            OasysScore = read.Whole(Determinants.OasysScore),
            Rsr = read.Hundredths(Determinants.Rsr),
            Arp = read.Hundredths(Determinants.Arp),
            ArpIsStatic = of.FactOf(Determinants.Arp)?.Basis == FactBasis.Static,
            CsrpIsStatic = of.FactOf(Determinants.Csrp)?.Basis == FactBasis.Static,
            Csrp = read.Hundredths(Determinants.Csrp),
            DirectContactSexualPredictor = read.Hundredths(Determinants.DirectContactSexualPredictor),
            DirectContactSexualBand = read.Choice(Determinants.DirectContactSexualBand),
            RiskOfSeriousHarm = read.Choice(Determinants.RiskOfSeriousHarm),
            MappaCategory = read.Choice(Determinants.MappaCategory),
            MappaLevel = read.Choice(Determinants.MappaLevel),
            AccommodationNeed = read.Choice(Determinants.AccommodationNeed),
            EducationTrainingEmployabilityNeed = read.Choice(Determinants.EducationTrainingEmployabilityNeed),
            RelationshipsNeed = read.Choice(Determinants.RelationshipsNeed),
            LifestyleAndAssociatesNeed = read.Choice(Determinants.LifestyleAndAssociatesNeed),
            DrugMisuseNeed = read.Choice(Determinants.DrugMisuseNeed),
            AlcoholMisuseNeed = read.Choice(Determinants.AlcoholMisuseNeed),
            ThinkingAndBehaviourNeed = read.Choice(Determinants.ThinkingAndBehaviourNeed),
            AttitudesNeed = read.Choice(Determinants.AttitudesNeed),
            Gender = read.Choice(Determinants.Gender),
            Prospects = read.Choice(Determinants.Prospects),
            PrimaryObjective = read.Choice(Determinants.PrimaryObjective),
            HasActiveEvent = read.Flag(Determinants.HasActiveEvent),
            MandateForChange = read.Flag(Determinants.MandateForChange),
            AssessmentValidForChange = read.Flag(Determinants.AssessmentValidForChange),
            ParentingResponsibilities = read.Flag(Determinants.ParentingResponsibilities),
            ImpulsivityOrTemperControl = read.Flag(Determinants.ImpulsivityOrTemperControl),
            PreviousEnforcementActivity = read.Flag(Determinants.PreviousEnforcementActivity),
            EverCommittedSexualOffence = read.Flag(Determinants.EverCommittedSexualOffence),
            ReasonablyMotivated = read.Flag(Determinants.ReasonablyMotivated),
            ReasonablyCompliant = read.Flag(Determinants.ReasonablyCompliant),
            ChangeWorkCompleted = read.Flag(Determinants.ChangeWorkCompleted),
            LiferOrIpp = read.Flag(Determinants.LiferOrIpp),
            HighSeriousnessLowRisk = read.Flag(Determinants.HighSeriousnessLowRisk),
            SeriousOrganisationalConsequences = read.Flag(Determinants.SeriousOrganisationalConsequences),
            Vulnerable = read.Flag(Determinants.Vulnerable),
            HighIntegrativeWork = read.Flag(Determinants.HighIntegrativeWork),
            VeryHighInterAgencyWork = read.Flag(Determinants.VeryHighInterAgencyWork),
            ExceptionalResources = read.Flag(Determinants.ExceptionalResources),
            Notorious = read.Flag(Determinants.Notorious),
            HighProfile = read.Flag(Determinants.HighProfile),
            HighestSkillRequired = read.Flag(Determinants.HighestSkillRequired),
            ProlificAndOtherPriorityOffender = read.Flag(Determinants.ProlificAndOtherPriorityOffender),
            IntegratedOffenderManagement = read.Flag(Determinants.IntegratedOffenderManagement),
            DomesticAbuse = read.Flag(Determinants.DomesticAbuse),
            Stalking = read.Flag(Determinants.Stalking),
            ChildProtection = read.Flag(Determinants.ChildProtection),
            MentalHealthConcern = read.Flag(Determinants.MentalHealthConcern),
            SuicideOrSelfHarmConcern = read.Flag(Determinants.SuicideOrSelfHarmConcern),
            VulnerabilityConcern = read.Flag(Determinants.VulnerabilityConcern),
            ChildConcerns = read.Flag(Determinants.ChildConcerns),
            RiskToChildren = read.Flag(Determinants.RiskToChildren),
            PublicInterest = read.Flag(Determinants.PublicInterest),
            AdultAtRisk = read.Flag(Determinants.AdultAtRisk),
            StreetGangs = read.Flag(Determinants.StreetGangs),
            Terrorism = read.Flag(Determinants.Terrorism),
        };
    }
}
