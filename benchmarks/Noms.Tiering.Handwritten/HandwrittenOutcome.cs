namespace Noms.Tiering.Handwritten;

/// <summary>What handwritten code says of a case.</summary>
/// <param name="Fired">A bit for each rule that is met, in policy order.</param>
/// <param name="Level">The level that the facts give on the first scale, as its place; beside a status too.</param>
/// <param name="SecondLevel">The same of the second scale; 0 where the policy has one.</param>
/// <param name="State">Whether the levels stand, a status stands in their place, or the case is invalid data.</param>
/// <param name="Status">The place of the status that stands; -1 where none does.</param>
public readonly record struct HandwrittenOutcome(ulong Fired, int Level, int SecondLevel, DecisionState State, int Status);
