using Noms.Tiering.Deciding;

namespace Noms.Tiering.Tracing;

/// <summary>The tests of a rule, in the order of the policy file, each with how it stands. Going through them allocates nothing.</summary>
/// <remarks>A view: it holds until the outcome that gave it is filled with another case.</remarks>
public readonly struct TestStandings
{
    private readonly TracedTest[] _tests;
    private readonly TieringOutcome _outcome;
    private readonly TieringCase _case;

    internal TestStandings(TracedTest[] tests, TieringOutcome outcome, TieringCase tieringCase)
    {
        _tests = tests;
        _outcome = outcome;
        _case = tieringCase;
    }

    /// <summary>How many there are. What a <c>some</c> asks of each element is not counted: it is one test.</summary>
    public int Count => _tests.Length;

    /// <summary>One of them.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is none at that place.</exception>
    public TestStanding this[int index] => new(_tests[index], _outcome, _case);

    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through <see cref="TestStandings"/>.</summary>
    public struct Enumerator
    {
        private readonly TestStandings _of;
        private int _index;

        internal Enumerator(TestStandings of)
        {
            _of = of;
            _index = -1;
        }

        /// <summary>The test.</summary>
        public readonly TestStanding Current => _of[_index];

        /// <summary>Goes on to the next.</summary>
        public bool MoveNext() => ++_index < _of.Count;
    }
}
