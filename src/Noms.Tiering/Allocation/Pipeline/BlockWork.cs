namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>A block on its way: its rows, and what became of them.</summary>
internal sealed class BlockWork(IRowTally tally)
{
    /// <summary>The place of the block among the blocks of the run, from 0.</summary>
    public long Number { get; set; }

    public RowBlock Rows { get; } = new();

    public BlockOutput Output { get; } = new(tally);
}
