namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>What this thread allocates.</summary>
internal static class Allocation
{
    public static long Of(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
