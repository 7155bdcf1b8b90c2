namespace Noms.Tiering.Deciding;

/// <summary>What a case of a batch came to.</summary>
/// <param name="State">The state.</param>
/// <param name="Status">The place of the status that stands in place of the levels; -1 where none does.</param>
internal readonly record struct OutcomeState(DecisionState State, short Status);
