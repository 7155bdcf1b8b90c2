using System.Collections.Immutable;

namespace Noms.Tiering.Handwritten;

/// <summary>A policy of the library beside the same by hand.</summary>
public sealed class HandwrittenPolicy
{
    private HandwrittenPolicy(TieringPolicy policy, Func<TypedCase, DateOnly, HandwrittenOutcome> decide, PossibleLevels possible, DateOnly asOf)
    {
        Policy = policy;
        Decide = decide;
        Possible = possible;
        AsOf = asOf;
    }

    /// <summary>The NOMS Offender Management Model of 2005.</summary>
    public static HandwrittenPolicy Noms2005 { get; } = new(TieringPolicies.Noms2005, Handwritten.Noms2005.Decide, Handwritten.Noms2005.Possible, new DateOnly(2006, 3, 31));

    /// <summary>The Unified Tiering Model of 2021.</summary>
    public static HandwrittenPolicy Utm2021 { get; } = new(TieringPolicies.Utm2021, Handwritten.Utm2021.Decide, Handwritten.Utm2021.Possible, new DateOnly(2022, 3, 31));

    /// <summary>The single tier of 2026 in its latest version.</summary>
    public static HandwrittenPolicy Hmpps2026 { get; } = new(TieringPolicies.Hmpps2026.All[^1], Handwritten.Hmpps2026.Decide, Handwritten.Hmpps2026.Possible, new DateOnly(2026, 11, 22));

    /// <summary>The three.</summary>
    public static ImmutableArray<HandwrittenPolicy> All { get; } = [Noms2005, Utm2021, Hmpps2026];

    /// <summary>The policy.</summary>
    public TieringPolicy Policy { get; }

    /// <summary>The same by hand.</summary>
    public Func<TypedCase, DateOnly, HandwrittenOutcome> Decide { get; }

    /// <summary>Which levels it finds still possible; those of a second scale stand from bit 32 on.</summary>
    public PossibleLevels Possible { get; }

    /// <summary>A day on which the policy is in force, as of which benchmarks decide.</summary>
    public DateOnly AsOf { get; }

    /// <summary>What the two find differently of the levels that are possible; <see langword="null"/> where nothing.</summary>
    /// <param name="outcome">What the engine says.</param>
    /// <param name="byHand">What handwritten code says.</param>
    public static string? PossibleDifference(TieringOutcome outcome, ulong byHand)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var scales = Enumerable.Range(0, outcome.Policy.Scales.Length).Where(_ => outcome.State != DecisionState.InvalidData);
        return scales.Any(scale => outcome.PossibleOf(scale).Aggregate(0UL, (all, level) => all | (1UL << level.Index)) != (uint)(byHand >> (32 * scale)))
            ? $"possible {string.Join(", ", scales.SelectMany(scale => outcome.PossibleOf(scale)))}, by hand {byHand:b}"
            : null;
    }

    /// <summary>What the two say differently of a case; <see langword="null"/> where nothing.</summary>
    /// <param name="outcome">What the engine says.</param>
    /// <param name="byHand">What handwritten code says.</param>
    public static string? Difference(TieringOutcome outcome, HandwrittenOutcome byHand)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var rules = outcome.Policy.Rules;
        var torn = rules.FirstOrDefault(rule => outcome.MetRules.Contains(rule) != ((byHand.Fired >> rule.Index & 1) != 0));
        return outcome.State != byHand.State ? $"state {outcome.State}, by hand {byHand.State}"
            : torn is not null ? $"rule {torn.Id} {outcome.TruthOf(torn)}, by hand the other"
            : StatusOf(outcome) != byHand.Status ? $"status {StatusOf(outcome)}, by hand {byHand.Status}"
            : outcome.State == DecisionState.InvalidData ? null
            : LevelDifference(outcome, 0, byHand.Level)
                ?? (outcome.Policy.Scales.Length > 1 ? LevelDifference(outcome, 1, byHand.SecondLevel) : null);
    }

    /// <summary>The id and version of the policy.</summary>
    public override string ToString() => $"{Policy.Id} {Policy.Version}";

    private static int StatusOf(TieringOutcome outcome) => outcome.Status is { } status ? outcome.Policy.Statuses.IndexOf(status) : -1;

    private static string? LevelDifference(TieringOutcome outcome, int scale, int byHand) =>
        outcome.CalculatedLevelOf(scale) is { } level && level.Index != byHand
            ? $"{level}, by hand {outcome.Policy.Scales[scale].Levels[byHand]}"
            : null;
}
