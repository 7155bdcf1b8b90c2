using FluentAssertions;
using Noms.Tiering.Explaining;
using Noms.Tiering.Tests.Deciding;
using Noms.Tiering.Tests.Properties;
using Xunit;

namespace Noms.Tiering.Tests.Explaining;

public sealed class DistancesToBounds
{
    private static readonly SmallPolicy Policy = SmallPolicy.Of(
        """
        "determinants": [ { "id": "reviewed", "kind": "date" } ],
        "reads": { "ogrs3": { "whenMissing": "open" }, "riskOfSeriousHarm": { "whenMissing": "open" }, "reviewed": { "whenMissing": { "is": "2006-01-01" } }, "notorious": { "whenMissing": { "is": false } } },
        "derived": [ { "id": "likelihood", "values": [ { "id": "low" }, { "id": "raised" } ], "bands": { "of": "ogrs3", "bands": [ { "is": "low", "below": 50 }, { "is": "raised", "atLeast": 50 } ] } } ],
        "rules": [
          { "id": "L1", "floor": "2", "when": { "all": [ { "determinant": "likelihood", "is": "raised" }, { "determinant": "notorious", "is": true } ] } },
          { "id": "L2", "floor": "3", "when": { "determinant": "ogrs3", "atLeast": 75 } },
          { "id": "H1", "floor": "4", "when": { "determinant": "riskOfSeriousHarm", "atLeast": "high" } },
          { "id": "D1", "floor": "3", "when": { "determinant": "reviewed", "before": { "years": -1 } } }
        ]
        """);

    [Fact]
    public void An_OGRS_of_74_is_one_below_75_and_the_rule_that_reads_it_is_named()
    {
        var ogrs = Of("\"ogrs3\": 74, \"riskOfSeriousHarm\": \"low\"", "ogrs3");

        ogrs.NextAbove!.Steps.Should().Be(1);
        ogrs.NextAbove.Bound.Should().Be(FactValue.Number(75));
        ogrs.NextAbove.Rules.Select(r => r.Id).Should().Equal("L2");
        ogrs.NextAbove.Levels.Select(l => l.Id).Should().Equal("3");
        ogrs.ToText().Should().Be(
            "OGRS3 two-year score of 74% is 24% above 50% (L1); below it nothing changes\n"
            + "OGRS3 two-year score of 74% is 1% below 75% (L2); from there on 3");
    }

    [Fact]
    public void A_bound_that_would_change_nothing_by_itself_is_there_and_says_so()
    {
        var ogrs = Of("\"ogrs3\": 74, \"riskOfSeriousHarm\": \"low\"", "ogrs3");

        ogrs.NextBelow.Should().BeNull("the rule at 50 asks for more than the score");
        ogrs.Bounds.Should().HaveCount(2);
        ogrs.Bounds[0].ChangesOutcome.Should().BeFalse();
        ogrs.Bounds[0].Steps.Should().Be(25, "49 is the nearest that lies below 50");
        ogrs.Bounds[0].Rules.Select(r => r.Id).Should().Equal("L1");
    }

    [Fact]
    public void A_value_at_a_bound_is_at_it_and_one_step_from_below()
    {
        var ogrs = Of("\"ogrs3\": 75, \"riskOfSeriousHarm\": \"low\"", "ogrs3");

        ogrs.NextBelow!.Bound.Should().Be(FactValue.Number(75));
        ogrs.NextBelow.To.Should().Be(FactValue.Number(74));
        ogrs.NextBelow.Steps.Should().Be(1);
        ogrs.NextAbove.Should().BeNull();
    }

    [Fact]
    public void An_ordered_choice_has_only_the_bounds_that_something_reads()
    {
        var harm = Of("\"ogrs3\": 10, \"riskOfSeriousHarm\": \"low\"", "riskOfSeriousHarm");

        var bound = harm.Bounds.Should().ContainSingle().Subject;
        bound.Bound.Should().Be(FactValue.Choice(Determinants.RiskOfSeriousHarm, "high"));
        bound.Steps.Should().Be(2);
        bound.Levels.Select(l => l.Id).Should().Equal("4");
    }

    [Fact]
    public void A_date_is_so_many_days_from_a_day_counted_from_the_as_of_date()
    {
        var reviewed = Of("\"ogrs3\": 10, \"riskOfSeriousHarm\": \"low\", \"reviewed\": \"2005-02-27\"", "reviewed");

        reviewed.ToText().Should().Be("reviewed of 27 February 2005 is 2 days before 1 March 2005 (D1); from then on 1");
    }

    [Fact]
    public void What_is_not_recorded_and_what_has_no_order_has_no_distance() =>
        Policy.Decide("\"ogrs3\": 10, \"notorious\": true").Distances().Select(d => d.Determinant.Id).Should().Equal("ogrs3");

    [Fact]
    public void The_next_bound_on_each_side_is_the_first_beyond_which_the_outcome_is_another() => Generated.Check(150, 6, (subject, tieringCase, _) =>
    {
        var decision = subject.Engine.Decide(tieringCase, subject.AsOf);
        foreach (var distances in decision.Distances())
        {
            var values = new PlainMoves(subject.Policy, tieringCase, subject.AsOf).ValuesOf(distances.Determinant).Where(v => v.Kind != FactValueKind.None);
            var changes = values.Where(v => IsOther(subject, decision, distances.Determinant, v)).ToList();
            var above = changes.Where(v => Compare(distances.Determinant, v, distances.Value) > 0).ToList();
            var from = changes.Where(v => Compare(distances.Determinant, v, distances.Value) <= 0).ToList();
            if ((above.Count > 0 ? above[0] : null as FactValue?) is var first && first != distances.NextAbove?.Bound)
            {
                return $"next above of {distances.Determinant} is {distances.NextAbove?.Bound} and should be {first}";
            }

            if ((from.Count > 0) != (distances.NextBelow is not null))
            {
                return $"next below of {distances.Determinant} is {distances.NextBelow?.Bound}";
            }

            if (distances.NextBelow is { } below && (!below.Beyond.Contains(from[^1]) || !IsOther(subject, decision, distances.Determinant, below.To)))
            {
                return $"beyond {below.Bound} of {distances.Determinant} lies {below.To}, and the last that changes is {from[^1]}";
            }
        }

        return null;
    });

    private static bool IsOther(Subject subject, TieringDecision decision, Determinant determinant, FactValue value)
    {
        var other = subject.Engine.Decide(
            decision.Case.WithFacts(decision.Case.Facts.Select(f => f.Determinant.Id == determinant.Id ? f with { Value = value } : f)), subject.AsOf);
        return other.State != decision.State || other.Status != decision.Status
            || (other.State == DecisionState.Decided && !other.Scales.Select(s => s.Level).SequenceEqual(decision.Scales.Select(s => s.Level)));
    }

    private static int Compare(Determinant determinant, FactValue one, FactValue other) => determinant.Kind switch
    {
        DeterminantKind.Number => one.AsNumber().CompareTo(other.AsNumber()),
        DeterminantKind.Date => one.AsDate().CompareTo(other.AsDate()),
        _ => Place(determinant, one).CompareTo(Place(determinant, other)),
    };

    private static int Place(Determinant determinant, FactValue value) =>
        determinant.Values.Select(v => v.Id).ToList().IndexOf(value.AsText());

    private static DeterminantDistances Of(string facts, string id) => Policy.Decide(facts).Distances().Single(d => d.Determinant.Id == id);
}
