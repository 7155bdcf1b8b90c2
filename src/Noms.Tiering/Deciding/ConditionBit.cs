namespace Noms.Tiering.Deciding;

/// <summary>A condition as a bit of a plane, read as it is or negated.</summary>
internal readonly record struct ConditionBit(Conjunction Conjunction, bool IsNegated);
