namespace Noms.Tiering.Assurance;

/// <summary>How the tests of a condition, and the condition, stood in one case.</summary>
/// <param name="Met">One bit for each test that is met.</param>
/// <param name="Known">One bit for each test that is met or unmet.</param>
/// <param name="Outcome">How the condition stood.</param>
internal readonly record struct ConditionVector(ulong Met, ulong Known, Truth Outcome);
