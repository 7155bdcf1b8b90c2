namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>The processor time of this process: what others do on the same machine does not count in it.</summary>
internal static class ProcessorClock
{
    public static TimeSpan Now => Environment.CpuUsage.TotalTime;

    /// <summary>How long some work takes the processor.</summary>
    public static TimeSpan Of(Action work)
    {
        var start = Now;
        work();
        return Now - start;
    }
}
