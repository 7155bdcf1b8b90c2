using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Noms.Tiering.Deciding;
using Noms.Tiering.Explaining;
using Noms.Tiering.Policies;
using Noms.Tiering.Receipts;
using Noms.Tiering.Tracing;

namespace Noms.Tiering;

/// <summary>The outcome of one case under one policy, which explains itself.</summary>
/// <remarks>
/// Immutable and safe to share between threads. What goes beyond the levels and the state is made when it is first asked for.
/// </remarks>
public sealed class TieringDecision
{
    private readonly TieringEngine _engine;
    private readonly ScaleOutcome[] _outcomes;
    private readonly VersionedTieringEngine? _versions;
    private DecisionDetail? _detail;
    private StrongBox<NextChange?>? _nextChange;

    internal TieringDecision(TieringEngine engine, VersionedTieringEngine? versions, TieringCase tieringCase, DateOnly asOf, TieringOutcome outcome)
    {
        _engine = engine;
        _versions = versions;
        _outcomes = outcome.Final();
        Case = tieringCase;
        AsOf = asOf;
        State = outcome.State;
        Status = outcome.Status;
        InvalidData = outcome.InvalidData;
    }

    /// <summary>The policy.</summary>
    public TieringPolicy Policy => _engine.Policy;

    /// <summary>The case.</summary>
    public TieringCase Case { get; }

    /// <summary>The day as of which it was decided.</summary>
    public DateOnly AsOf { get; }

    /// <summary>
    /// Which version of the policy was in force, and why; <see langword="null"/> where one engine decided, whatever the day.
    /// </summary>
    public PolicySelection? Selection => _versions?.Versions.Find(AsOf);

    /// <summary>What it came to.</summary>
    public DecisionState State { get; }

    /// <summary>The status that stands in place of the levels, or <see langword="null"/>.</summary>
    public PolicyStatus? Status { get; }

    /// <summary>Why the case is invalid data; otherwise empty.</summary>
    public ImmutableArray<CaseDiagnostic> InvalidData { get; }

    /// <summary>The level on the first scale; <see langword="null"/> where there is none.</summary>
    public Level? Level => State == DecisionState.Decided ? Policy.Scales[0].Levels[_outcomes[0].Level] : null;

    /// <summary>The outcome on each scale, in policy order.</summary>
    public ImmutableArray<ScaleDecision> Scales => Detail.Scales;

    /// <summary>Whether some value of an open determinant would change a level.</summary>
    public bool IsProvisional => State == DecisionState.Decided && Array.Exists(_outcomes, o => ulong.PopCount(o.Possible) > 1);

    /// <summary>The decision in short: the policy's label, or the ids of the levels; <see langword="null"/> where there is no level.</summary>
    public string? Label => Detail.Label;

    /// <summary>What the decision says by its level; empty where there is none.</summary>
    public ImmutableArray<ProfileLine> Profile => Detail.Profile;

    /// <summary>The entry <c>modes</c> of the profile, such as PUNISH and HELP; empty where there is none.</summary>
    public ImmutableArray<string> Modes => Detail.Modes;

    /// <summary>What the decision says beside its levels.</summary>
    public ImmutableArray<OutputDecision> Outputs => Detail.Outputs;

    /// <summary>What the level needs and is unavailable, in the order of the profile.</summary>
    public ImmutableArray<string> Shortfalls => Detail.Shortfalls;

    /// <summary>
    /// The next day on which the level, the status or the state becomes another if no fact changes; <see langword="null"/> where none does
    /// within <see cref="NextChange.HorizonInYears"/> years. Beneath a <see cref="VersionedTieringEngine"/> a version's end counts too; an
    /// engine of one policy decides every day by that policy. <see langword="null"/> too where rules of a host stand beside the policy: when their code
    /// would find something else is not known.
    /// </summary>
    /// <remarks>Searched for when it is first asked for, by deciding as of each day on which a date of the case could turn something.</remarks>
    public NextChange? NextChange => (_nextChange ??= new(Policy.HasHostRules ? null : NextChangeSearch.After(this, _engine, _versions))).Value;

