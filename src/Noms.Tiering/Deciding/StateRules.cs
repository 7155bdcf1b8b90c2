using System.Collections.Immutable;
using System.Numerics;

namespace Noms.Tiering.Deciding;

/// <summary>Which statuses and conditions of invalid data are met, and what that makes of a case.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class StateRules
{
    /// <summary>For so many conditions of invalid data every set of diagnostics is kept, so that none is made for a case.</summary>
    private const int MostInSets = 6;

    private readonly TieringPolicy _policy;
    private readonly int _statuses;
    private readonly int _invalid;
    private readonly ulong[] _bits;
    private readonly CaseDiagnostic[] _diagnostics;
    private readonly ImmutableArray<CaseDiagnostic>[] _sets;

    public StateRules(TieringPolicy policy, int words)
    {
        _policy = policy;
        _statuses = policy.Rules.Length;
        _invalid = _statuses + policy.Statuses.Length;
        _bits = new ulong[words];
        for (var bit = _statuses; bit < _invalid + policy.InvalidData.Length; bit++)
        {
            _bits[bit / 64] |= 1UL << (bit & 63);
        }

        _diagnostics = Each.Of(policy.InvalidData, i => new CaseDiagnostic(i.Id, null, i.Reason));
        _sets = new ImmutableArray<CaseDiagnostic>[_diagnostics.Length <= MostInSets ? 1 << _diagnostics.Length : 0];
        for (var set = 0; set < _sets.Length; set++)
        {
            _sets[set] = DiagnosticsOf((ulong)set);
        }
    }

    /// <summary>Their bits among those of the outcome.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>Says what a case comes to that is not invalid data already.</summary>
    public void Decide(TieringOutcome outcome)
    {
        ulong any = 0;
        for (var word = 0; word < _bits.Length; word++)
        {
            any |= outcome.Met[word] & _bits[word];
        }

        if (any != 0)
        {
            DecideMet(outcome);
        }
    }

    private void DecideMet(TieringOutcome outcome)
    {
        for (var status = 0; status < _policy.Statuses.Length; status++)
        {
            if (ScaleCombination.IsSet(outcome.Met, _statuses + status))
            {
                outcome.State = DecisionState.Status;
                outcome.Status = _policy.Statuses[status];
                return;
            }
        }

        outcome.State = DecisionState.InvalidData;
        outcome.InvalidData = _sets.Length > 0 ? _sets[SetOf(outcome.Met)] : DiagnosticsOf(outcome.Met);
    }

    private int SetOf(ulong[] met)
    {
        var set = 0;
        for (var invalid = 0; invalid < _diagnostics.Length; invalid++)
        {
            set |= ScaleCombination.IsSet(met, _invalid + invalid) ? 1 << invalid : 0;
        }

        return set;
    }

    private ImmutableArray<CaseDiagnostic> DiagnosticsOf(ulong[] met) =>
        [.. _diagnostics.Where((_, invalid) => ScaleCombination.IsSet(met, _invalid + invalid))];

    private ImmutableArray<CaseDiagnostic> DiagnosticsOf(ulong set)
    {
        var diagnostics = ImmutableArray.CreateBuilder<CaseDiagnostic>(BitOperations.PopCount(set));
        for (; set != 0; set &= set - 1)
        {
            diagnostics.Add(_diagnostics[BitOperations.TrailingZeroCount(set)]);
        }

        return diagnostics.MoveToImmutable();
    }
}
