using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>What an allocation run came to, under one policy or under the versions of one.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public interface IAllocationSummary
{
    /// <summary>The lines of the caseload; <see langword="null"/> where they are not known.</summary>
    long? Lines { get; }

    /// <summary>The rows that were read: those decided and those rejected together.</summary>
    long CasesIn { get; }

    /// <summary>The cases that were decided.</summary>
    long Decided { get; }

    /// <summary>The rows that were rejected.</summary>
    long Rejected { get; }

    /// <summary>By code, the rejected rows with such a fault, by the codes' order. A row may have several.</summary>
    ImmutableArray<NamedCount> Faults { get; }

    /// <summary>Writes it as one JSON object, in UTF-8.</summary>
    void WriteJson(Stream stream);

    /// <summary>The summary as tables in plain text, in the invariant culture; ends with a line feed.</summary>
    string ToText();
}
