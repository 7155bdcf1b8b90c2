using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation;

/// <summary>Counts what becomes of the rows of a caseload.</summary>
internal interface IAllocationTally
{
    /// <summary>The rows that were counted.</summary>
    long CasesIn { get; }

    /// <summary>Of these, the rejected ones.</summary>
    long Rejected { get; }

    void Add(DecidedRow decided);

    void Add(CaseloadEntry rejected);
}
