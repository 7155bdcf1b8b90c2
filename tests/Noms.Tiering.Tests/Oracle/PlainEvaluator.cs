using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>
/// Decides a case as the rules' README says it, word for word and slowly: every completion of what is open, one after another.
/// It shares nothing with the library's engine but the policy as it was read.
/// </summary>
internal sealed class PlainEvaluator(TieringPolicy policy)
{
    /// <summary>How many completions a case may have before this evaluator is the wrong tool.</summary>
    public const int MostCompletions = 20_000;

    public static long Completions(PlainCase plain) => plain.Open.Aggregate(1L, (product, open) => product * open.Values.Count);

    public PlainDecision Decide(TieringCase tieringCase, DateOnly asOf) => Decide(new PlainCase(policy, tieringCase, asOf));

    public PlainDecision Decide(PlainCase plain)
    {
        var reading = new PlainReading(policy, plain.AsItIs);
        var status = plain.IsDatedLater ? null : policy.Statuses.FirstOrDefault(s => reading.Stand(s.When) == Truth.Met);
        var isInvalid = plain.IsDatedLater || (status is null && policy.InvalidData.Any(i => reading.Stand(i.When) == Truth.Met));
        var stands = policy.Rules.ToDictionary(r => r, r => reading.Stand(r.When));
        var missing = Complete(plain, [.. plain.Open.Where(o => o.IsMissing)]);
        var everything = plain.Open.TrueForAll(o => o.IsMissing) ? missing : Complete(plain, plain.Open);
        return new()
        {
            State = isInvalid ? DecisionState.InvalidData : status is null ? DecisionState.Decided : DecisionState.Status,
            Status = status,
            Rules = stands.ToDictionary(r => r.Key.Id, r => r.Value),
            Outputs = policy.Outputs.ToDictionary(o => o.Id, o => stands
                .Where(r => r.Key.Proposal is OutputProposal proposal && proposal.Output.Id == o.Id)
                .Select(r => r.Value).Append(Truth.Unmet).Max()),
            Derived = policy.Derived.ToDictionary(d => d.Id, d => reading.RangeOf(d.Output)),
            Scales = isInvalid ? [] : [.. policy.Scales.Select((scale, index) => Decide(scale, index, plain, reading, stands, missing, everything))],
        };
    }

    private PlainScaleDecision Decide(
        Scale scale,
        int index,
        PlainCase plain,
        PlainReading reading,
        Dictionary<PolicyRule, Truth> stands,
        List<PlainTurn[]> missing,
        List<PlainTurn[]> everything)
    {
        var turns = missing.Select(m => m[index].Proposals).ToList();
        var adjustment = new PlainAdjustment(policy, plain.Case, scale, plain.AsOf);
        var adjusted = everything.Select(e => adjustment.Adjust(e[index])).ToList();
        var final = Extreme(scale, missing.Select(m => adjustment.Adjust(m[index]).Level));
        var shown = adjustment.Adjust(missing.Select(m => m[index]).Where(t => adjustment.Adjust(t).Level == final).Order(Comparer<PlainTurn>.Create((x, y) => Shown(scale, x, y))).First());
        List<int> finals = [.. adjusted.Select(a => a.Level)];
        var level = Extreme(scale, turns.Select(t => t.Level));

        // A floor whose level is not known is as good as unknown, whether or not its condition holds.
        var certain = Propose(scale, reading, rule => stands[rule] == Truth.Met && Floor(rule, reading)?.IsKnown != false);
        var unknown = policy.Rules
            .Where(r => r.Proposal.Scale == scale)
            .Where(r => stands[r] == Truth.Unknown || (stands[r] == Truth.Met && Floor(r, reading)?.IsKnown == false))
            .ToHashSet();
        var known = policy.Rules.Where(r => stands[r] == Truth.Met && !unknown.Contains(r)).ToHashSet();

        HashSet<PolicyRule> deciding;
        HashSet<PolicyRule> oneOf = [];
        if (certain.Level == level)
        {
            deciding = certain.Deciding();
        }
        else
        {
            var giving = turns.Where(t => t.Level == level).Select(t => t.Deciding()).ToList();
            deciding = [.. known.Where(r => giving.TrueForAll(g => g.Contains(r)))];
            oneOf = [.. unknown.Where(r => giving.Exists(g => g.Contains(r)))];
        }

        // Whether a cap that is met keeps the level down is asked of the level itself, whatever it rests on.
        deciding.RemoveWhere(r => r.Proposal is CapProposal);
        deciding.UnionWith(known.Where(r => r.Proposal is CapProposal && Extreme(scale, turns.Select(t => t.LevelWithout(r))) > level));

        return new()
        {
            Scale = scale,
            Calculated = scale.Levels[level],
            Final = scale.Levels[final],
            Overrides = shown.Overrides.ToDictionary(
                o => o.Key, o => o.Value == OverrideStanding.ConditionUnmet ? WhyUnmet(adjustment.Overrides.Single(p => p.Id == o.Key).Of!, reading) : o.Value),
            Judgement = shown.Judgement,
            IsJudgementOpen = adjusted.Select(a => a.Judgement == JudgementStanding.Applied).Distinct().Count() > 1,
            Deciding = InOrder(deciding),
            DecidedByOneOf = InOrder(oneOf),
            Necessary = InOrder([.. policy.Rules.Where(r => r.Proposal.Scale == scale && Extreme(scale, turns.Select(t => t.LevelWithout(r))) != level)]),
            Possible = [.. finals.Distinct().Order().Select(l => scale.Levels[l].Id)],
            KeptOpenBy = KeptOpen(plain, finals),
            LeftByWorstAnswer = WorstAnswers(plain, finals),
            IsInConflict = certain.IsInConflict || shown.IsInConflict,
        };
    }

