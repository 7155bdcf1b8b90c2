namespace Noms.Tiering.Allocation;

/// <summary>How a run goes about its work. None of it changes what comes out.</summary>
public sealed record AllocationControl
{
    /// <summary>On how many threads the run decides, the caller's included; at least 1, which is the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

    /// <summary>
    /// Where an earlier run of the same caseload, policy and day had come; <see langword="null"/> to begin at the beginning. Its streams
    /// must hold what it had written until then, and nothing more.
    /// </summary>
    public AllocationCheckpoint? From { get; init; }

    /// <summary>
    /// After how many rows <see cref="AtCheckpoint"/> is called, at the next end of a block; at least 1, by default 250,000. The places
    /// depend on the caseload alone, not on the threads or on where the run began.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public long RowsBetweenCheckpoints
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1L);
            field = value;
        }
    } = 250_000;

    /// <summary>
    /// Told how far the run has come, once everything up to there is written to the streams; never from two threads at a time, and nothing
    /// is written meanwhile.
    /// </summary>
    public Action<AllocationCheckpoint>? AtCheckpoint { get; init; }

    /// <summary>Told after each block and at the end; never from two threads at a time.</summary>
    public IProgress<AllocationProgress>? Progress { get; init; }
}
