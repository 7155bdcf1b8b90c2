namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>What is told of a run when it is done.</summary>
/// <param name="Rejected">The rows that were rejected.</param>
/// <param name="Text">The summary for a person.</param>
/// <param name="WriteJson">Writes the summary as JSON.</param>
internal sealed record RunResult(long Rejected, string Text, Action<Stream> WriteJson);
