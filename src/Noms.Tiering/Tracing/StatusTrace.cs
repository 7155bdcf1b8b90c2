using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>One status and how its condition stood.</summary>
/// <param name="Status">The status.</param>
/// <param name="Condition">How its condition stood.</param>
/// <param name="Stands">Whether it is the one that stands in place of the levels.</param>
public sealed record StatusTrace(PolicyStatus Status, ConditionTrace Condition, bool Stands);
