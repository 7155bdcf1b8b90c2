using System.Collections.Immutable;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering;

/// <summary>
/// The outcome of a case in the form that a batch uses: made once by <see cref="TieringEngine.CreateOutcome"/>, and filled
/// again for each case without allocating. What it gives is of the case that it was last filled with.
/// </summary>
/// <remarks>
/// Mutable, and for one thread at a time. Take what you need from it before the next case. Until it has been filled with a case it says
/// nothing that means anything.
/// </remarks>
public sealed class TieringOutcome
{
    private StandingSpace? _standings;

    internal TieringOutcome(CompiledPolicy policy, bool withRows = true)
    {
        Compiled = policy;
        Space = new Workspace(policy, withRows);
        Met = new ulong[policy.OutcomeWords];
        Possibly = new ulong[policy.OutcomeWords];
        Scales = new ScaleOutcome[policy.Scales.Length];
    }

    /// <summary>The policy.</summary>
    public TieringPolicy Policy => Compiled.Policy;

    /// <summary>What it came to.</summary>
    public DecisionState State { get; internal set; }

    /// <summary>The status that stands in place of the levels, or <see langword="null"/>.</summary>
    public PolicyStatus? Status { get; internal set; }

    /// <summary>Why the case is invalid data; otherwise empty.</summary>
    public ImmutableArray<CaseDiagnostic> InvalidData { get; internal set; } = [];

    /// <summary>The rules that are met.</summary>
    public RuleSet MetRules => new(Policy.Rules, Met);

    /// <summary>Whether overrides or a judgement, of the policy or of the case, had to be asked.</summary>
    internal bool HasAdjustments { get; set; }

    /// <summary>Where that is written.</summary>
    internal AdjustmentSpace Adjustments => field ??= new AdjustmentSpace(Compiled);

    internal CompiledPolicy Compiled { get; }

    /// <summary>What deciding writes, as far as it was needed.</summary>
    internal Workspace Space { get; }

    /// <summary>The same with all of the case in it that it was last filled with.</summary>
    internal Workspace Workspace
    {
        get
        {
            if (Space.IsRecalled || Space.IsUnread)
            {
                Evaluation.ReadAgain(Compiled, Space);
            }

            return Space;
        }
    }

    /// <summary>By rule, status, condition of invalid data and suffix: whether it is met.</summary>
    internal ulong[] Met { get; }

    /// <summary>The same: whether it is met or may yet be.</summary>
    internal ulong[] Possibly { get; }

    internal ScaleOutcome[] Scales { get; }

    /// <summary>Whether a rule is met, unmet or unknown.</summary>
    public Truth TruthOf(PolicyRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return TruthOfBit(rule.Index);
    }

    /// <summary>The level on a scale; <see langword="null"/> where there is none.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public Level? LevelOf(int scaleIndex) =>
        State == DecisionState.Decided ? Policy.Scales[scaleIndex].Levels[FinalOf(scaleIndex).Level] : null;

    /// <summary>
    /// The level that the rules give, before overrides and judgement and whether or not a status stands in its place; <see langword="null"/> for invalid data.
    /// </summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public Level? CalculatedLevelOf(int scaleIndex) =>
        State == DecisionState.InvalidData ? null : Policy.Scales[scaleIndex].Levels[Scales[scaleIndex].Level];

    /// <summary>The levels that are still possible on a scale; empty for invalid data.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public LevelSet PossibleOf(int scaleIndex) =>
        new(Policy.Scales[scaleIndex], State == DecisionState.InvalidData ? 0 : FinalOf(scaleIndex).Possible);

    /// <summary>Whether the possible levels are more than the exact set.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public bool IsPossibleAtMost(int scaleIndex) => FinalOf(scaleIndex).IsAtMost;

    /// <summary>Whether level rules or overrides of one authority disagree on a scale.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public bool IsInConflict(int scaleIndex) => FinalOf(scaleIndex).IsInConflict;

    /// <summary>Whether some value of an open determinant would change the level of a scale.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public bool IsProvisional(int scaleIndex) =>
        State == DecisionState.Decided && ulong.PopCount(FinalOf(scaleIndex).Possible) > 1;

