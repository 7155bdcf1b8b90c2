using System.Numerics;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>
/// Finds rows that come to the same by what they come to. Of a caseload there are few kinds, so that most rows need not be written piece by piece nor
/// counted one by one.
/// </summary>
/// <remarks>Mutable, and for one thread at a time. It holds only so many kinds; what finds no room is written and counted as it is.</remarks>
internal sealed class RowKinds
{
    private const int Slots = 8192;
    private const int MostTries = 8;

    private readonly RowResult _result;
    private readonly ulong[] _key;
    private readonly ulong[] _keys;
    private readonly RowKind?[] _kinds = new RowKind?[Slots];
    private readonly List<RowKind> _counted = [];
    private int _free;

    /// <summary>Makes room for kinds.</summary>
    /// <param name="result">Where the result of each row stands.</param>
    public RowKinds(RowResult result)
    {
        _result = result;
        _key = new ulong[result.KeyLength];
        _keys = new ulong[Slots * _key.Length];
    }

    /// <summary>The kinds of which rows were counted since <see cref="Clear"/>.</summary>
    public List<RowKind> Counted => _counted;

    /// <summary>The kind of the result; <see langword="null"/> where it is new.</summary>
    public RowKind? Find()
    {
        _result.WriteKey(_key);
        var hash = Hash();
        for (var slot = hash; slot < hash + MostTries; slot++)
        {
            _free = slot & (Slots - 1);
            if (_kinds[_free] is not { } kind)
            {
                return null;
            }

            if (_keys.AsSpan(_free * _key.Length, _key.Length).SequenceEqual(_key))
            {
                return kind;
            }
        }

        _free = -1;
        return null;
    }

    /// <summary>Adds the kind that was not found, if there is room.</summary>
    public RowKind? Add(ReadOnlySpan<byte> end)
    {
        if (_free < 0)
        {
            return null;
        }

        _key.CopyTo(_keys.AsSpan(_free * _key.Length));
        return _kinds[_free] = new RowKind(_result.Copy(), end.ToArray());
    }

    /// <summary>Counts a row of a kind.</summary>
    public void Count(RowKind kind, DateOnly asOf)
    {
        if (kind.Rows == 0)
        {
            _counted.Add(kind);
        }

        kind.Count(asOf);
    }

    /// <summary>Begins to count from nothing.</summary>
    public void Clear()
    {
        foreach (var kind in _counted)
        {
            kind.Clear();
        }

        _counted.Clear();
    }

    private int Hash()
    {
        var hash = 0UL;
        foreach (var word in _key)
        {
            hash = (BitOperations.RotateLeft(hash, 29) ^ word) * 0x9E3779B97F4A7C15;
        }

        return (int)(hash >> 40) & (Slots - 1);
    }
}
