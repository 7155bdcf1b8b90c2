namespace Noms.Tiering.NRules.Benchmarks;

/// <summary>
/// Measures several ways in rounds, one after the other within each, so that what slows the machine down slows all of them: the processor time
/// and the bytes of a case.
/// </summary>
internal sealed class Measurement
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(50);

    private readonly double[][] _nanoseconds;
    private readonly long[] _bytes;

    private Measurement(double[][] nanoseconds, long[] bytes)
    {
        _nanoseconds = nanoseconds;
        _bytes = bytes;
    }

    public static Measurement Of(IReadOnlyList<Way> ways, int rounds)
    {
        var repeats = ways.Select(Repeats).ToArray();
        var bytes = ways.Select(BytesOf).ToArray();
        var times = ways.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < ways.Count; turn++)
            {
                var way = (turn + round) % ways.Count;
                GC.Collect();
                times[way][round] = Time(ways[way], repeats[way]).TotalNanoseconds / repeats[way] / ways[way].Cases;
            }
        }

        return new(times, bytes);
    }

    /// <summary>The median time of a case.</summary>
    public double Nanoseconds(int way) => Median(_nanoseconds[way]);

    /// <summary>The median over the rounds of how many times as long as the first a way took.</summary>
    public double Ratio(int way) => Median(_nanoseconds[way].Zip(_nanoseconds[0], (time, first) => time / first));

    /// <summary>The bytes that one case allocates.</summary>
    public long Bytes(int way) => _bytes[way];

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }

    // The runtime compiles hot code anew in the background once nothing new has started for a while, hence the pauses.
    private static int Repeats(Way way)
    {
        for (var turn = 0; turn < 4; turn++)
        {
            way.Run();
            Thread.Sleep(150);
        }

        return Math.Max(1, (int)(Slice / Time(way, 1)));
    }

    private static long BytesOf(Way way)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        way.Run();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / way.Cases;
    }

    private static TimeSpan Time(Way way, int repeats)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            way.Run();
        }

        return Environment.CpuUsage.TotalTime - start;
    }
}
