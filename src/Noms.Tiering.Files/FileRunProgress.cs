namespace Noms.Tiering.Files;

/// <summary>How far a run from file to file has come.</summary>
/// <param name="CasesIn">The rows read so far, those before a checkpoint included.</param>
/// <param name="Rejected">Those of them that were rejected.</param>
/// <param name="BytesRead">How much of the caseload was read, as it lies on the disk.</param>
/// <param name="Bytes">How much there is to read; <see langword="null"/> where that is not known.</param>
public readonly record struct FileRunProgress(long CasesIn, long Rejected, long BytesRead, long? Bytes);
