using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>The outcome of one case of a batch: a view of <see cref="TieringOutcomes"/>.</summary>
/// <remarks>Holds until the next batch fills what it is a view of. Safe to read from any thread.</remarks>
public readonly struct CaseOutcome : IEquatable<CaseOutcome>
{
    private readonly TieringOutcomes _of;

    internal CaseOutcome(TieringOutcomes of, int index)
    {
        _of = of;
        Index = index;
    }

    /// <summary>The place of the case in its batch, from 0.</summary>
    public int Index { get; }

    /// <summary>What it came to.</summary>
    public DecisionState State => _of.StateAt(Index).State;

    /// <summary>The status that stands in place of the levels, or <see langword="null"/>.</summary>
    public PolicyStatus? Status => _of.StateAt(Index).Status is >= 0 and var status ? _of.Policy.Statuses[status] : null;

    /// <summary>The rules that are met.</summary>
    public RuleSet MetRules => new(_of.Policy.Rules, _of.Bits, Index * _of.Stride);

    /// <summary>Whether some value of an open determinant would change a level.</summary>
    public bool IsProvisional
    {
        get
        {
            for (var scale = 0; scale < _of.Policy.Scales.Length; scale++)
            {
                if (State == DecisionState.Decided && ulong.PopCount(_of.ScaleAt(Index, scale).Possible) > 1)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether a rule is met, unmet or unknown.</summary>
    public Truth TruthOf(PolicyRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var met = Index * _of.Stride;
        return ScaleCombination.IsSet(_of.Bits.AsSpan(met), rule.Index) ? Truth.Met
            : ScaleCombination.IsSet(_of.Bits.AsSpan(met + (_of.Stride / 2)), rule.Index) ? Truth.Unknown
            : Truth.Unmet;
    }

    /// <summary>The level on a scale; <see langword="null"/> where there is none.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public Level? LevelOf(int scaleIndex) => State == DecisionState.Decided ? _of.Policy.Scales[scaleIndex].Levels[_of.ScaleAt(Index, scaleIndex).Level] : null;

    /// <summary>
    /// The level that the rules give, before overrides and judgement and whether or not a status stands in its place; <see langword="null"/> for invalid data.
    /// </summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public Level? CalculatedLevelOf(int scaleIndex) =>
        State == DecisionState.InvalidData ? null : _of.Policy.Scales[scaleIndex].Levels[_of.CalculatedAt(Index, scaleIndex)];

    /// <summary>The levels that are still possible on a scale; empty for invalid data.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public LevelSet PossibleOf(int scaleIndex) =>
        new(_of.Policy.Scales[scaleIndex], State == DecisionState.InvalidData ? 0 : _of.ScaleAt(Index, scaleIndex).Possible);

    /// <summary>Whether the possible levels are more than the exact set.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public bool IsPossibleAtMost(int scaleIndex) => _of.ScaleAt(Index, scaleIndex).IsAtMost;

    /// <summary>Whether level rules or overrides of one authority disagree on a scale.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public bool IsInConflict(int scaleIndex) => _of.ScaleAt(Index, scaleIndex).IsInConflict;

    /// <summary>The whole decision with its trace, from the case of this outcome, which the batch has not kept.</summary>
    /// <param name="tieringCase">The case.</param>
    /// <exception cref="ArgumentException">The case comes to something else, so it is not the one of this outcome.</exception>
    public TieringDecision DecisionOf(TieringCase tieringCase)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        var outcome = _of.Rent();
        Evaluation.Decide(tieringCase, _of.AsOf, outcome);
        var isSame = outcome.State == State && outcome.Status == Status
            && outcome.Met.AsSpan().SequenceEqual(_of.Bits.AsSpan(Index * _of.Stride, outcome.Met.Length))
            && outcome.Possibly.AsSpan().SequenceEqual(_of.Bits.AsSpan((Index * _of.Stride) + outcome.Met.Length, outcome.Met.Length))
            && outcome.Final().AsSpan().SequenceEqual(_of.ScalesAt(Index));
        _of.Return(outcome);
        return isSame
            ? _of.Engine.Decide(tieringCase, _of.AsOf)
            : throw new ArgumentException("The case comes to something else than this outcome.", nameof(tieringCase));
    }

    /// <inheritdoc />
    public bool Equals(CaseOutcome other) => ReferenceEquals(_of, other._of) && Index == other.Index;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CaseOutcome other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Index;

    /// <summary>Whether two are views of one outcome.</summary>
    public static bool operator ==(CaseOutcome left, CaseOutcome right) => left.Equals(right);

    /// <summary>Whether two are views of different outcomes.</summary>
    public static bool operator !=(CaseOutcome left, CaseOutcome right) => !left.Equals(right);
}
