using Noms.Tiering.Allocation;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance;

/// <summary>Counts what decided before and after, of cases that went from one standing to another.</summary>
internal sealed class DeciderCounts(int deciders)
{
    /// <summary>By decider, the cases in which it decides after and did not before.</summary>
    public long[] Newly { get; } = new long[deciders];

    /// <summary>The cases in which it decided before and does no longer.</summary>
    public long[] NoLonger { get; } = new long[deciders];

    /// <summary>The cases in which it decides on both sides.</summary>
    public long[] Both { get; } = new long[deciders];

    public void Add(ReadOnlySpan<ulong> before, ReadOnlySpan<ulong> after)
    {
        Span<ulong> words = stackalloc ulong[before.Length];
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = before[word] | after[word];
        }

        foreach (var decider in new PlaceBits(words))
        {
            var bit = 1UL << (decider & 63);
            var was = (before[decider / 64] & bit) != 0;
            var counts = !was ? Newly : (after[decider / 64] & bit) != 0 ? Both : NoLonger;
            counts[decider]++;
        }
    }

    public void Add(DeciderCounts other)
    {
        Counts.Add(Newly, other.Newly);
        Counts.Add(NoLonger, other.NoLonger);
        Counts.Add(Both, other.Both);
    }
}
