namespace Noms.Tiering.Deciding;

/// <summary>What has been found of pairs of numbers that are not negative. It may begin anew over and over, without being emptied.</summary>
internal sealed class NodePairs
{
    private long[] _keys = new long[64];
    private int[] _found = new int[64];

    // In which turn a place was written; only those of the present turn count.
    private int[] _turns = new int[64];
    private int _turn = 1;
    private int _count;

    /// <summary>Forgets everything.</summary>
    public void StartAnew()
    {
        _count = 0;
        if (_turn++ == int.MaxValue)
        {
            Array.Clear(_turns);
            _turn = 1;
        }
    }

    /// <summary>What was found of a pair; -1 where nothing was.</summary>
    public int Find(int left, int right)
    {
        var place = PlaceOf(KeyOf(left, right));
        return _turns[place] == _turn ? _found[place] : -1;
    }

    /// <summary>Keeps what was found of a pair of which nothing was known.</summary>
    public void Add(int left, int right, int found)
    {
        if (++_count * 2 > _keys.Length)
        {
            Grow();
        }

        Put(KeyOf(left, right), found);
    }

    private static long KeyOf(int left, int right) => ((long)left << 32) | (uint)right;

    private void Put(long key, int found)
    {
        var place = PlaceOf(key);
        _keys[place] = key;
        _found[place] = found;
        _turns[place] = _turn;
    }

    /// <summary>Where a key stands, or would stand.</summary>
    private int PlaceOf(long key)
    {
        var mask = _keys.Length - 1;
        var place = (int)((ulong)key * 0x9E3779B97F4A7C15 >> 32) & mask;
        while (_turns[place] == _turn && _keys[place] != key)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void Grow()
    {
        var (keys, found, turns) = (_keys, _found, _turns);
        _keys = new long[keys.Length * 2];
        _found = new int[_keys.Length];
        _turns = new int[_keys.Length];
        for (var place = 0; place < keys.Length; place++)
        {
            if (turns[place] == _turn)
            {
                Put(keys[place], found[place]);
            }
        }
    }
}
