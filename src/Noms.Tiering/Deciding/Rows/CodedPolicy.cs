using System.Runtime.CompilerServices;

namespace Noms.Tiering.Deciding.Rows;

/// <summary>Decides cases by the policy's own code.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class CodedPolicy
{
    private readonly CompiledPolicy _policy;
    private readonly Func<CaseFacts, int[], ulong[], ulong> _code;
    private readonly LevelOrder[] _orders;
    private readonly ulong _knownBit;
    private readonly ulong _outcomeBits;
    private readonly ulong _negated;
    private readonly ulong _stateBits;

    private CodedPolicy(CompiledPolicy policy, Func<CaseFacts, int[], ulong[], ulong> code, LevelOrder[] orders)
    {
        (_policy, _code, _orders, _knownBit) = (policy, code, orders, policy.Rows.Known.KnownBit);
        (_outcomeBits, _negated, _stateBits) = (policy.OutcomeBits[0], policy.Negated[0], policy.State.Bits[0]);
    }

    /// <summary>Makes it; <see langword="null"/> where no code can be made here, or the policy does not allow it.</summary>
    public static CodedPolicy? Of(CompiledPolicy policy) =>
        !policy.HasOverrides && policy.OutcomeWords == 1 && Array.TrueForAll(policy.Scales, scale => scale.Levels.Length == 0)
            && policy.Rows.Known.Orders is var orders && orders.Length == policy.Scales.Length && !orders.Contains(null) && KnownCodeMaker.Of(policy) is { } code
            ? new CodedPolicy(policy, code, orders!)
            : null;

    /// <summary>Finds the bits of a case of which everything is known.</summary>
    /// <returns>Whether it is such a case, and nothing but its facts has to be asked; otherwise the bits mean nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(CaseFacts facts, DateOnly asOf, Workspace workspace, out ulong bits)
    {
        workspace.SetAsOf(asOf);
        workspace.KeyOfRows[0] = 0;
        bits = _code(facts, workspace.Bounds, workspace.KeyOfRows);
        return (bits & _knownBit) != 0 && workspace.KeyOfRows[0] == 0 && facts.LatestDay <= asOf.DayNumber && facts.Adjustments is null;
    }

    /// <summary>What is met of the outcome.</summary>
    public ulong MetIn(ulong bits) => (bits & _outcomeBits) ^ _negated;

    /// <summary>Whether a status or a condition of invalid data is.</summary>
    public bool HasState(ulong met) => (met & _stateBits) != 0;

    /// <summary>The level on a scale.</summary>
    public int LevelIn(int scale, ulong bits) => _orders[scale].LevelIn(bits);

    /// <summary>Decides a case of which no list is open.</summary>
    /// <returns>Whether it is such a case, and nothing but its facts has to be asked; otherwise nothing is decided.</returns>
    public bool TryDecide(CaseFacts facts, DateOnly asOf, TieringOutcome outcome)
    {
        var workspace = outcome.Space;
        workspace.SetAsOf(asOf);
        workspace.KeyOfRows[0] = 0;
        var bits = _code(facts, workspace.Bounds, workspace.KeyOfRows);
        if (bits == 0 || facts.LatestDay > asOf.DayNumber || facts.Adjustments is not null)
        {
            return false;
        }

        if (workspace.KeyOfRows[0] is not 0 and var key)
        {
            workspace.SetOpen(facts, bits);
            return workspace.Found.TryDecide(key, facts, workspace, outcome) && SetDecided(outcome);
        }

        if ((bits & _knownBit) == 0)
        {
            return false;
        }

        workspace.SetKnown(facts, bits);
        var met = (bits & _outcomeBits) ^ _negated;
        outcome.Met[0] = met;
        outcome.Possibly[0] = met;
        var scales = outcome.Scales;
        for (var scale = 0; scale < _orders.Length && scale < scales.Length; scale++)
        {
            scales[scale] = new ScaleOutcome(_orders[scale].LevelIn(bits));
        }

        return SetDecided(outcome);
    }

    private bool SetDecided(TieringOutcome outcome)
    {
        outcome.SetDecided();
        if ((outcome.Met[0] & _stateBits) != 0)
        {
            _policy.State.Decide(outcome);
        }

        return true;
    }
}
