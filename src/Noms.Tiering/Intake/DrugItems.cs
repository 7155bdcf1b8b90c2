namespace Noms.Tiering.Intake;

/// <summary>Which items make up the drug misuse score. The sources differ, so whoever takes an assessment in says which.</summary>
public enum DrugItems
{
    /// <summary>
    /// 8.4, 8.5, 8.6, 8.8 and 8.9, from 0 to 10 points, as the form's own section score sums them
    /// (ministryofjustice/offender-assessments-api, reference data).
    /// </summary>
    AsTheForm,

    /// <summary>
    /// 8.4, 8.6, 8.8 and 8.9, from 0 to 8 points, as the national tiering service sums them (ministryofjustice/hmpps-tier):
    /// the level of use of the main drug (8.5) is not sent to it.
    /// </summary>
    AsTheTieringService,
}