    /// <summary>What became of each override; see <see cref="ScaleDecision.Overrides"/>. Unlike the rest of an outcome this allocates, where there are any.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public ImmutableArray<OverrideOutcome> OverridesOf(int scaleIndex) => AdjustmentDetail.Overrides(this, scaleIndex);

    /// <summary>What became of the judgement; <see langword="null"/> where none was recorded. This allocates where one was.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public JudgementOutcome? JudgementOf(int scaleIndex) => AdjustmentDetail.Judgement(this, scaleIndex);

    /// <summary>The rules that are met and decide; see <see cref="ScaleDecision.Deciding"/>. Valid until the next call.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public RuleSet DecidingOf(int scaleIndex) =>
        new(Policy.Rules, DecidingRules.Find(this, scaleIndex).Deciding);

    /// <summary>The unknown rules of which one decides; see <see cref="ScaleDecision.DecidedByOneOf"/>. Valid until the next call.</summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public RuleSet DecidedByOneOf(int scaleIndex) =>
        new(Policy.Rules, DecidingRules.Find(this, scaleIndex).OneOf);

    /// <summary>
    /// The open determinants whose value can still make a difference on a scale, in policy order. Unlike the rest of an outcome
    /// this allocates, where something is open.
    /// </summary>
    /// <param name="scaleIndex">The scale's place in the policy.</param>
    public ImmutableArray<Determinant> KeptOpenBy(int scaleIndex)
    {
        Span<ulong> kept = stackalloc ulong[Compiled.ReadWords];
        OpenDeterminants.Find(this, scaleIndex, kept);
        return ReadsOf(kept);
    }

    /// <summary>The determinants that some bits of the policy's reads stand for.</summary>
    internal ImmutableArray<Determinant> ReadsOf(ReadOnlySpan<ulong> reads)
    {
        var determinants = ImmutableArray.CreateBuilder<Determinant>(PlaceBits.Count(reads));
        foreach (var read in new PlaceBits(reads))
        {
            determinants.Add(Policy.Reads[read].Determinant);
        }

        return determinants.MoveToImmutable();
    }

    /// <summary>What every scale came to in the end.</summary>
    internal ScaleOutcome[] Final()
    {
        var final = (ScaleOutcome[])Scales.Clone();
        for (var scale = 0; HasAdjustments && scale < final.Length; scale++)
        {
            final[scale] = FinalOf(scale);
        }

        return final;
    }

    /// <summary>What a scale came to in the end.</summary>
    internal ScaleOutcome FinalOf(int scale)
    {
        var found = Scales[scale];
        return AdjustedOf(scale) is { } adjusted
            ? new ScaleOutcome(adjusted.Level, found.MetLevel, adjusted.Possible, adjusted.IsAtMost, found.IsInConflict || adjusted.IsInConflict)
            : found;
    }

    /// <summary>What overrides and judgement made of a scale; <see langword="null"/> where none could make a difference.</summary>
    internal AdjustedScale? AdjustedOf(int scale) => HasAdjustments && Adjustments.Scales[scale] is { IsAdjusted: true } adjusted ? adjusted : null;

    /// <summary>
    /// Every rule with its truth, whether it decides, and each of its tests with its truth and the value that was read: what a trace says, as
    /// values. Going through them allocates nothing.
    /// </summary>
    /// <param name="tieringCase">The case that the outcome was last filled with.</param>
    /// <exception cref="ArgumentException">It was filled with another.</exception>
    /// <remarks>What it gives holds until the outcome is filled with another case.</remarks>
    public RuleStandings StandingsOf(TieringCase tieringCase)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        if (!ReferenceEquals(tieringCase.Flat, Workspace.Facts))
        {
            throw new ArgumentException("The outcome was last filled with another case.", nameof(tieringCase));
        }

        _standings ??= new StandingSpace(this);
        _standings.Take(tieringCase);
        return new RuleStandings(_standings);
    }

    /// <summary>Says that it is decided, as far as facts and dates go.</summary>
    internal void SetDecided()
    {
        State = DecisionState.Decided;
        Status = null;
        HasAdjustments = false;
        if (!InvalidData.IsEmpty)
        {
            InvalidData = [];
        }
    }

    internal Truth TruthOfBit(int bit) =>
        ScaleCombination.IsSet(Met, bit) ? Truth.Met : ScaleCombination.IsSet(Possibly, bit) ? Truth.Unknown : Truth.Unmet;
}
