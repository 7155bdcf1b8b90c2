namespace Noms.Tiering;

/// <summary>A requirement that a court may make of a sentence in the community (Criminal Justice Act 2003, section 177).</summary>
public enum RequirementType
{
    /// <summary>Unpaid work.</summary>
    UnpaidWork,

    /// <summary>Activity.</summary>
    Activity,

    /// <summary>A programme requirement; by section 202 of the Act, of an accredited programme.</summary>
    Programme,

    /// <summary>An accredited programme.</summary>
    AccreditedProgramme,

    /// <summary>Prohibited activity.</summary>
    ProhibitedActivity,

    /// <summary>Curfew.</summary>
    Curfew,

    /// <summary>Exclusion.</summary>
    Exclusion,

    /// <summary>Residence.</summary>
    Residence,

    /// <summary>Mental health treatment.</summary>
    MentalHealthTreatment,

    /// <summary>Drug rehabilitation.</summary>
    DrugRehabilitation,

    /// <summary>Alcohol treatment.</summary>
    AlcoholTreatment,

    /// <summary>Supervision.</summary>
    Supervision,

    /// <summary>Attendance centre, under the age of 25.</summary>
    AttendanceCentre,

    /// <summary>Any other.</summary>
    Other,
}
