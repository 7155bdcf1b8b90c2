namespace Noms.Tiering;

// Organisational factors, which adjust what the sentence and the offender factors give (3.71).
public static partial class Determinants
{
    /// <summary>Whether the person is a lifer or sentenced to imprisonment for public protection (register INLL).</summary>
    public static Determinant<bool> LiferOrIpp { get; } = Flag(
        "liferOrIpp", "lifer or IPP", Model + "3.62 and 3.71; " + TierCode + "register INLL", isUnchangeable: true);

    /// <summary>Whether the case is notorious.</summary>
    public static Determinant<bool> Notorious { get; } = Flag("notorious", "notorious", Model + "3.62, 3.71 and 3.72");

    /// <summary>Whether the case is high-profile.</summary>
    public static Determinant<bool> HighProfile { get; } = Flag("highProfile", "high-profile", Model + "3.72");

    /// <summary>Whether it is a case of high seriousness with low risk.</summary>
    public static Determinant<bool> HighSeriousnessLowRisk { get; } = Flag(
        "highSeriousnessLowRisk", "high seriousness with low risk", Model + "3.62");

    /// <summary>Whether the person is a vulnerable offender.</summary>
    public static Determinant<bool> Vulnerable { get; } = Flag(
        "vulnerable", "vulnerable offender", Model + "3.62, 3.68 tier 3 and 3.71", "Not the same as a vulnerability concern on a register.");

    /// <summary>Whether unusual or exceptional resources are allocated.</summary>
    public static Determinant<bool> ExceptionalResources { get; } = Flag(
        "exceptionalResources", "unusual or exceptional resources", Model + "3.68 tier 4");

    /// <summary>Whether it is recorded that mishandling would have serious organisational consequences.</summary>
    public static Determinant<bool> SeriousOrganisationalConsequences { get; } = Flag(
        "seriousOrganisationalConsequences", "serious organisational consequences of mishandling", Model + "3.68 tier 3");

    /// <summary>Whether the case needs high levels of integrative work.</summary>
    public static Determinant<bool> HighIntegrativeWork { get; } = Flag(
        "highIntegrativeWork", "high levels of integrative work", Model + "3.68 tier 3");

    /// <summary>Whether the case needs very high levels of inter-agency work.</summary>
    public static Determinant<bool> VeryHighInterAgencyWork { get; } = Flag(
        "veryHighInterAgencyWork", "very high levels of inter-agency work", Model + "3.68 tier 4");

    /// <summary>Whether the case is recorded as needing the highest level of skill, qualification and organisational authority.</summary>
    public static Determinant<bool> HighestSkillRequired { get; } = Flag(
        "highestSkillRequired", "highest level of skill, qualification and authority required", Model + "3.68 tier 4", "About who manages the case, not about its tier.");

    /// <summary>The probation area or region that manages the case, as the code that policies use for it.</summary>
    public static Determinant<string> Area { get; } = Code(
        "area", "area", Model + "3.71: local priorities", "Overrides of an area name it. Codes are those of the policy, letter by letter.");
}
