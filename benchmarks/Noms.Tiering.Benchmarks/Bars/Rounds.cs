namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>
/// Measures several ways in rounds, one after the other within each, so that what slows the machine down slows all of them. A ratio is taken
/// within a round and its median over the rounds.
/// </summary>
internal sealed class Rounds
{
    private readonly TimeSpan[][] _times;

    private Rounds(TimeSpan[][] times)
    {
        _times = times;
    }

    /// <summary>Measures.</summary>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="slice">About how long one way is measured in one round.</param>
    /// <param name="ways">The ways.</param>
    public static Rounds Measure(int rounds, TimeSpan slice, params ReadOnlySpan<Action> ways)
    {
        var repeats = new int[ways.Length];
        for (var way = 0; way < ways.Length; way++)
        {
            repeats[way] = Repeats(ways[way], slice);
        }

        var times = ways.ToArray().Select(_ => new TimeSpan[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < ways.Length; turn++)
            {
                var way = (turn + round) % ways.Length;
                times[way][round] = Once(ways[way], repeats[way]) / repeats[way];
            }
        }

        return new Rounds(times);
    }

    /// <summary>The least time of a way.</summary>
    public TimeSpan Least(int way) => _times[way].Min();

    /// <summary>The median over the rounds of how many times as long as the first a way took.</summary>
    public double Ratio(int way)
    {
        var ratios = _times[way].Zip(_times[0], (time, first) => time / first).Order().ToArray();
        return ratios[ratios.Length / 2];
    }

    // Repeats until it is compiled at the highest tier, then says how often it fits into a slice.
    private static int Repeats(Action work, TimeSpan slice)
    {
        var started = ProcessorClock.Now;
        var done = 0;
        while (ProcessorClock.Now - started < 6 * slice || done < 60)
        {
            work();
            done++;
            if (done % 30 == 0)
            {
                // The runtime compiles hot code anew in the background once nothing new has started for a while.
                Thread.Sleep(120);
            }
        }

        return Math.Max(1, (int)(slice / (Once(work, 3) / 3)));
    }

    private static TimeSpan Once(Action work, int repeats) => ProcessorClock.Of(() =>
    {
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            work();
        }
    });
}
