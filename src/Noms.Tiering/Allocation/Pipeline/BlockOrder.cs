namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>
/// Hands blocks to threads and takes them back in order. There are only so many, so a thread that is far ahead waits and what is held
/// does not grow with the caseload.
/// </summary>
/// <param name="work">The blocks.</param>
internal sealed class BlockOrder(BlockWork[] work)
{
    private readonly object _gate = new();
    private readonly Stack<BlockWork> _free = new(work);
    private readonly BlockWork?[] _decided = new BlockWork?[work.Length];
    private long _next;
    private bool _isTaken;
    private bool _isStopped;

    /// <summary>A free block, for which it waits; <see langword="null"/> once the run is stopped.</summary>
    public BlockWork? Rent()
    {
        lock (_gate)
        {
            while (_free.Count == 0 && !_isStopped)
            {
                Monitor.Wait(_gate);
            }

            return _isStopped ? null : _free.Pop();
        }
    }

    /// <summary>Gives a block back.</summary>
    public void Return(BlockWork block)
    {
        lock (_gate)
        {
            _free.Push(block);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Leaves a decided block until it is its turn.</summary>
    public void Leave(BlockWork block)
    {
        lock (_gate)
        {
            _decided[block.Number % _decided.Length] = block;
        }
    }

    /// <summary>
    /// The block whose turn it is, if it is decided and no other thread has the turn. Who gets it has the turn and asks again, until it gets none.
    /// </summary>
    /// <param name="hasTurn">Whether who asks has the turn already.</param>
    public BlockWork? Take(bool hasTurn)
    {
        lock (_gate)
        {
            if ((_isTaken && !hasTurn) || _isStopped)
            {
                return null;
            }

            var slot = _next % _decided.Length;
            var block = _decided[slot];
            _decided[slot] = null;
            _next += block is null ? 0 : 1;
            _isTaken = block is not null;
            return block;
        }
    }

    /// <summary>Lets no thread wait or go on.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            Monitor.PulseAll(_gate);
        }
    }
}
