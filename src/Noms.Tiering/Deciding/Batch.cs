using System.Runtime.CompilerServices;

namespace Noms.Tiering.Deciding;

/// <summary>Decides many cases on several threads, each into its own place, so that the order in which they finish does not matter.</summary>
internal static class Batch
{
    /// <summary>How many cases a thread takes at a time.</summary>
    private const int Piece = 256;

    /// <summary>How many cases of a stream are decided at a time.</summary>
    private const int Block = 4096;

    public static void Decide(ReadOnlyMemory<TieringCase> cases, DateOnly asOf, TieringOutcomes outcomes, int threads, CancellationToken cancellation)
    {
        if (cases.Span.Contains(null!))
        {
            throw new ArgumentException("A case of the batch is null.", nameof(cases));
        }

        cancellation.ThrowIfCancellationRequested();
        outcomes.Begin(cases.Length, asOf);
        var pieces = (cases.Length + Piece - 1) / Piece;
        if (threads == 1 || pieces <= 1)
        {
            var outcome = outcomes.Rent();
            for (var piece = 0; piece < pieces; piece++)
            {
                cancellation.ThrowIfCancellationRequested();
                DecidePiece(cases.Span, piece, outcomes, outcome);
            }

            outcomes.Return(outcome);
        }
        else
        {
            Parallel.For(
                0,
                pieces,
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
                outcomes.Rent,
                (piece, _, outcome) =>
                {
                    DecidePiece(cases.Span, piece, outcomes, outcome);
                    return outcome;
                },
                outcomes.Return);
        }

        outcomes.End(cases.Length);
    }

    /// <summary>Decides block by block: while one is being handed on, the next is read and decided.</summary>
    public static async IAsyncEnumerable<DecidedCase> Decide(
        TieringEngine engine, IAsyncEnumerable<TieringCase> cases, DateOnly asOf, int threads, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (ready, next) = (new TieringCase[Block], new TieringCase[Block]);
        var (outcomes, nextOutcomes) = (engine.CreateOutcomes(), engine.CreateOutcomes());
        await using var source = cases.GetAsyncEnumerator(cancellation);
        var count = await Fill(source, ready, cancellation).ConfigureAwait(false);
        Decide(ready.AsMemory(0, count), asOf, outcomes, threads, cancellation);
        while (count > 0)
        {
            var (coming, into) = (next, nextOutcomes);
            var following = Task.Run(
                async () =>
                {
                    var filled = await Fill(source, coming, cancellation).ConfigureAwait(false);
                    Decide(coming.AsMemory(0, filled), asOf, into, threads, cancellation);
                    return filled;
                },
                cancellation);
            try
            {
                for (var index = 0; index < count; index++)
                {
                    yield return new DecidedCase(ready[index], outcomes[index]);
                }
            }
            finally
            {
                // Whoever stops early must not leave a reader behind that still uses the source.
                await ((Task)following).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            count = await following.ConfigureAwait(false);
            (ready, next) = (next, ready);
            (outcomes, nextOutcomes) = (nextOutcomes, outcomes);
        }
    }

    private static void DecidePiece(ReadOnlySpan<TieringCase> cases, int piece, TieringOutcomes outcomes, TieringOutcome with)
    {
        var end = Math.Min(cases.Length, (piece + 1) * Piece);
        var withLists = outcomes.Compiled.ListsRead.Length > 0;
        for (var index = piece * Piece; index < end; index++)
        {
            Ahead.Fetch(cases, index, withLists);
            outcomes.Decide(cases[index], index, with);
        }
    }

    private static async Task<int> Fill(IAsyncEnumerator<TieringCase> source, TieringCase[] block, CancellationToken cancellation)
    {
        var count = 0;
        while (count < block.Length && await source.MoveNextAsync().ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            block[count++] = source.Current;
        }

        // What the block before left behind is no longer needed.
        block.AsSpan(count).Clear();
        return count;
    }
}
