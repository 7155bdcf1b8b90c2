using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Noms.Tiering.Cases;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Properties;

public sealed class DecisionProperties
{
    [Fact]
    public void The_level_is_one_of_the_possible_levels() => Generated.Check(300, 40, (subject, tieringCase, _) =>
        subject.Engine.Decide(tieringCase, subject.AsOf).Scales
            .Where(s => s.Level is not null && !s.Possible.Contains(s.Level))
            .Select(s => $"{s.Level} is not among the possible levels of {s.Scale.Id}")
            .FirstOrDefault());

    [Fact]
    public void What_keeps_a_level_open_is_named_where_several_are_possible_and_only_there() => Generated.Check(300, 40, (subject, tieringCase, _) =>
        subject.Engine.Decide(tieringCase, subject.AsOf).Scales
            .Where(s => !s.PossibleIsAtMost && (s.Possible.Length > 1) != (s.KeptOpenBy.Length > 0))
            .Select(s => $"{s.Possible.Length} levels of {s.Scale.Id} are possible, and {s.KeptOpenBy.Length} determinants keep it open")
            .FirstOrDefault());

    [Fact]
    public void More_facts_never_widen_the_possible_levels() => Generated.Check(300, 40, (subject, tieringCase, dice) =>
    {
        // That something is recorded at all is itself a fact for `recorded` and for a fallback.
        var missing = subject.Policy.Reads
            .Where(use => use.IsOpenWhenMissing && tieringCase.FactOf(use.Determinant) is null && !AsksWhetherRecorded(subject, use.Determinant))
            .ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var found = new CaseGenerator(subject.Policy, subject.AsOf, dice).Certain(dice.Pick(missing));
        var before = subject.Engine.Decide(tieringCase, subject.AsOf);
        var after = subject.Engine.Decide(tieringCase.WithFacts(tieringCase.Facts.Append(found)), subject.AsOf);
        return before.Scales.Zip(after.Scales)
            .Where(s => !s.First.PossibleIsAtMost && s.Second.Possible.Except(s.First.Possible).Any())
            .Select(s => $"with {found.Determinant.Id} known, {s.Second.Scale.Id} can be {string.Join(", ", s.Second.Possible.Except(s.First.Possible))} too")
            .FirstOrDefault();
    });

    [Fact]
    public void A_case_decided_twice_is_decided_alike() => Generated.Check(200, 20, (subject, tieringCase, _) =>
        Difference(subject.Engine.Decide(tieringCase, subject.AsOf), subject.Engine.Decide(tieringCase, subject.AsOf), inOrder: true)
        ?? Difference(subject.Engine.Decide(tieringCase, subject.AsOf), Generated.Read(subject.Text, subject.AsOf).Engine.Decide(tieringCase, subject.AsOf), inOrder: true));

    [Fact]
    public void The_order_of_the_rules_changes_nothing_but_order() => Generated.Check(200, 20, (subject, tieringCase, dice) =>
    {
        var policy = JsonNode.Parse(subject.Text)!.AsObject();
        policy["rules"] = new JsonArray([.. dice.Shuffled(policy["rules"]!.AsArray()).Select(r => r!.DeepClone())]);
        var other = Generated.Read(policy.ToJsonString(), subject.AsOf);
        return Difference(subject.Engine.Decide(tieringCase, subject.AsOf), other.Engine.Decide(tieringCase, subject.AsOf), inOrder: false);
    });

    [Fact]
    public void Needless_zeros_in_bounds_and_facts_change_nothing() => Generated.Check(200, 20, (subject, tieringCase, dice) =>
    {
        var policy = JsonNode.Parse(subject.Text)!.AsObject();
        AddZeros(policy, dice);
        var other = Generated.Read(policy.ToJsonString(), subject.AsOf);
        var zeros = tieringCase.WithFacts(tieringCase.Facts.Select(fact =>
            fact.Value.Kind == FactValueKind.Number ? fact with { Value = FactValue.Number(fact.Value.AsNumber() * 1.00m) } : fact));
        return other.Policy.Hash != subject.Policy.Hash
            ? "the policy has another hash"
            : Difference(subject.Engine.Decide(tieringCase, subject.AsOf), other.Engine.Decide(zeros, subject.AsOf), inOrder: true);
    });