    /// <summary>Which of two ways to one final level is the one that is shown.</summary>
    private int Shown(Scale scale, PlainTurn one, PlainTurn other)
    {
        var byLevel = one.Proposals.Level.CompareTo(other.Proposals.Level) * (scale.MissingGivesHighest ? -1 : 1);
        var byFloor = one.Proposals.HighestProtected.CompareTo(other.Proposals.HighestProtected);
        return byLevel != 0 ? byLevel
            : byFloor != 0 ? byFloor
            : policy.Overrides.Where(o => o.Scale == scale).Select(o => one.Met.Contains(o).CompareTo(other.Met.Contains(o))).FirstOrDefault(c => c != 0);
    }

    private static Truth Holds(PolicyOverride one, PlainReading reading) =>
        one.InArea is { } area && reading.Stand(area) < reading.Stand(one.When) ? reading.Stand(area) : reading.Stand(one.When);

    private static OverrideStanding WhyUnmet(PolicyOverride one, PlainReading reading)
    {
        var area = one.InArea is { } of ? reading.Stand(of) : Truth.Met;
        return area == Truth.Unmet ? OverrideStanding.OutOfArea
            : reading.Stand(one.When) == Truth.Unmet ? OverrideStanding.ConditionUnmet
            : area == Truth.Unknown ? OverrideStanding.AreaUnknown
            : Holds(one, reading) == Truth.Unknown ? OverrideStanding.ConditionUnknown
            : OverrideStanding.ConditionUnmet;
    }

    private static int Extreme(Scale scale, IEnumerable<int> levels) => scale.MissingGivesHighest ? levels.Max() : levels.Min();

    private List<string> InOrder(HashSet<PolicyRule> rules) => [.. policy.Rules.Where(rules.Contains).Select(r => r.Id)];

    /// <summary>What comes of every completion, on each scale. The first determinant changes fastest.</summary>
    private List<PlainTurn[]> Complete(PlainCase plain, List<OpenDeterminant> open)
    {
        var count = open.Aggregate(1L, (product, o) => product * o.Values.Count);
        if (count > MostCompletions)
        {
            throw new InvalidOperationException($"{count} completions are more than this evaluator walks.");
        }

        var all = new List<PlainTurn[]>();
        for (var turn = 0; turn < count; turn++)
        {
            var rest = turn;
            var found = new List<(Determinant, FactValue)>();
            foreach (var determinant in open)
            {
                found.Add((determinant.Determinant, determinant.Values[rest % determinant.Values.Count]));
                rest /= determinant.Values.Count;
            }

            var reading = new PlainReading(policy, plain.With(found));
            var met = policy.Rules.Where(r => r.Proposal.Scale is not null && reading.Stand(r.When) == Truth.Met).ToHashSet();
            var overrides = policy.Overrides.Where(o => Holds(o, reading) == Truth.Met).ToHashSet();
            all.Add([.. policy.Scales.Select(scale => new PlainTurn(Propose(scale, reading, met.Contains), overrides))]);
        }

        return all;
    }

    /// <summary>The open determinants of which two values, all else alike, give two levels.</summary>
    private static List<string> KeptOpen(PlainCase plain, List<int> levels)
    {
        var kept = new List<string>();
        var step = 1;
        foreach (var open in plain.Open)
        {
            var size = open.Values.Count;
            var differs = Enumerable.Range(0, levels.Count)
                .Where(turn => turn / step % size != 0)
                .Any(turn => levels[turn] != levels[turn - (turn / step % size * step)]);
            if (differs)
            {
                kept.Add(open.Determinant.Id);
            }

            step *= size;
        }

        return kept;
    }

    /// <summary>How many levels are possible at most once an open determinant is known.</summary>
    private static Dictionary<string, int> WorstAnswers(PlainCase plain, List<int> levels)
    {
        var worst = new Dictionary<string, int>(StringComparer.Ordinal);
        var step = 1;
        foreach (var open in plain.Open)
        {
            var size = open.Values.Count;
            var before = step;
            worst.Add(
                open.Determinant.Id,
                levels.Select((level, turn) => (level, Answer: turn / before % size)).GroupBy(t => t.Answer).Max(g => g.Select(t => t.level).Distinct().Count()));
            step *= size;
        }

        return worst;
    }

    private PlainProposals Propose(Scale scale, PlainReading reading, Func<PolicyRule, bool> isMet)
    {
        var proposed = new Dictionary<PolicyRule, int>();
        foreach (var rule in policy.Rules.Where(r => r.Proposal.Scale == scale && isMet(r)))
        {
            if (Proposed(rule, reading) is { } level)
            {
                proposed[rule] = level;
            }
        }

        return new(scale, proposed);
    }

    private static int? Proposed(PolicyRule rule, PlainReading reading)
    {
        if (Floor(rule, reading) is not { } range)
        {
            return (rule.Proposal switch
            {
                FloorProposal floor => floor.Level.Fixed,
                CapProposal cap => cap.Level.Fixed,
                LevelProposal level => level.Level.Fixed,
                _ => null,
            })?.Index;
        }

        var output = ((FloorProposal)rule.Proposal).Level.Derived!;
        var id = range.Low < 0 ? "none" : output.Values[(int)range.Low!].Id;
        return rule.Proposal.Scale!.LevelById(id)?.Index;
    }

    /// <summary>What a floor by a derived determinant can propose; <see langword="null"/> for any other proposal.</summary>
    private static PlainRange? Floor(PolicyRule rule, PlainReading reading) =>
        rule.Proposal is FloorProposal { Level.Derived: { } derived } ? reading.RangeOf(derived) : null;
}
