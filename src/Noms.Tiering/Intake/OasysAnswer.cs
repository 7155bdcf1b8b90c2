namespace Noms.Tiering.Intake;

/// <summary>
/// The answer to an OASys item. Yes, Significant and Currently score 2; Some and Previous 1; No, None and Never 0.
/// Unknown and Missing score nothing and are no answer.
/// </summary>
/// <remarks>Source: ministryofjustice/hmpps-tier, <c>SectionAnswer</c>; ministryofjustice/offender-assessments-api, reference data.</remarks>
public enum OasysAnswer
{
    /// <summary>Nobody has answered.</summary>
    Missing,

    /// <summary>Answered with not known.</summary>
    Unknown,

    /// <summary>No, of an item that asks yes or no: 0 points.</summary>
    No,

    /// <summary>Yes, of an item that asks yes or no: 2 points.</summary>
    Yes,

    /// <summary>No problem: 0 points.</summary>
    None,

    /// <summary>Some problem: 1 point.</summary>
    Some,

    /// <summary>A significant problem: 2 points.</summary>
    Significant,

    /// <summary>Never, of an item that asks how often: 0 points.</summary>
    Never,

    /// <summary>Previously: 1 point.</summary>
    Previous,

    /// <summary>Currently: 2 points.</summary>
    Currently,
}
