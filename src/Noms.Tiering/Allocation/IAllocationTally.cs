namespace Noms.Tiering.Allocation;

/// <summary>Counts what becomes of the rows of a caseload.</summary>
internal interface IAllocationTally
{
    /// <summary>The rows that were counted.</summary>
    long CasesIn { get; }

    /// <summary>Of these, the rejected ones.</summary>
    long Rejected { get; }

    void Add(TieringDecision decision);

    void Add(CaseloadEntry rejected);
}
