using System.Runtime.ExceptionServices;

namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>
/// Reads a caseload block by block, decides the blocks on as many threads as it is told, and writes them in the order of the caseload.
/// Each thread does whatever is to be done next: reads where nobody reads, decides, writes where it is a decided block's turn.
/// </summary>
/// <param name="source">The caseload.</param>
/// <param name="createDecider">Makes what a thread decides with.</param>
/// <param name="createTally">Makes what counts a block.</param>
/// <param name="write">Takes the decided blocks, one at a time and in order.</param>
/// <param name="threads">How many threads, the caller's included; at least 1.</param>
internal sealed class AllocationPipeline(
    CaseloadSource source, Func<BlockDecider> createDecider, Func<IRowTally> createTally, Action<BlockWork> write, int threads)
{
    /// <summary>For each thread: the block that it decides, and one that waits for its turn.</summary>
    private const int BlocksOfAThread = 2;

    private readonly BlockOrder _order = new([.. Enumerable.Range(0, threads == 1 ? 1 : (threads * BlocksOfAThread) + 1).Select(_ => new BlockWork(createTally()))]);
    private readonly Lock _reading = new();
    private long _read;
    private bool _isEnd;
    private Exception? _unreadable;
    private Exception? _failure;

    /// <summary>Runs until the end of the caseload.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(CancellationToken cancellation)
    {
        using var stopping = cancellation.Register(_order.Stop);
        var others = Enumerable.Range(1, threads - 1).Select(_ => new Thread(() => Work(cancellation)) { IsBackground = true }).ToList();
        others.ForEach(thread => thread.Start());
        Work(cancellation);
        others.ForEach(thread => thread.Join());
        if ((_failure ?? _unreadable) is { } reason)
        {
            ExceptionDispatchInfo.Throw(reason);
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private void Work(CancellationToken cancellation)
    {
        try
        {
            var decider = createDecider();
            while (!cancellation.IsCancellationRequested && Read() is { } block)
            {
                block.Output.Clear();
                decider.Decide(block.Rows, block.Output);
                _order.Leave(block);
                WriteWhoseTurnItIs();
            }
        }
        catch (Exception reason)
        {
            // Whatever it is belongs to the caller, who waits on another thread.
            Interlocked.CompareExchange(ref _failure, reason, null);
            _order.Stop();
        }
    }

    /// <summary>The next block; <see langword="null"/> at the end of the caseload and where the run is stopped.</summary>
    private BlockWork? Read()
    {
        lock (_reading)
        {
            if (_isEnd || _order.Rent() is not { } block)
            {
                return null;
            }

            try
            {
                if (source.TryRead(block.Rows))
                {
                    block.Number = _read++;
                    return block;
                }
            }
            catch (Exception reason)
            {
                // What was read before is decided and written before this is said, so it does not depend on the threads how much that is.
                _unreadable = reason;
            }

            _isEnd = true;
            return null;
        }
    }

    private void WriteWhoseTurnItIs()
    {
        var hasTurn = false;
        while (_order.Take(hasTurn) is { } block)
        {
            hasTurn = true;
            write(block);
            _order.Return(block);
        }
    }
}
