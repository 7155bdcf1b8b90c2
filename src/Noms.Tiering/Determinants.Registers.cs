namespace Noms.Tiering;

// Registers. A policy reads a flag; whoever fills the case has looked for a current registration.
public static partial class Determinants
{
    /// <summary>Whether the person is in integrated offender management (register IIOM).</summary>
    public static Determinant<bool> IntegratedOffenderManagement { get; } = Flag(
        "integratedOffenderManagement", "integrated offender management", TierCode + "register IIOM");

    /// <summary>Whether there is domestic abuse, as perpetrator now or in the past (registers ADVP and REG30).</summary>
    public static Determinant<bool> DomesticAbuse { get; } = Flag("domesticAbuse", "domestic abuse", TierCode + "registers ADVP and REG30");

    /// <summary>Whether there is stalking (register SPO).</summary>
    public static Determinant<bool> Stalking { get; } = Flag("stalking", "stalking", TierCode + "register SPO");

    /// <summary>Whether there is a child protection registration (register RCPR).</summary>
    public static Determinant<bool> ChildProtection { get; } = Flag(
        "childProtection", "child protection", TierCode + "register RCPR", "A complexity factor as well.");

    /// <summary>Whether the person is unsupervised in the last third of the order (register PRC).</summary>
    public static Determinant<bool> Unsupervised { get; } = Flag("unsupervised", "unsupervised", TierCode + "register PRC");

    /// <summary>The registrations themselves, for policies that read codes that no flag of the catalogue has.</summary>
    public static Determinant<IEnumerable<Registration>> Registrations { get; } = ListOf(
        "registrations", "registrations", Registration.Fields, (Registration registration) => registration.Encode(Registrations!),
        TierCode + "registrations");
}
