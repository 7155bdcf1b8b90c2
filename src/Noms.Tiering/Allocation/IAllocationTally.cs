using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation;

/// <summary>Counts what becomes of the rows of a caseload.</summary>
internal interface IAllocationTally
{
    /// <summary>The rows that were counted.</summary>
    long CasesIn { get; }

    /// <summary>Of these, the rejected ones.</summary>
    long Rejected { get; }

    /// <summary>The lines of the caseload; <see langword="null"/> where they are not known.</summary>
    long? Lines { get; set; }

    void Add(DecidedRow decided);

    void Add(CaseloadEntry rejected);

    /// <summary>Adds what another tally of the same policy counted.</summary>
    void Add(IAllocationTally other);

    /// <summary>Adds what an earlier run under the same policy came to.</summary>
    /// <exception cref="ArgumentException">It is of another policy.</exception>
    void Add(IAllocationSummary earlier);

    /// <summary>What was counted.</summary>
    IAllocationSummary ToSummary();

    /// <summary>Begins to count from nothing.</summary>
    void Clear();
}
