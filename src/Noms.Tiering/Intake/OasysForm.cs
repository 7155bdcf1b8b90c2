namespace Noms.Tiering.Intake;

/// <summary>Which form an assessment was made on, which says where its needs are cut.</summary>
/// <remarks>Source: ministryofjustice/hmpps-tier, the thresholds of <c>NeedSection</c>.</remarks>
public enum OasysForm
{
    /// <summary>The standard OASys form.</summary>
    Standard,

    /// <summary>The strengths-and-needs form, which has its own pair of cut-offs for some sections.</summary>
    StrengthsAndNeeds,
}
