namespace Noms.Tiering.Allocation;

/// <summary>Counts by place.</summary>
internal static class Counts
{
    /// <summary>Adds counts to others of as many places.</summary>
    public static void Add(long[] to, long[] counts)
    {
        for (var place = 0; place < to.Length; place++)
        {
            to[place] += counts[place];
        }
    }
}
