using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation;

/// <summary>Counts what becomes of the rows of a caseload.</summary>
internal interface IAllocationTally : IRowTally
{
    void Add(DecidedRow decided);

    /// <summary>Adds rows that came to the same.</summary>
    void Add(RowKind alike);

    /// <summary>Adds what an earlier run under the same policy came to.</summary>
    /// <exception cref="ArgumentException">It is of another policy.</exception>
    void Add(IAllocationSummary earlier);

    /// <summary>What was counted.</summary>
    IAllocationSummary ToSummary();
}
