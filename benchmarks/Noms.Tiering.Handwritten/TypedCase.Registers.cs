namespace Noms.Tiering.Handwritten;

// Organisational and policy factors, and registers.
public sealed partial class TypedCase
{
    /// <summary>The codes of the named priorities that apply.</summary>
    public string[]? NamedPriorities { get; init; }

    /// <summary>Whether the person is a lifer or sentenced to imprisonment for public protection.</summary>
    public bool? LiferOrIpp { get; init; }

    /// <summary>Whether it is a case of high seriousness with low risk.</summary>
    public bool? HighSeriousnessLowRisk { get; init; }

    /// <summary>Whether mishandling would have serious organisational consequences.</summary>
    public bool? SeriousOrganisationalConsequences { get; init; }

    /// <summary>Whether the person is a vulnerable offender.</summary>
    public bool? Vulnerable { get; init; }

    /// <summary>Whether the case needs high levels of integrative work.</summary>
    public bool? HighIntegrativeWork { get; init; }

    /// <summary>Whether the case needs very high levels of inter-agency work.</summary>
    public bool? VeryHighInterAgencyWork { get; init; }

    /// <summary>Whether unusual or exceptional resources are allocated.</summary>
    public bool? ExceptionalResources { get; init; }

    /// <summary>Whether the case is notorious.</summary>
    public bool? Notorious { get; init; }

    /// <summary>Whether the case is high-profile.</summary>
    public bool? HighProfile { get; init; }

    /// <summary>Whether the case needs the highest level of skill, qualification and authority.</summary>
    public bool? HighestSkillRequired { get; init; }

    /// <summary>Whether the person is a prolific and other priority offender.</summary>
    public bool? ProlificAndOtherPriorityOffender { get; init; }

    /// <summary>Whether the person is in integrated offender management.</summary>
    public bool? IntegratedOffenderManagement { get; init; }

    /// <summary>Whether there is domestic abuse.</summary>
    public bool? DomesticAbuse { get; init; }

    /// <summary>Whether there is stalking.</summary>
    public bool? Stalking { get; init; }

    /// <summary>Whether there is a child protection registration.</summary>
    public bool? ChildProtection { get; init; }

    /// <summary>Whether there is a mental health concern.</summary>
    public bool? MentalHealthConcern { get; init; }

    /// <summary>Whether there is a concern about suicide or self-harm.</summary>
    public bool? SuicideOrSelfHarmConcern { get; init; }

    /// <summary>Whether there is a concern about vulnerability.</summary>
    public bool? VulnerabilityConcern { get; init; }

    /// <summary>Whether there are child concerns.</summary>
    public bool? ChildConcerns { get; init; }

    /// <summary>Whether there is a risk to children.</summary>
    public bool? RiskToChildren { get; init; }

    /// <summary>Whether there is public interest.</summary>
    public bool? PublicInterest { get; init; }

    /// <summary>Whether there is an adult at risk.</summary>
    public bool? AdultAtRisk { get; init; }

    /// <summary>Whether there are street gangs.</summary>
    public bool? StreetGangs { get; init; }

    /// <summary>Whether there is terrorism.</summary>
    public bool? Terrorism { get; init; }
}