    /// <summary>How it was reached. Made anew at each call; keep it if you need it twice.</summary>
    public DecisionTrace Trace
    {
        get
        {
            var necessary = _engine.Again(this, DecidingRules.Necessary);
            return _engine.Traces.Build(this, rule => necessary[rule.Index]);
        }
    }

    /// <summary>What lets anyone replay it later. It names no person and holds no fact. Made anew at each call.</summary>
    public DecisionReceipt Receipt => ReceiptMaker.Of(this, BriefTrace, key: []);

    /// <summary>The same, with hashes that say nothing to those who have not the key. Made anew at each call.</summary>
    /// <param name="key">A secret of the host, of at least 16 bytes; <see cref="Replay"/> needs it again.</param>
    /// <exception cref="ArgumentException">The key is shorter.</exception>
    public DecisionReceipt ReceiptWith(ReadOnlySpan<byte> key)
    {
        PersonalHash.ThrowIfShort(key, nameof(key));
        return ReceiptMaker.Of(this, BriefTrace, key);
    }

    /// <summary>The trace without what a receipt has no use for and takes long to find.</summary>
    private DecisionTrace BriefTrace => _engine.Traces.Build(this, _ => null, withNextChange: false);

    /// <summary>
    /// Why the case does not have each other level: the nearest changes of determinants that would give it, all else as it is. For each scale,
    /// in policy order.
    /// </summary>
    /// <param name="options">What may change, and how many are given; <see langword="null"/> for <see cref="CounterfactualOptions.Default"/>.</param>
    /// <remarks>
    /// Searched for at each call; keep the answer if you need it twice. A change of a fact leaves its date and basis as they are. The level is the
    /// final one: overrides and judgement bear on it as they stand.
    /// </remarks>
    public ImmutableArray<ScaleCounterfactuals> Counterfactuals(CounterfactualOptions? options = null) =>
        _engine.Explainer.Counterfactuals(this, _versions, options ?? CounterfactualOptions.Default);

    /// <summary>
    /// How far each recorded number, date and ordered choice lies from the bounds that the policy puts to it, in policy order: an OGRS of 74 is one
    /// below 75. It says which parts of the policy read a bound, and what the levels would be beyond it.
    /// </summary>
    /// <remarks>Worked out at each call, by deciding the case just beyond each bound.</remarks>
    public ImmutableArray<DeterminantDistances> Distances() => _engine.Explainer.DistancesOf(this);

    /// <summary>
    /// Which of the determinants that keep a level open to obtain first, and what each answer would lead to. For each scale, in policy order.
    /// </summary>
    /// <remarks>Worked out at each call, by deciding the case with each answer.</remarks>
    public ImmutableArray<ScaleToObtain> ToObtain() => _engine.Explainer.ToObtain(this);

    /// <summary>Gives the outcome, decided again, to whoever asks more of it than a decision says.</summary>
    internal void Ask(Action<TieringOutcome> ask) => _engine.Again(this, outcome =>
    {
        ask(outcome);
        return true;
    });

    /// <summary>The level on the scale at a place; <see langword="null"/> where there is none.</summary>
    internal Level? LevelAt(int scale) => State == DecisionState.Decided ? Policy.Scales[scale].Levels[_outcomes[scale].Level] : null;

    /// <summary>The level on the scale with this id; <see langword="null"/> where there is none.</summary>
    internal Level? LevelOn(string scaleId)
    {
        for (var index = 0; State == DecisionState.Decided && index < Policy.Scales.Length; index++)
        {
            if (Policy.Scales[index].Id == scaleId)
            {
                return Policy.Scales[index].Levels[_outcomes[index].Level];
            }
        }

        return null;
    }

    private DecisionDetail Detail => _detail ??= _engine.Again(this, DecisionDetail.Of(Case));

    /// <summary>The policy and the outcome, without the case.</summary>
    public override string ToString() => $"{Policy}: {Label ?? Status?.Id ?? "invalid data"}";
}
