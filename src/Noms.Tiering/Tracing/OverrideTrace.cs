namespace Noms.Tiering.Tracing;

/// <summary>What became of an override and how.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="InArea">Whether the case is in one of its areas; <see langword="null"/> where it is of every area or was recorded for the person.</param>
/// <param name="Condition">Its condition; <see langword="null"/> where it was recorded for the person.</param>
public sealed record OverrideTrace(OverrideOutcome Outcome, ConditionTrace? InArea, ConditionTrace? Condition);
