namespace Noms.Tiering;

/// <summary>An intervention of the model's typology (NOMS Offender Management Model, 3.35).</summary>
public enum Intervention
{
    /// <summary>Imprisonment; punitive.</summary>
    Imprisonment,

    /// <summary>Unpaid work; punitive.</summary>
    UnpaidWork,

    /// <summary>Attendance centre; punitive.</summary>
    AttendanceCentre,

    /// <summary>Curfew; punitive, and restrictive too.</summary>
    Curfew,

    /// <summary>Maintaining family ties; supports protective factors.</summary>
    MaintainingFamilyTies,

    /// <summary>Retaining work; supports protective factors.</summary>
    RetainingWork,

    /// <summary>Retaining accommodation; supports protective factors.</summary>
    RetainingAccommodation,

    /// <summary>Maintaining good health; supports protective factors.</summary>
    MaintainingGoodHealth,

    /// <summary>Tackling homelessness; reduces a barrier.</summary>
    Homelessness,

    /// <summary>Tackling acute drug or alcohol addiction; reduces a barrier.</summary>
    AcuteAddiction,

    /// <summary>Tackling chronic lack of motivation; reduces a barrier.</summary>
    ChronicLackOfMotivation,

    /// <summary>Addressing engulfing mental health issues; reduces a barrier.</summary>
    EngulfingMentalHealth,

    /// <summary>Accredited offending behaviour programmes; a change programme.</summary>
    AccreditedProgrammes,

    /// <summary>Medical treatment for drug or alcohol addiction; a change programme.</summary>
    AddictionMedicalTreatment,

    /// <summary>Life and social skills training; a change programme.</summary>
    LifeAndSocialSkills,

    /// <summary>Employment market skills training; re-integration.</summary>
    EmploymentSkills,

    /// <summary>Benefits, debt and money management; re-integration.</summary>
    BenefitsDebtAndMoney,

    /// <summary>Independent living support; re-integration.</summary>
    IndependentLiving,

    /// <summary>Relapse prevention; re-integration.</summary>
    RelapsePrevention,

    /// <summary>Prohibited activity; restrictive.</summary>
    ProhibitedActivity,

    /// <summary>Mobility restriction; restrictive.</summary>
    MobilityRestriction,

    /// <summary>Surveillance; restrictive.</summary>
    Surveillance,
}
