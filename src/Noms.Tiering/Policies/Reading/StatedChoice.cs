namespace Noms.Tiering.Policies.Reading;

/// <summary>A value of a choice that a policy states.</summary>
/// <param name="Index">Its place among the choice's values.</param>
/// <param name="Parameter">The parameter that gives it, or <see langword="null"/>.</param>
internal sealed record StatedChoice(int Index, PolicyParameter? Parameter);
