using System.Numerics;

namespace Noms.Tiering.Deciding;

/// <summary>Goes through the places whose bits are set, the lowest first.</summary>
/// <param name="words">The bits, 64 to a word.</param>
internal ref struct PlaceBits(ReadOnlySpan<ulong> words)
{
    private readonly ReadOnlySpan<ulong> _words = words;
    private int _word = -1;
    private ulong _left;

    /// <summary>The place.</summary>
    public int Current { get; private set; }

    public static bool Any(ReadOnlySpan<ulong> words) => words.ContainsAnyExcept(0UL);

    public static int Count(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    public readonly PlaceBits GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_left == 0)
        {
            if (++_word >= _words.Length)
            {
                return false;
            }

            _left = _words[_word];
        }

        Current = (_word * 64) + BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return true;
    }
}
