namespace Noms.Tiering.Allocation;

/// <summary>How far a run has come: with it, and with the same caseload, policy and day, another run goes on from there.</summary>
/// <param name="Place">Where the first row begins that is not decided yet.</param>
/// <param name="Summary">What the rows before came to.</param>
/// <remarks>Immutable.</remarks>
public sealed record AllocationCheckpoint(CaseloadPlace Place, IAllocationSummary Summary);
