using System.Collections.Concurrent;
using Noms.Tiering.Deciding;

namespace Noms.Tiering;

/// <summary>
/// The outcomes of many cases, kept small: of each the state, the levels, and which rules are met and may yet be. Made once by
/// <see cref="TieringEngine.CreateOutcomes"/> and filled again for each batch. It keeps no case.
/// </summary>
/// <remarks>
/// Mutable. One batch at a time may fill it; once it is filled any number of threads may read it. After a batch that was cancelled or failed it
/// is empty.
/// </remarks>
public sealed class TieringOutcomes
{
    private readonly ConcurrentBag<TieringOutcome> _spare = [];
    private OutcomeState[] _states = [];
    private ScaleOutcome[] _scales = [];
    private byte[] _calculated = [];
    private ulong[] _bits = [];

    internal TieringOutcomes(TieringEngine engine, CompiledPolicy compiled)
    {
        Engine = engine;
        Compiled = compiled;
    }

    /// <summary>The policy.</summary>
    public TieringPolicy Policy => Engine.Policy;

    /// <summary>The day as of which the cases were decided.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>How many cases there are.</summary>
    public int Count { get; private set; }

    /// <summary>The outcome of a case; it is a view, and holds until the next batch.</summary>
    /// <param name="index">The place of the case in the batch, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public CaseOutcome this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new CaseOutcome(this, index);
        }
    }

    internal TieringEngine Engine { get; }

    internal CompiledPolicy Compiled { get; }

    /// <summary>How many words of bits a case takes: half of them say what is met, half what may be.</summary>
    internal int Stride => 2 * Compiled.OutcomeWords;

    internal ulong[] Bits => _bits;

    internal OutcomeState StateAt(int index) => _states[index];

    internal ref readonly ScaleOutcome ScaleAt(int index, int scale) => ref _scales[(index * Compiled.Scales.Length) + scale];

    internal ReadOnlySpan<ScaleOutcome> ScalesAt(int index) => _scales.AsSpan(index * Compiled.Scales.Length, Compiled.Scales.Length);

    /// <summary>The place of the level before overrides and judgement.</summary>
    internal int CalculatedAt(int index, int scale) => _calculated[(index * Compiled.Scales.Length) + scale];

    /// <summary>Makes room for a batch; until <see cref="End"/> there is none.</summary>
    internal void Begin(int count, DateOnly asOf)
    {
        Count = 0;
        AsOf = asOf;
        if (count > _states.Length)
        {
            _states = new OutcomeState[count];
            _scales = new ScaleOutcome[count * Compiled.Scales.Length];
            _calculated = new byte[_scales.Length];
            _bits = new ulong[count * Stride];
        }
    }

    /// <summary>Says that the batch is whole.</summary>
    internal void End(int count) => Count = count;

    /// <summary>An outcome for one thread to decide with.</summary>
    internal TieringOutcome Rent() => _spare.TryTake(out var outcome) ? outcome : new TieringOutcome(Compiled);

    /// <summary>Takes one back.</summary>
    internal void Return(TieringOutcome outcome) => _spare.Add(outcome);

    /// <summary>Decides a case and keeps what came of it.</summary>
    internal void Decide(TieringCase tieringCase, int index, TieringOutcome with)
    {
        // Most cases of a caseload need not go by way of an outcome.
        if (with.Space.Code is not { } code || !code.TryFind(tieringCase.Flat, AsOf, with.Space, out var bits) || code.HasState(code.MetIn(bits)))
        {
            Evaluation.Decide(tieringCase, AsOf, with);
            Keep(index, with);
            return;
        }

        var met = code.MetIn(bits);
        _states[index] = new OutcomeState(DecisionState.Decided, -1);
        var scales = Compiled.Scales.Length;
        for (var scale = 0; scale < scales; scale++)
        {
            var level = code.LevelIn(scale, bits);
            _scales[(index * scales) + scale] = new ScaleOutcome(level);
            _calculated[(index * scales) + scale] = (byte)level;
        }

        _bits[2 * index] = met;
        _bits[(2 * index) + 1] = met;
    }

    private void Keep(int index, TieringOutcome with)
    {
        _states[index] = new OutcomeState(with.State, (short)(with.Status is null ? -1 : Policy.Statuses.IndexOf(with.Status)));
        var place = index * with.Scales.Length;
        for (var scale = 0; scale < with.Scales.Length; scale++)
        {
            _scales[place + scale] = with.FinalOf(scale);
            _calculated[place + scale] = (byte)with.Scales[scale].Level;
        }

        with.Met.CopyTo(_bits.AsSpan(index * Stride));
        with.Possibly.CopyTo(_bits.AsSpan((index * Stride) + with.Met.Length));
    }
}
