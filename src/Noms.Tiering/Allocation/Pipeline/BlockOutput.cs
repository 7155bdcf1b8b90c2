using System.Buffers;

namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>What became of the rows of one block: its lines of decisions and of rejects, and the counts of these. It is filled again and again.</summary>
internal sealed class BlockOutput(IRowTally tally)
{
    private const int Usual = 128 * 1024;

    /// <summary>Takes one decision a line, in the order of the rows.</summary>
    public ArrayBufferWriter<byte> Decisions { get; } = new(Usual);

    /// <summary>Takes one rejected row a line, in the order of the rows.</summary>
    public ArrayBufferWriter<byte> Rejects { get; } = new();

    /// <summary>Counts the rows of this block alone.</summary>
    public IRowTally Tally { get; } = tally;

    public void Clear()
    {
        Decisions.ResetWrittenCount();
        Rejects.ResetWrittenCount();
        Tally.Clear();
    }
}
