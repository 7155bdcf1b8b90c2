using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>
/// What an allocation run under several versions of a policy came to. Levels, rules and statuses are those of a version, so they are
/// counted for each version apart.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record VersionedAllocationSummary : IAllocationSummary
{
    /// <summary>The versions of the policy.</summary>
    public required PolicyVersions Versions { get; init; }

    /// <summary>
    /// The lines of the caseload, those of a CSV's header and those that hold no case included; <see langword="null"/> where the run was given
    /// rows and not a source. The lines in the rejects of a part of a caseload go on after those of the parts before it.
    /// </summary>
    public long? Lines { get; init; }

    /// <summary>The rows that were read.</summary>
    public long CasesIn => Decided + Rejected;

    /// <summary>The cases that were decided, under whichever version.</summary>
    public required long Decided { get; init; }

    /// <summary>The rows that could not be read as a case, or whose day no version covers.</summary>
    public required long Rejected { get; init; }

    /// <summary>For each version that decided a case, by its first day, what it came to. Rejects belong to no version.</summary>
    public required ImmutableArray<AllocationSummary> ByVersion { get; init; }

    /// <summary>By code, the rejected rows with such a fault, by the codes' order. A row may have several.</summary>
    public required ImmutableArray<NamedCount> Faults { get; init; }

    /// <summary>Writes it as one JSON object, in UTF-8.</summary>
    public void WriteJson(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SummaryJson.Write(stream, this);
    }

    /// <summary>The summary as tables in plain text, in the invariant culture; ends with a line feed.</summary>
    public string ToText() => SummaryText.Of(this);
}
