using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>Some of a policy's rules, in policy order. Enumerating it allocates nothing.</summary>
/// <remarks>Immutable as long as what gave it is not used for another case.</remarks>
public readonly struct RuleSet : IEnumerable<PolicyRule>
{
    private readonly ImmutableArray<PolicyRule> _rules;
    private readonly ulong[] _words;
    private readonly int _first;

    internal RuleSet(ImmutableArray<PolicyRule> rules, ulong[] words, int first = 0)
    {
        _rules = rules;
        _words = words;
        _first = first;
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var word = 0; word < WordCount; word++)
            {
                count += BitOperations.PopCount(_words[_first + word] & Mask(word));
            }

            return count;
        }
    }

    private int WordCount => _rules.IsDefault ? 0 : (_rules.Length + 63) / 64;

    /// <summary>Whether a rule is among them.</summary>
    public bool Contains(PolicyRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Index < _rules.Length && ReferenceEquals(_rules[rule.Index], rule) && (_words[_first + (rule.Index / 64)] & (1UL << (rule.Index & 63))) != 0;
    }

    /// <summary>The rules as an array of their own.</summary>
    public ImmutableArray<PolicyRule> ToImmutableArray()
    {
        var rules = ImmutableArray.CreateBuilder<PolicyRule>(Count);
        foreach (var rule in this)
        {
            rules.Add(rule);
        }

        return rules.MoveToImmutable();
    }

    /// <summary>Goes through the rules.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<PolicyRule> IEnumerable<PolicyRule>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ulong Mask(int word) =>
        (word + 1) * 64 <= _rules.Length ? ulong.MaxValue : (1UL << (_rules.Length & 63)) - 1;

    /// <summary>Goes through the rules of a <see cref="RuleSet"/>.</summary>
    public struct Enumerator : IEnumerator<PolicyRule>
    {
        private readonly RuleSet _set;
        private int _word;
        private ulong _left;
        private int _current;

        internal Enumerator(RuleSet set)
        {
            _set = set;
            Reset();
        }

        /// <inheritdoc />
        public readonly PolicyRule Current => _set._rules[_current];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc />
        public bool MoveNext()
        {
            while (_left == 0)
            {
                if (++_word >= _set.WordCount)
                {
                    return false;
                }

                _left = _set._words[_set._first + _word] & _set.Mask(_word);
            }

            _current = (_word * 64) + BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }

        /// <inheritdoc />
        public void Reset()
        {
            _word = -1;
            _left = 0;
        }

        /// <inheritdoc />
        public readonly void Dispose()
        {
        }
    }
}
