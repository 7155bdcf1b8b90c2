using Noms.Tiering.Files;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    /// <summary>A file, <c>-</c> for standard input, or <see langword="null"/> for the caseload that ships with the sample.</summary>
    public string? Caseload { get; init; }

    /// <summary>The id of a policy of the library, or a policy file.</summary>
    public string Policy { get; init; } = "noms-2005";

    public string? Mapping { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>A file, or <c>-</c> for standard output.</summary>
    public string Out { get; init; } = Path.Combine("artifacts", "batch-allocation", "decisions.ndjson");

    public string? Rejects { get; init; }

    public string? Summary { get; init; }

    public bool WithTrace { get; init; }

    public bool IsQuiet { get; init; }

    /// <summary>On how many threads to decide; <see langword="null"/> for as many as there are processors.</summary>
    public int? Threads { get; init; }

    public bool KeepsCheckpoints { get; init; }

    public bool Resumes { get; init; }

    public long CheckpointEvery { get; init; } = 250_000;

    /// <summary>The part of the caseload to decide.</summary>
    public CaseloadPart? Part { get; init; }

    /// <summary>How many parts to merge instead of deciding any.</summary>
    public int? Merge { get; init; }

    public bool WantsHelp { get; init; }

    /// <summary>How many cases to generate instead of deciding any.</summary>
    public int? Generate { get; init; }

    public ulong Seed { get; init; } = 2005;

    /// <summary>Where rejects go: as asked for, or beside the decisions.</summary>
    public string RejectsPath => Rejects
        ?? Beside(Out == "-" ? new Options().Out : Out);

    /// <summary>Packed where the decisions are.</summary>
    private static string Beside(string decisions) => OutputFile.IsPacked(decisions)
        ? Beside(decisions[..^3]) + decisions[^3..]
        : Path.ChangeExtension(decisions, null) + ".rejects.ndjson";
}
