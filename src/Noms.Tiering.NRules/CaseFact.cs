using System.Collections.Immutable;
using Noms.Tiering.NRules.Reading;
using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules;

/// <summary>
/// A case as a fact for NRules: the only fact that the rules of a policy match. They ask it tests, and record on it what they propose.
/// </summary>
/// <remarks>
/// For one thread at a time, and for one session. Two of the same case are two facts: identity is by reference. A derived determinant is worked out
/// from the case when it is first asked for, so that no rule needs another to fire before it.
/// </remarks>
public sealed class CaseFact
{
    private readonly CaseReading _reading;
    private readonly Interval[] _kept;
    private readonly bool[] _isKept;
    private PolicyRule[] _met = [];
    private int _metCount;

    internal CaseFact(CaseReading reading, TieringCase tieringCase, DateOnly asOf)
    {
        _reading = reading;
        _kept = new Interval[reading.KeptCount];
        _isKept = new bool[reading.KeptCount];
        Case = tieringCase;
        AsOf = asOf;
    }

    /// <summary>The policy.</summary>
    public TieringPolicy Policy => _reading.Policy;

    /// <summary>The case.</summary>
    public TieringCase Case { get; }

    /// <summary>The day as of which it is decided.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The rules that fired on it, in the order in which they did, which means nothing.</summary>
    public ImmutableArray<PolicyRule> Met => [.. Found];

    internal ReadOnlySpan<PolicyRule> Found => _met.AsSpan(0, _metCount);

    /// <summary>Whether a test is met whatever is unknown.</summary>
    /// <param name="test">A test of one of the policy's rules.</param>
    /// <exception cref="ArgumentException">No rule of the policy has it.</exception>
    public bool IsMet(TestCondition test) => TruthOf(test) == Truth.Met;

    /// <summary>Whether a test is unmet whatever is unknown: not the opposite of <see cref="IsMet"/>.</summary>
    /// <param name="test">A test of one of the policy's rules.</param>
    /// <exception cref="ArgumentException">No rule of the policy has it.</exception>
    public bool IsUnmet(TestCondition test) => TruthOf(test) == Truth.Unmet;

    /// <summary>How a test stands.</summary>
    /// <param name="test">A test of one of the policy's rules.</param>
    /// <exception cref="ArgumentException">No rule of the policy has it.</exception>
    public Truth TruthOf(TestCondition test)
    {
        ArgumentNullException.ThrowIfNull(test);
        var ask = _reading.Prepared(test) ?? throw new ArgumentException($"No rule of {Policy} has this test.", nameof(test));
        return ask(this, AsOf);
    }

    /// <summary>
    /// The value that the policy uses of a determinant, of the case or derived: <see cref="FactValue.NotRecorded"/> where it is not known.
    /// </summary>
    /// <param name="determinantId">The determinant's id.</param>
    /// <exception cref="ArgumentException">The policy reads no such determinant.</exception>
    public FactValue ValueOf(string determinantId)
    {
        ArgumentNullException.ThrowIfNull(determinantId);
        return ValueReading.Of(_reading, this, determinantId);
    }

    /// <summary>Records that a rule is met: what the rule's action does, and all that it does.</summary>
    /// <exception cref="ArgumentException">It is not one of the policy's rules.</exception>
    public void Propose(PolicyRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Index >= Policy.Rules.Length || !ReferenceEquals(Policy.Rules[rule.Index], rule))
        {
            throw new ArgumentException($"`{rule.Id}` is no rule of {Policy}.", nameof(rule));
        }

        if (_metCount == _met.Length)
        {
            Array.Resize(ref _met, Math.Max(4, _metCount * 2));
        }

        _met[_metCount++] = rule;
    }

    /// <summary>Names nothing of the case.</summary>
    public override string ToString() => $"{Case} under {Policy}";

    /// <summary>A value that is worked out once.</summary>
    internal Interval Kept(int place)
    {
        if (!_isKept[place])
        {
            _kept[place] = _reading.WorkOut(place, this);
            _isKept[place] = true;
        }

        return _kept[place];
    }
}
