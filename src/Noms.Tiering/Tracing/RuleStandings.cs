namespace Noms.Tiering.Tracing;

/// <summary>The rules of a policy, in its order, each with how it stands. Going through them allocates nothing.</summary>
/// <remarks>A view: it holds until the outcome that gave it is filled with another case.</remarks>
public readonly struct RuleStandings
{
    private readonly StandingSpace _space;

    internal RuleStandings(StandingSpace space)
    {
        _space = space;
    }

    /// <summary>How many there are.</summary>
    public int Count => _space.RuleCount;

    /// <summary>One of them.</summary>
    /// <param name="index">Its place in the policy, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none at that place.</exception>
    public RuleStanding this[int index] => (uint)index < (uint)Count ? new(_space, index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(_space);

    /// <summary>Goes through <see cref="RuleStandings"/>.</summary>
    public struct Enumerator
    {
        private readonly StandingSpace _space;
        private readonly int _count;
        private int _index;

        internal Enumerator(StandingSpace space)
        {
            _space = space;
            _count = space.RuleCount;
            _index = -1;
        }

        /// <summary>The rule.</summary>
        public readonly RuleStanding Current => new(_space, _index);

        /// <summary>Goes on to the next.</summary>
        public bool MoveNext() => ++_index < _count;
    }
}
