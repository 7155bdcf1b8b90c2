namespace Noms.Tiering.Handwritten;

/// <summary>One requirement of a sentence.</summary>
/// <param name="Type">What the court required; <see langword="null"/> where that is not known.</param>
/// <param name="State">Where it stands; <see langword="null"/> where that is not known.</param>
public readonly record struct TypedRequirement(RequirementType? Type, RequirementState? State);
