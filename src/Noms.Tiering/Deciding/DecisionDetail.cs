using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>What a decision says beyond its levels, as objects.</summary>
internal sealed class DecisionDetail
{
    public required ImmutableArray<ScaleDecision> Scales { get; init; }

    public required string? Label { get; init; }

    public required ImmutableArray<ProfileLine> Profile { get; init; }

    public required ImmutableArray<string> Modes { get; init; }

    public required ImmutableArray<OutputDecision> Outputs { get; init; }

    public required ImmutableArray<string> Shortfalls { get; init; }

    public static Func<TieringOutcome, DecisionDetail> Of(TieringCase tieringCase) => outcome =>
    {
        var profile = ProfileOf(outcome);
        return new DecisionDetail
        {
            Scales = [.. Each.Of(outcome.Policy.Scales.Length, scale => ScaleOf(outcome, scale, tieringCase))],
            Label = LabelOf(outcome),
            Profile = profile,
            Modes = profile.FirstOrDefault(line => line.Entry.Id == "modes")?.Values ?? [],
            Outputs = OutputsOf(outcome),
            Shortfalls = ShortfallsOf(outcome.Policy, profile, tieringCase),
        };
    };

    /// <summary>The decision in short; null where there is no level.</summary>
    private static string? LabelOf(TieringOutcome outcome)
    {
        if (outcome.State != DecisionState.Decided)
        {
            return null;
        }

        var policy = outcome.Policy;
        if (policy.Label is not { } label)
        {
            return string.Concat(policy.Scales.Select((_, scale) => outcome.LevelOf(scale)!.Id));
        }

        var levels = string.Concat(label.Scales.Select(scale => outcome.LevelOf(policy.Scales.IndexOf(scale))!.Id));
        return levels + string.Concat(label.Suffixes.Where(
            (_, suffix) => outcome.TruthOfBit(outcome.Compiled.SuffixStart + suffix) == Truth.Met).Select(s => s.Text));
    }

    /// <summary>What the policy's profile says of the levels.</summary>
    private static ImmutableArray<ProfileLine> ProfileOf(TieringOutcome outcome) =>
        outcome.State == DecisionState.Decided
            ? [.. outcome.Policy.Profile.Select(entry => new ProfileLine(entry, ValuesOf(entry, outcome)))]
            : [];

    private static ImmutableArray<OutputDecision> OutputsOf(TieringOutcome outcome) =>
    [
        .. outcome.Policy.Outputs.Select(output => new OutputDecision(output, TruthOf(output, outcome))),
    ];

    /// <summary>The highest of its rules.</summary>
    private static Truth TruthOf(PolicyOutput output, TieringOutcome outcome)
    {
        var truth = Truth.Unmet;
        foreach (var rule in outcome.Policy.Rules)
        {
            if (rule.Proposal is OutputProposal proposal && proposal.Output == output && outcome.TruthOf(rule) is var own && own > truth)
            {
                truth = own;
            }
        }

        return truth;
    }

    private static ImmutableArray<string> ShortfallsOf(TieringPolicy policy, ImmutableArray<ProfileLine> profile, TieringCase tieringCase)
    {
        if (policy.Availability is not { } availability || tieringCase[availability.Determinant] is not { Kind: FactValueKind.List } unavailable)
        {
            return [];
        }

        var missing = unavailable.AsList().Elements.Select(e => e.Values[0]).Where(v => v.Kind == FactValueKind.Choice).Select(v => v.AsText()).ToHashSet(StringComparer.Ordinal);
        return profile.FirstOrDefault(line => line.Entry == availability.Needs) is { } needs ? [.. needs.Values.Where(missing.Contains)] : [];
    }

    private static ScaleDecision ScaleOf(TieringOutcome outcome, int index, TieringCase tieringCase)
    {
        var scale = outcome.Policy.Scales[index];
        var level = outcome.LevelOf(index);
        var (deciding, oneOf) = DecidingRules.Find(outcome, index);
        Span<ulong> kept = stackalloc ulong[outcome.Compiled.ReadWords];
        var first = OpenDeterminants.Find(outcome, index, kept);
        return new ScaleDecision
        {
            Scale = scale,
            Level = level,
            CalculatedLevel = outcome.CalculatedLevelOf(index),
            Deciding = new RuleSet(outcome.Policy.Rules, deciding).ToImmutableArray(),
            DecidedByOneOf = new RuleSet(outcome.Policy.Rules, oneOf).ToImmutableArray(),
            Overrides = AdjustmentDetail.Overrides(outcome, index),
            Judgement = AdjustmentDetail.Judgement(outcome, index),
            Possible = outcome.PossibleOf(index).ToImmutableArray(),
            PossibleIsAtMost = outcome.IsPossibleAtMost(index),
            PossibleIsNotKnown = outcome.State != DecisionState.InvalidData && outcome.Policy.HasHostRules,
            KeptOpenBy = outcome.ReadsOf(kept),
            ObtainFirst = first < 0 ? null : outcome.Policy.Reads[first].Determinant,
            IsInConflict = outcome.State != DecisionState.InvalidData && outcome.IsInConflict(index),
            Change = ChangeOf(scale, level, tieringCase),
        };
    }

    private static LevelChange ChangeOf(Scale scale, Level? level, TieringCase tieringCase) =>
        level is null || tieringCase.PreviousLevelOn(scale) is not { } previous
            ? LevelChange.NotKnown
            : level > previous ? LevelChange.Raised : level < previous ? LevelChange.Lowered : LevelChange.Same;

    private static ImmutableArray<string> ValuesOf(ProfileEntry entry, TieringOutcome outcome)
    {
        var keys = new string[entry.By.Length];
        for (var index = 0; index < keys.Length; index++)
        {
            if (entry.By[index].Scale is { } scale)
            {
                keys[index] = outcome.LevelOf(outcome.Policy.Scales.IndexOf(scale))!.Id;
                continue;
            }

            var determinant = entry.By[index].Determinant!;
            var variable = outcome.Compiled.ProfileVariables[determinant].Index;
            if (outcome.Workspace.Low[variable] != outcome.Workspace.High[variable])
            {
                return [];
            }

            keys[index] = determinant.Values[outcome.Workspace.Low[variable]].Id;
        }

        return entry.Lines.Of(string.Join('/', keys));
    }
}
