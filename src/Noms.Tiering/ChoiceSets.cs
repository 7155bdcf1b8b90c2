namespace Noms.Tiering;

/// <summary>How the catalogue's enumerations are written in files, in the order of their values.</summary>
internal static class ChoiceSets
{
    public static ChoiceSet<NeedSeverity> NeedSeverities { get; } = new(
        (NeedSeverity.None, "none", null),
        (NeedSeverity.Standard, "standard", null),
        (NeedSeverity.Severe, "severe", null));

    public static ChoiceSet<SexualPredictorBand> SexualPredictorBands { get; } = new(
        (SexualPredictorBand.NotApplicable, "not-applicable", null),
        (SexualPredictorBand.Low, "low", null),
        (SexualPredictorBand.Medium, "medium", null),
        (SexualPredictorBand.High, "high", null),
        (SexualPredictorBand.VeryHigh, "very-high", null));

    public static ChoiceSet<RiskOfSeriousHarm> RisksOfSeriousHarm { get; } = new(
        (RiskOfSeriousHarm.Low, "low", null),
        (RiskOfSeriousHarm.Medium, "medium", null),
        (RiskOfSeriousHarm.High, "high", null),
        (RiskOfSeriousHarm.VeryHigh, "very-high", null));

    public static ChoiceSet<MappaCategory> MappaCategories { get; } = new(
        (MappaCategory.None, "none", null),
        (MappaCategory.Category1, "1", "category 1"),
        (MappaCategory.Category2, "2", "category 2"),
        (MappaCategory.Category3, "3", "category 3"),
        (MappaCategory.Category4, "4", "category 4"));

    public static ChoiceSet<MappaLevel> MappaLevels { get; } = new(
        (MappaLevel.None, "none", null),
        (MappaLevel.Level1, "1", "level 1"),
        (MappaLevel.Level2, "2", "level 2"),
        (MappaLevel.Level3, "3", "level 3"));

    public static ChoiceSet<SentenceType> SentenceTypes { get; } = new(
        (SentenceType.CommunityOrder, "community-order", null),
        (SentenceType.SuspendedSentenceOrder, "suspended-sentence-order", null),
        (SentenceType.CustodyDeterminate, "custody-determinate", "custody, determinate"),
        (SentenceType.CustodyIndeterminate, "custody-indeterminate", "custody, indeterminate"),
        (SentenceType.ExtendedSentence, "extended-sentence", null),
        (SentenceType.FineOrOther, "fine-or-other", null));

    public static ChoiceSet<SentencePhase> SentencePhases { get; } = new(
        (SentencePhase.Community, "community", null),
        (SentencePhase.Custody, "custody", null),
        (SentencePhase.Licence, "licence", null),
        (SentencePhase.PostSentenceSupervision, "post-sentence-supervision", null),
        (SentencePhase.Ended, "ended", null));

    public static ChoiceSet<RequirementType> RequirementTypes { get; } = new(
        (RequirementType.UnpaidWork, "unpaid-work", null),
        (RequirementType.Activity, "activity", null),
        (RequirementType.Programme, "programme", "a programme requirement (by s202 of an accredited programme)"),
        (RequirementType.AccreditedProgramme, "accredited-programme", null),
        (RequirementType.ProhibitedActivity, "prohibited-activity", null),
        (RequirementType.Curfew, "curfew", null),
        (RequirementType.Exclusion, "exclusion", null),
        (RequirementType.Residence, "residence", null),
        (RequirementType.MentalHealthTreatment, "mental-health-treatment", null),
        (RequirementType.DrugRehabilitation, "drug-rehabilitation", null),
        (RequirementType.AlcoholTreatment, "alcohol-treatment", null),
        (RequirementType.Supervision, "supervision", null),
        (RequirementType.AttendanceCentre, "attendance-centre", null),
        (RequirementType.Other, "other", null));

    public static ChoiceSet<RequirementState> RequirementStates { get; } = new(
        (RequirementState.Outstanding, "outstanding", null),
        (RequirementState.Completed, "completed", null),
        (RequirementState.Ended, "ended", null));

    public static ChoiceSet<ReleaseKind> ReleaseKinds { get; } = new(
        (ReleaseKind.First, "first", "first release"),
        (ReleaseKind.ReRelease, "re-release", "re-release"));

    public static ChoiceSet<Gender> Genders { get; } = new(
        (Gender.Female, "female", null),
        (Gender.Male, "male", null),
        (Gender.Other, "other", null));

    public static ChoiceSet<Prospects> ProspectsOfSuccess { get; } = new(
        (Prospects.Poor, "poor", null),
        (Prospects.Fair, "fair", null),
        (Prospects.Good, "good", null));

    public static ChoiceSet<Objective> Objectives { get; } = new(
        (Objective.None, "none", null),
        (Objective.Punishment, "punishment", null),
        (Objective.Help, "help", null),
        (Objective.PersonalChange, "personal-change", null),
        (Objective.Control, "control", null));

    public static ChoiceSet<Intervention> Interventions { get; } = new(
        (Intervention.Imprisonment, "imprisonment", null),
        (Intervention.UnpaidWork, "unpaid-work", null),
        (Intervention.AttendanceCentre, "attendance-centre", null),
        (Intervention.Curfew, "curfew", null),
        (Intervention.MaintainingFamilyTies, "maintaining-family-ties", null),
        (Intervention.RetainingWork, "retaining-work", null),
        (Intervention.RetainingAccommodation, "retaining-accommodation", null),
        (Intervention.MaintainingGoodHealth, "maintaining-good-health", null),
        (Intervention.Homelessness, "homelessness", "tackling homelessness"),
        (Intervention.AcuteAddiction, "acute-addiction", "tackling acute drug or alcohol addiction"),
        (Intervention.ChronicLackOfMotivation, "chronic-lack-of-motivation", "tackling chronic lack of motivation"),
        (Intervention.EngulfingMentalHealth, "engulfing-mental-health", "addressing engulfing mental health issues"),
        (Intervention.AccreditedProgrammes, "accredited-programmes", "accredited offending behaviour programmes"),
        (Intervention.AddictionMedicalTreatment, "addiction-medical-treatment", "medical treatment for drug or alcohol addiction"),
        (Intervention.LifeAndSocialSkills, "life-and-social-skills", "life and social skills training"),
        (Intervention.EmploymentSkills, "employment-skills", "employment market skills training"),
        (Intervention.BenefitsDebtAndMoney, "benefits-debt-and-money", "benefits, debt and money management"),
        (Intervention.IndependentLiving, "independent-living", "independent living support"),
        (Intervention.RelapsePrevention, "relapse-prevention", null),
        (Intervention.ProhibitedActivity, "prohibited-activity", null),
        (Intervention.MobilityRestriction, "mobility-restriction", null),
        (Intervention.Surveillance, "surveillance", null));
}
