namespace Noms.Tiering.Tracing;

/// <summary>The tests of a rule, in the order of the policy file, each with how it stands. Going through them allocates nothing.</summary>
/// <remarks>A view: it holds until the outcome that gave it is filled with another case.</remarks>
public readonly struct TestStandings
{
    private readonly StandingSpace _space;
    private readonly int _first;
    private readonly int _end;

    internal TestStandings(StandingSpace space, (int First, int End) places)
    {
        _space = space;
        (_first, _end) = places;
    }

    /// <summary>How many there are. What a <c>some</c> asks of each element is not counted: it is one test.</summary>
    public int Count => _end - _first;

    /// <summary>One of them.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none at that place.</exception>
    public TestStanding this[int index] => (uint)index < (uint)Count ? new(_space, _first + index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(_space, _first, _end);

    /// <summary>Goes through <see cref="TestStandings"/>.</summary>
    public struct Enumerator
    {
        private readonly StandingSpace _space;
        private readonly int _end;
        private int _index;

        internal Enumerator(StandingSpace space, int first, int end)
        {
            _space = space;
            _end = end;
            _index = first - 1;
        }

        /// <summary>The test.</summary>
        public readonly TestStanding Current => new(_space, _index);

        /// <summary>Goes on to the next.</summary>
        public bool MoveNext() => ++_index < _end;
    }
}
