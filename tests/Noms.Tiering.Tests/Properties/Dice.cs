namespace Noms.Tiering.Tests.Properties;

/// <summary>Chance that can be had again from its seed, on any machine and with any version of .NET (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of their own for one of many things that are made from one seed.</summary>
    public static Dice For(ulong seed, params ReadOnlySpan<int> places)
    {
        var mixed = new Dice(seed);
        foreach (var place in places)
        {
            mixed = new Dice(mixed.Next() ^ (ulong)place);
        }

        return mixed;
    }

    /// <summary>From 0 up to, but not, <paramref name="below"/>.</summary>
    public int Next(int below) => (int)(Next() % (ulong)below);

    /// <summary>From the one to the other, both included.</summary>
    public int Between(int least, int most) => least + Next(most - least + 1);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(params IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <summary>So many of them, in their order.</summary>
    public List<T> PickSome<T>(IReadOnlyList<T> from, int count) =>
        [.. Shuffled(Enumerable.Range(0, from.Count)).Take(count).Order().Select(index => from[index])];

    public List<T> Shuffled<T>(IEnumerable<T> from)
    {
        var all = from.ToList();
        for (var index = all.Count - 1; index > 0; index--)
        {
            var other = Next(index + 1);
            (all[index], all[other]) = (all[other], all[index]);
        }

        return all;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
