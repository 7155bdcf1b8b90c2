using System.Collections;
using System.Collections.Immutable;
using System.Numerics;

namespace Noms.Tiering;

/// <summary>Some of a scale's levels, lowest first. Enumerating it allocates nothing.</summary>
/// <remarks>Immutable.</remarks>
public readonly struct LevelSet : IEnumerable<Level>, IEquatable<LevelSet>
{
    private readonly Scale? _scale;
    private readonly ulong _bits;

    internal LevelSet(Scale scale, ulong bits)
    {
        _scale = scale;
        _bits = bits;
    }

    /// <summary>How many there are.</summary>
    public int Count => BitOperations.PopCount(_bits);

    /// <summary>The lowest, or <see langword="null"/> of an empty set.</summary>
    public Level? Lowest => _bits == 0 ? null : _scale!.Levels[BitOperations.TrailingZeroCount(_bits)];

    /// <summary>The highest, or <see langword="null"/> of an empty set.</summary>
    public Level? Highest => _bits == 0 ? null : _scale!.Levels[63 - BitOperations.LeadingZeroCount(_bits)];

    /// <summary>Whether a level is among them.</summary>
    public bool Contains(Level level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return ReferenceEquals(level.Scale, _scale) && (_bits & (1UL << level.Index)) != 0;
    }

    /// <summary>The levels as an array of their own.</summary>
    public ImmutableArray<Level> ToImmutableArray()
    {
        var bits = _bits;
        return _scale is null ? [] : [.. _scale.Levels.Where(level => (bits & (1UL << level.Index)) != 0)];
    }

    /// <summary>Goes through the levels.</summary>
    public Enumerator GetEnumerator() => new(_scale, _bits);

    IEnumerator<Level> IEnumerable<Level>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(LevelSet other) => ReferenceEquals(_scale, other._scale) && _bits == other._bits;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is LevelSet other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>Whether two sets hold the same levels.</summary>
    public static bool operator ==(LevelSet left, LevelSet right) => left.Equals(right);

    /// <summary>Whether two sets hold different levels.</summary>
    public static bool operator !=(LevelSet left, LevelSet right) => !left.Equals(right);

    /// <summary>Goes through the levels of a <see cref="LevelSet"/>.</summary>
    public struct Enumerator : IEnumerator<Level>
    {
        private readonly Scale? _scale;
        private readonly ulong _bits;
        private ulong _left;
        private int _current;

        internal Enumerator(Scale? scale, ulong bits)
        {
            _scale = scale;
            _bits = bits;
            _left = bits;
        }

        /// <inheritdoc />
        public readonly Level Current => _scale!.Levels[_current];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc />
        public bool MoveNext()
        {
            if (_left == 0)
            {
                return false;
            }

            _current = BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }

        /// <inheritdoc />
        public void Reset() => _left = _bits;

        /// <inheritdoc />
        public readonly void Dispose()
        {
        }
    }
}
