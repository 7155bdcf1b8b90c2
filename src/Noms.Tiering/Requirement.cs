using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>A requirement of a <see cref="Sentence"/>.</summary>
/// <param name="Type">What the court required.</param>
/// <param name="State">Where it stands.</param>
/// <remarks>Immutable.</remarks>
public sealed record Requirement(RequirementType Type, RequirementState State)
{
    internal static ImmutableArray<Determinant> Fields { get; } =
    [
        ElementFields.Choice("type", "type of requirement", ChoiceSets.RequirementTypes, "Criminal Justice Act 2003, section 177", isUnchangeable: true),
        ElementFields.Choice("state", "state of the requirement", ChoiceSets.RequirementStates, "The NOMS Offender Management Model, version 1, 3.62"),
    ];

    /// <summary>No value: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => "a requirement";

    internal FactElement Encode(Determinant list) => FactElement.Create(
        list,
        ("type", ChoiceSets.RequirementTypes.Encode(Type)),
        ("state", ChoiceSets.RequirementStates.Encode(State)));
}
