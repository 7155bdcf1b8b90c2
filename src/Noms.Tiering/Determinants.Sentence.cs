namespace Noms.Tiering;

// The sentence and where it stands.
public static partial class Determinants
{
    /// <summary>The person's sentences, each with its phase and requirements. Rules mean those that have not ended.</summary>
    public static Determinant<IEnumerable<Sentence>> Sentences { get; } = ListOf(
        "sentences", "sentences", Sentence.Fields, (Sentence sentence) => sentence.Encode(Sentences!), Model + "3.62; " + Courts + ", section 177",
        "Only sentences that have not ended are meant wherever a policy reads this list.");

    /// <summary>Whether the sentence gives a mandate for change: custody, or a requirement that is neither restrictive nor unpaid work.</summary>
    public static Determinant<bool> MandateForChange { get; } = Flag("mandateForChange", "mandate for change", Unified);

    /// <summary>Whether there is an active event: without one the person is not supervised.</summary>
    public static Determinant<bool> HasActiveEvent { get; } = Flag("hasActiveEvent", "active event", SingleTier);

    /// <summary>Whether there is an OASys assessment from which a change level may be worked out.</summary>
    public static Determinant<bool> AssessmentValidForChange { get; } = Flag(
        "assessmentValidForChange", "assessment that is valid for change", Unified);

    /// <summary>Whether the person is in transition to adulthood.</summary>
    public static Determinant<bool> InTransitionToAdulthood { get; } = Flag(
        "inTransitionToAdulthood", "in transition to adulthood", "ministryofjustice/hmpps-workload, reference data effective 2021",
        "It decides which workload points apply.", isUnchangeable: true);

    /// <summary>The releases from custody.</summary>
    public static Determinant<IEnumerable<Release>> Releases { get; } = ListOf(
        "releases", "releases from custody", Release.Fields, (Release release) => release.Encode(Releases!), SingleTier, isUnchangeable: true);

    /// <summary>The day of the latest release from custody, or none.</summary>
    public static Determinant<DateOnly> LatestRelease { get; } = new(FactValue.Date)
    {
        Id = "latestRelease",
        Title = "latest release",
        Kind = DeterminantKind.Date,
        MayBeNone = true,
        IsUnchangeable = true,
        Source = SingleTier,
    };
}
