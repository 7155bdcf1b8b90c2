using Noms.Tiering.Files;

namespace Noms.Tiering.Tool.Allocating;

/// <summary>What a command line asks of an allocation run.</summary>
internal sealed record AllocationPlan
{
    /// <summary>A file, or <c>-</c> for standard input; <see langword="null"/> where parts are merged.</summary>
    public string? Caseload { get; init; }

    public string? Mapping { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>A file, or <c>-</c> for standard output.</summary>
    public required string Out { get; init; }

    public required string Rejects { get; init; }

    public string? Summary { get; init; }

    public bool WithTrace { get; init; }

    public bool IsQuiet { get; init; }

    public int Threads { get; init; }

    public bool Checkpoints { get; init; }

    public bool Resumes { get; init; }

    public bool KeepsCheckpoints => Checkpoints || Resumes;

    public long CheckpointEvery { get; init; }

    public CaseloadPart? Part { get; init; }

    /// <summary>How many parts to merge instead of deciding any.</summary>
    public int? Merge { get; init; }
}
