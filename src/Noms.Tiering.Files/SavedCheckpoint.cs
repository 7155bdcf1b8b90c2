using Noms.Tiering.Allocation;

namespace Noms.Tiering.Files;

/// <summary>How far a run from file to file had come.</summary>
/// <param name="Identity">What it rests on.</param>
/// <param name="Checkpoint">Where it goes on, and what the rows before came to.</param>
/// <param name="Read">The hash of the caseload up to there.</param>
/// <param name="Decisions">How many bytes of decisions were on the disk.</param>
/// <param name="Rejects">How many bytes of rejects were on the disk.</param>
/// <param name="IsWhole">Whether every row is decided, and only names were still to be given.</param>
internal sealed record SavedCheckpoint(RunIdentity Identity, AllocationCheckpoint Checkpoint, string Read, long Decisions, long Rejects, bool IsWhole);
