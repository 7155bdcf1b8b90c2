using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Deciding;
using Noms.Tiering.Tests.Properties;
using Xunit;

namespace Noms.Tiering.Tests.Dating;

public sealed class NextChangeAgreesWithDecidingEveryDay
{
    private const int Days = 3 * 365;

    [Fact]
    public void Under_one_policy()
    {
        var changes = 0;
        Generated.Check(400, 8, (subject, tieringCase, dice) =>
        {
            var asOf = subject.AsOf.AddDays(-dice.Between(0, 1000));
            var decision = subject.Engine.Decide(tieringCase, asOf);
            var expected = FirstChange(decision, _ => subject.Engine);
            _ = expected is null ? 0 : Interlocked.Increment(ref changes);
            return Difference(decision, expected);
        });
        changes.Should().BeGreaterThan(100, "a property of changes wants changes");
    }

    [Fact]
    public void Under_a_policy_whose_dates_stand_in_lists_stand_in_and_are_the_greatest_of_several()
    {
        var policy = SmallPolicy.Of("""
            "determinants": [ { "id": "recall", "kind": "date" },
                              { "id": "visits", "kind": "list", "fields": [ { "id": "kind", "kind": "code" }, { "id": "on", "kind": "date", "mayBeNone": true } ] } ],
            "reads": { "latestRelease": { "whenMissing": "open" }, "recall": { "whenMissing": { "is": "2024-02-29" } }, "visits": { "whenMissing": { "is": [] } } },
            "derived": [ { "id": "last", "greatest": [ "latestRelease", "recall" ] },
                         { "id": "recent", "countOf": "visits", "such": { "field": "on", "onOrAfter": { "years": -1 } } } ],
            "rules": [ { "id": "LAST", "when": { "determinant": "last", "onOrAfter": { "years": -1 }, "before": { "months": -1 } }, "floor": "3" },
                       { "id": "TWO", "when": { "determinant": "recent", "atLeast": 2 }, "floor": "4" },
                       { "id": "HOME", "when": { "some": "visits", "such": { "all": [ { "field": "kind", "is": "a" }, { "field": "on", "before": { "days": 0 } } ] } }, "floor": "2" } ]
            """).Policy;
        var changes = 0;
        Generated.CheckCases(policy, 600, (subject, tieringCase, dice) =>
        {
            var decision = subject.Engine.Decide(tieringCase, subject.AsOf.AddDays(-dice.Between(0, 1000)));
            var expected = FirstChange(decision, _ => subject.Engine);
            changes += expected is null ? 0 : 1;
            return Difference(decision, expected);
        });
        changes.Should().BeGreaterThan(100);
    }

    [Fact]
    public void Under_versions_with_and_without_a_gap()
    {
        var gaps = 0;
        var others = 0;
        Generated.Check(200, 6, (subject, tieringCase, dice) =>
        {
            var asOf = subject.AsOf.AddDays(-dice.Between(0, 500));
            if (Versions(subject, asOf, dice) is not { } versions)
            {
                return null;
            }

            var engine = new VersionedTieringEngine(versions);
            var decision = engine.Decide(tieringCase, asOf);
            var expected = FirstChange(decision, day => versions.Find(day) is null ? null : engine.EngineOn(day));
            _ = expected is null ? 0 : decision.NextChange?.After is null ? Interlocked.Increment(ref gaps) : Interlocked.Increment(ref others);
            return Difference(decision, expected)
                ?? (decision.NextChange is { Gap: var gap, After: var after } && (gap is null) == (after is null) ? "a gap stands beside a decision, or neither" : null);
        });
        gaps.Should().BeGreaterThan(20);
        others.Should().BeGreaterThan(20);
    }

    /// <summary>The policy to some day; from then, or from some days later, without some rule; and from some day on as it was.</summary>
    private static PolicyVersions? Versions(Subject subject, DateOnly asOf, Dice dice)
    {
        var second = asOf.AddDays(dice.Between(1, 400));
        var third = second.AddDays(dice.Between(1, 400));
        var first = JsonNode.Parse(subject.Text)!.AsObject();
        var without = first.DeepClone().AsObject();
        var rules = without["rules"]!.AsArray();
        if (rules.Count > 0)
        {
            rules.RemoveAt(dice.Next(rules.Count));
            PolicyPruner.Prune(without);
        }

        try
        {
            return new(
                Read(first.DeepClone().AsObject(), "1", asOf.AddDays(-dice.Between(0, 100)), second.AddDays(-1)),
                Read(without, "2", second.AddDays(dice.Pick(0, 0, 0, 1, 30)) is var from && from < third ? from : second, third.AddDays(-1)),
                Read(first, "3", third, null));
        }
        catch (PolicyException)
        {
            // Without the rule it is no policy: something else names it.
            return null;
        }
    }

    private static TieringPolicy Read(JsonObject policy, string version, DateOnly from, DateOnly? to)
    {
        policy["version"] = version;
        policy["effective"] = new JsonObject { ["from"] = from.ToString("O", null) };
        if (to is { } last)
        {
            policy["effective"]!["to"] = last.ToString("O", null);
        }

        return Generated.Read(policy.ToJsonString(), from).Policy;
    }

    private static DateOnly? FirstChange(TieringDecision decision, Func<DateOnly, TieringEngine?> engineOn)
    {
        var outcomes = new Dictionary<TieringEngine, TieringOutcome>();
        var said = Said(decision);
        for (var day = decision.AsOf.AddDays(1); day <= decision.AsOf.AddDays(Days); day = day.AddDays(1))
        {
            if (engineOn(day) is not { } engine)
            {
                return day;
            }

            if (!outcomes.TryGetValue(engine, out var outcome))
            {
                outcomes.Add(engine, outcome = engine.CreateOutcome());
            }

            engine.Decide(decision.Case, day, outcome);
            if (Said(outcome.Policy, outcome.State, outcome.Status, scale => outcome.LevelOf(scale)) != said)
            {
                return day;
            }
        }

        return null;
    }

    private static string? Difference(TieringDecision decision, DateOnly? expected)
    {
        var change = decision.NextChange;
        var found = change?.Date <= decision.AsOf.AddDays(Days) ? change.Date : (DateOnly?)null;
        return found != expected ? $"day: the next change is on {found:O}, and deciding every day finds it on {expected:O}"
            : change is { After: { } after } && (Said(after) == Said(decision) || after.AsOf != change.Date) ? "outcome: the decision of that day is the same as before"
            : null;
    }

    private static string Said(TieringDecision decision) =>
        Said(decision.Policy, decision.State, decision.Status, scale => decision.Scales[scale].Level);

    private static string Said(TieringPolicy policy, DecisionState state, PolicyStatus? status, Func<int, Level?> levelOf) =>
        $"{state} {status?.Id} {(state == DecisionState.Decided ? string.Join(' ', policy.Scales.Select((s, index) => $"{s.Id} {levelOf(index)!.Id}")) : "")}";
}
