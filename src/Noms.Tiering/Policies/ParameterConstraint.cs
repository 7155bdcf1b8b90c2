namespace Noms.Tiering.Policies;

/// <summary>What must hold between two parameters of one kind: the first at most the second, or below it.</summary>
/// <param name="Parameter">The lesser.</param>
/// <param name="Other">The greater.</param>
/// <param name="IsStrict">Whether the lesser must be below, not only at most, the greater.</param>
/// <param name="Reason">Why.</param>
public sealed record ParameterConstraint(PolicyParameter Parameter, PolicyParameter Other, bool IsStrict, string Reason);
