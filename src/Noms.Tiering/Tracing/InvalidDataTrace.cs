using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>One of the policy's conditions for invalid data and how it stood.</summary>
/// <param name="InvalidData">What would be wrong.</param>
/// <param name="Condition">How its condition stood; the case is invalid data where it is met.</param>
public sealed record InvalidDataTrace(InvalidDataCondition InvalidData, ConditionTrace Condition);
