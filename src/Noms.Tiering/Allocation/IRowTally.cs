namespace Noms.Tiering.Allocation;

/// <summary>Counts the rows of a caseload, whatever is made of them.</summary>
internal interface IRowTally
{
    /// <summary>The rows that were counted.</summary>
    long CasesIn { get; }

    /// <summary>Of these, the rejected ones.</summary>
    long Rejected { get; }

    /// <summary>The lines of the caseload; <see langword="null"/> where they are not known.</summary>
    long? Lines { get; set; }

    void Add(CaseloadEntry rejected);

    /// <summary>Adds what another tally of the same kind and policy counted.</summary>
    void Add(IRowTally other);

    /// <summary>Begins to count from nothing.</summary>
    void Clear();
}