    [Fact]
    public void The_trace_says_of_each_rule_what_the_decision_says() => Generated.Check(200, 20, (subject, tieringCase, _) =>
    {
        var decision = subject.Engine.Decide(tieringCase, subject.AsOf);
        var trace = decision.Trace;
        return Ids(trace.Rules.Where(r => r.IsDeciding).Select(r => r.Rule)) != Ids(subject.Policy.Rules.Where(r => decision.Scales.Any(s => s.Deciding.Contains(r))))
                ? "the trace has other deciding rules"
            : trace.Rules.FirstOrDefault(r => r.Condition.Truth != r.Truth) is { } rule ? $"{rule.Rule} is {rule.Truth} and its condition {rule.Condition.Truth}"
            : trace.State != decision.State ? "the trace has another state"
            : null;
    });

    [Fact]
    public void A_case_that_is_written_and_read_again_is_decided_alike() => Generated.Check(200, 20, (subject, tieringCase, _) =>
    {
        var text = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(tieringCase, text, subject.AsOf);
        var again = TieringCaseReader.Read(text.WrittenSpan, subject.Policy.Catalogue);
        return again.AsOf != subject.AsOf
            ? "the as-of date is another"
            : Difference(subject.Engine.Decide(tieringCase, subject.AsOf), subject.Engine.Decide(again.Case, subject.AsOf), inOrder: true);
    });

    private static bool AsksWhetherRecorded(Subject subject, Determinant determinant)
    {
        var asked = $"\"determinant\":\"{determinant.Id}\",\"recorded\"";
        return subject.Text.Contains(asked, StringComparison.Ordinal)
            || subject.Policy.Derived.OfType<FallbackDeterminant>().Any(f => f.Of.Any(part =>
                part.Id == determinant.Id || subject.Policy.Derived.OfType<BandedDeterminant>().Any(b => b.Id == part.Id && b.Of.Id == determinant.Id)));
    }

    private static void AddZeros(JsonNode? node, Dice dice)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    AddZeros(item, dice);
                }

                break;
            case JsonObject made:
                foreach (var (name, value) in made.ToList())
                {
                    if (name is "atLeast" or "below" or "value" or "points" && value is JsonValue number && number.GetValueKind() == JsonValueKind.Number)
                    {
                        made[name] = number.GetValue<decimal>() * dice.Pick(1m, 1.0m, 1.00m);
                    }
                    else
                    {
                        AddZeros(value, dice);
                    }
                }

                break;
        }
    }

    private static string? Difference(TieringDecision one, TieringDecision other, bool inOrder)
    {
        var first = Said(one, inOrder);
        var second = Said(other, inOrder);
        return first == second ? null : $"once {first}\nonce {second}";
    }

    private static string Said(TieringDecision decision, bool inOrder) =>
        $"{decision.State} {decision.Status?.Id} {decision.Label}; " + string.Join("; ", decision.Scales.Select(s =>
            $"{s.Scale.Id}: {s.Level} {s.CalculatedLevel} deciding {Ids(s.Deciding, inOrder)} one of {Ids(s.DecidedByOneOf, inOrder)} "
            + $"possible {string.Join(' ', s.Possible)} {s.PossibleIsAtMost} open {string.Join(' ', s.KeptOpenBy)} {s.IsInConflict} {s.Change} "
            + $"overrides {string.Join(' ', s.Overrides.Select(o => $"{o.Id} {o.Standing} {o.Before} {o.After}"))} judgement {s.Judgement?.Standing}"))
        + "; " + string.Join(' ', decision.Outputs.Select(o => $"{o.Output.Id} {o.Truth}"));

    private static string Ids(IEnumerable<PolicyRule> rules, bool inOrder = true)
    {
        var ids = rules.Select(r => r.Id);
        return string.Join(' ', inOrder ? ids : ids.Order(StringComparer.Ordinal));
    }
}
