namespace Noms.Tiering.Allocation.Rows;

/// <summary>The levels before that a line states, as texts of it.</summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
internal sealed class PlainLevels
{
    /// <summary>The most scales of an ordinary row.</summary>
    private const int Most = 8;

    private readonly (PlainText Scale, PlainText Level)[] _levels = new (PlainText, PlainText)[Most];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public (PlainText Scale, PlainText Level) this[int index] => _levels[index];

    public void Clear() => Count = 0;

    /// <summary>Adds one; false where the scale has one already or there are too many.</summary>
    public bool TryAdd(PlainLine line, PlainText scale, PlainText level)
    {
        if (Count == Most)
        {
            return false;
        }

        for (var index = 0; index < Count; index++)
        {
            var other = _levels[index].Scale;
            if (line[other.Start, other.Length].SequenceEqual(line[scale.Start, scale.Length]))
            {
                return false;
            }
        }

        _levels[Count++] = (scale, level);
        return true;
    }
}
