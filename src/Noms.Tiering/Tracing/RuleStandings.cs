namespace Noms.Tiering.Tracing;

/// <summary>The rules of a policy, in its order, each with how it stands. Going through them allocates nothing.</summary>
/// <remarks>A view: it holds until the outcome that gave it is filled with another case.</remarks>
public readonly struct RuleStandings
{
    private readonly TieringOutcome _outcome;
    private readonly TieringCase _case;

    internal RuleStandings(TieringOutcome outcome, TieringCase tieringCase)
    {
        _outcome = outcome;
        _case = tieringCase;
    }

    /// <summary>How many there are.</summary>
    public int Count => _outcome.Policy.Rules.Length;

    /// <summary>One of them.</summary>
    /// <param name="index">Its place in the policy, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is none at that place.</exception>
    public RuleStanding this[int index] => new(_outcome.Policy.Rules[index], _outcome, _case);

    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through <see cref="RuleStandings"/>.</summary>
    public struct Enumerator
    {
        private readonly RuleStandings _of;
        private int _index;

        internal Enumerator(RuleStandings of)
        {
            _of = of;
            _index = -1;
        }

        /// <summary>The rule.</summary>
        public readonly RuleStanding Current => _of[_index];

        /// <summary>Goes on to the next.</summary>
        public bool MoveNext() => ++_index < _of.Count;
    }
}
