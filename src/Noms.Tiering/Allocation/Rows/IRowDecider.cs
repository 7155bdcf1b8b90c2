using System.Buffers;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>Makes something of one row of a caseload after another, and counts it.</summary>
/// <remarks>Mutable, and for one thread at a time: each thread of a run has its own.</remarks>
internal interface IRowDecider
{
    /// <summary>Takes a line of NDJSON.</summary>
    /// <param name="line">The line; no longer than the run takes.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="decisions">Takes what is written of it.</param>
    /// <param name="rejects">Takes the reject.</param>
    /// <param name="tally">Counts it.</param>
    void DecideLine(HeldLine line, long number, IBufferWriter<byte> decisions, IBufferWriter<byte> rejects, IRowTally tally);

    /// <summary>Takes a row that was read by other means.</summary>
    void Decide(CaseloadEntry entry, IBufferWriter<byte> decisions, IBufferWriter<byte> rejects, IRowTally tally);

    /// <summary>Takes an ordinary row; false where it is to be read by other means.</summary>
    bool TryDecide(PlainRow plain, IBufferWriter<byte> decisions, IRowTally tally);

    /// <summary>Counts those rows of a block that are counted together.</summary>
    void EndBlock(IRowTally tally);
}
