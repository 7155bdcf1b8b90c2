namespace Noms.Tiering;

// Policy factors and the interventions that an area can offer.
public static partial class Determinants
{
    /// <summary>Whether the person is a prolific and other priority offender.</summary>
    public static Determinant<bool> ProlificAndOtherPriorityOffender { get; } = Flag(
        "prolificAndOtherPriorityOffender", "prolific and other priority offender", Model + "3.68 tier 4 and 3.71");

    /// <summary>The local or national priorities that apply to the case, by the codes that the area uses.</summary>
    public static Determinant<IEnumerable<string>> NamedPriorities { get; } = ListOf(
        "namedPriorities", "named priorities",
        [ElementFields.Code("code", "code of the priority", Model + "3.62 and 3.71")],
        (string code) => FactElement.Create(NamedPriorities!, ("code", FactValue.Code(code))),
        Model + "3.62 and 3.71", "Other than prolific and other priority offenders; the area names them.");

    /// <summary>The interventions that do not exist or are in short supply where the case is.</summary>
    public static Determinant<IEnumerable<Intervention>> UnavailableInterventions { get; } = ListOf(
        "unavailableInterventions", "unavailable interventions",
        [ElementFields.Choice("intervention", "intervention", ChoiceSets.Interventions, Model + "3.35")],
        (Intervention intervention) => FactElement.Create(UnavailableInterventions!, ("intervention", ChoiceSets.Interventions.Encode(intervention))),
        Model + "3.35 and 3.62", "What is unavailable never changes the tier.");
}
