namespace Noms.Tiering.Allocation;

/// <summary>How far an allocation run has come.</summary>
/// <param name="CasesIn">The rows read so far.</param>
/// <param name="Rejected">Those of them that were rejected.</param>
public readonly record struct AllocationProgress(long CasesIn, long Rejected);
