using FluentAssertions;
using Noms.Tiering.Explaining;
using Noms.Tiering.Tests.Deciding;
using Xunit;

namespace Noms.Tiering.Tests.Explaining;

public sealed class Counterfactuals
{
    private static readonly SmallPolicy Likelihood = SmallPolicy.Of(
        """
        "reads": { "ogrs3": { "whenMissing": "open" }, "riskOfSeriousHarm": { "whenMissing": { "is": "low" } }, "age": { "whenMissing": "open" } },
        "rules": [
          { "id": "L1", "floor": "2", "when": { "determinant": "ogrs3", "atLeast": 50 } },
          { "id": "L2", "floor": "3", "when": { "determinant": "ogrs3", "atLeast": 75 } },
          { "id": "H1", "floor": "4", "when": { "all": [ { "determinant": "riskOfSeriousHarm", "atLeast": "high" }, { "determinant": "ogrs3", "atLeast": 75 } ] } },
          { "id": "A1", "floor": "4", "when": { "determinant": "age", "below": 18 } }
        ]
        """);

    [Fact]
    public void An_OGRS_of_74_is_one_step_below_the_next_level()
    {
        var other = Of(Likelihood.Decide("\"ogrs3\": 74, \"age\": 40"), "3");

        var change = other.Nearest.Should().ContainSingle().Which.Changes.Should().ContainSingle().Subject;
        change.Determinant.Should().Be(Determinants.Ogrs3);
        change.To.Should().Be(FactValue.Number(75));
        change.Steps.Should().Be(1);
        change.CellsCrossed.Should().Be(1);
        change.Range!.ToString().Should().Be("at least 75%");
        other.ToText().Should().Be("3, if OGRS3 two-year score were at least 75% (it is 74%)");
        other.IsExact.Should().BeTrue();
    }

    [Fact]
    public void A_level_between_two_bounds_needs_a_value_between_them()
    {
        var change = Of(Likelihood.Decide("\"ogrs3\": 90, \"age\": 40"), "2").Nearest[0].Changes.Single();

        change.Range!.AtLeast.Should().Be(50);
        change.Range.Below.Should().Be(75);
        change.To.Should().Be(FactValue.Number(74), "it is the nearest to 90");
        change.Steps.Should().Be(16);
    }

    [Fact]
    public void Changes_of_two_determinants_stand_in_policy_order_and_cells_are_counted_together()
    {
        var nearest = Of(Likelihood.Decide("\"ogrs3\": 10, \"age\": 40, \"riskOfSeriousHarm\": \"medium\""), "4").Nearest.Should().ContainSingle().Subject;

        nearest.Changes.Select(c => c.Determinant.Id).Should().Equal("ogrs3", "riskOfSeriousHarm");
        nearest.CellsCrossed.Should().Be(3);
        nearest.ToText().Should().Be(
            "4, if OGRS3 two-year score were at least 75% (it is 10%) and risk of serious harm were high or very high (it is medium)");
        nearest.Decision.Level!.Id.Should().Be("4");
        nearest.Decision.Case[Determinants.Ogrs3].Should().Be(FactValue.Number(75));
    }

    [Fact]
    public void What_a_person_cannot_change_is_left_out_unless_asked_for()
    {
        var decision = Likelihood.Decide("\"ogrs3\": 10, \"age\": 40");

        Of(decision, "4").Nearest[0].Changes.Should().HaveCount(2);
        Of(decision, "4", new CounterfactualOptions { IncludeUnchangeable = true }).Nearest[0].Changes.Single().Determinant.Should().Be(Determinants.Age);
    }

    [Fact]
    public void What_is_not_recorded_can_be_found_out_whether_or_not_it_can_change()
    {
        var decision = Likelihood.Decide("\"ogrs3\": 10");

        var change = Of(decision, "4").Nearest[0].Changes.Single();
        change.IsRecording.Should().BeTrue();
        change.ToText().Should().Be("age were found to be below 18 years (it is not recorded)");
        Of(decision, "4", new CounterfactualOptions { IncludeRecording = false }).IsReachable.Should().BeFalse();
    }

    [Fact]
    public void A_value_that_stands_in_is_where_a_change_counts_from()
    {
        var change = Of(Likelihood.Decide("\"ogrs3\": 80, \"age\": 40"), "4").Nearest[0].Changes.Single();

        change.StoodIn.Should().Be(FactValue.Choice(Determinants.RiskOfSeriousHarm, "low"));
        change.CellsCrossed.Should().Be(2);
        change.ToText().Should().Be("risk of serious harm were found to be high or very high (it is not recorded, and taken as low)");
    }

    [Fact]
    public void A_level_that_nothing_reaches_is_said_to_be_so()
    {
        var policy = SmallPolicy.Of(
            """
            "reads": { "ogrs3": { "whenMissing": "open" } },
            "rules": [ { "id": "L1", "floor": "2", "when": { "determinant": "ogrs3", "atLeast": 50 } }, { "id": "L2", "floor": "3" } ]
            """);

        var other = Of(policy.Decide("\"ogrs3\": 10"), "1");
        other.Nearest.Should().BeEmpty();
        other.IsReachable.Should().BeFalse();
        other.ToText().Should().Be("1: no change of what may change gives it");
    }

    [Fact]
    public void A_status_must_fall_away_for_a_level()
    {
        var policy = SmallPolicy.Of(
            """
            "reads": { "hasActiveEvent": { "whenMissing": "open" }, "ogrs3": { "whenMissing": "open" } },
            "statuses": [ { "id": "not-supervised", "when": { "determinant": "hasActiveEvent", "is": false }, "cite": ["s"] } ],
            "rules": [ { "id": "L1", "floor": "2", "when": { "determinant": "ogrs3", "atLeast": 50 } } ]
            """);

        var others = policy.Decide("\"hasActiveEvent\": false, \"ogrs3\": 10").Counterfactuals()[0];
        others.Level.Should().BeNull();
        others.Others.Select(o => o.Level.Id).Should().Equal("1", "2", "3", "4");
        others.Others[0].Nearest[0].Changes.Select(c => c.Determinant.Id).Should().Equal("hasActiveEvent");
        others.Others[1].Nearest[0].Changes.Select(c => c.Determinant.Id).Should().Equal("hasActiveEvent", "ogrs3");
    }

    [Fact]
    public void A_requirement_that_is_completed_is_one_element_altered()
    {
        var policy = SmallPolicy.Of(
            """
            "reads": { "sentences": { "whenMissing": { "is": [] } } },
            "rules": [ { "id": "R1", "floor": "2", "when": { "some": "sentences", "such": { "some": "requirements", "such": { "field": "state", "is": "outstanding" } } } } ]
            """);
        var decision = policy.Decide(
            """
            "sentences": [ { "type": "community-order", "phase": "community", "requirements": [ { "type": "supervision", "state": "outstanding" } ] } ]
            """);

        var change = Of(decision, "1").Nearest[0].Changes.Single();
        change.CellsCrossed.Should().Be(1);
        var edit = change.Edits.Should().ContainSingle().Subject;
        edit.Before.Should().Be(decision.Case[Determinants.Sentences].AsList().Elements[0]);
        edit.After!.Values[0].Should().Be(edit.Before!.Values[0], "the type of a sentence that was passed does not change");
        change.ToText().Should().Be("sentences were such (1 altered)");
        Of(policy.Decide("\"sentences\": []"), "2").Nearest[0].Changes.Single().Edits.Single().Before.Should().BeNull();
    }

    [Fact]
    public void A_date_moves_in_days_counted_from_the_as_of_date()
    {
        var policy = SmallPolicy.Of(
            """
            "determinants": [ { "id": "reviewed", "kind": "date" }, { "id": "born", "kind": "number", "min": 0, "max": 9, "resolution": 1, "canChange": false } ],
            "reads": { "reviewed": { "whenMissing": "open" }, "born": { "whenMissing": "open" } },
            "rules": [ { "id": "D1", "floor": "2", "when": { "any": [ { "determinant": "reviewed", "before": { "years": -1 } }, { "determinant": "born", "atLeast": 5 } ] } } ]
            """);

        var change = Of(policy.Decide("\"reviewed\": \"2005-01-01\", \"born\": 1"), "1").Nearest[0].Changes.Single();

        change.To.Should().Be(FactValue.Date(new DateOnly(2005, 3, 1)));
        change.Steps.Should().Be(59);
        change.Range!.ToString().Should().Be("on or after 1 March 2005");
    }

    [Fact]
    public void Of_a_fallback_the_one_that_is_taken_changes_or_an_earlier_one_is_recorded()
    {
        var policy = SmallPolicy.Of(
            """
            "reads": { "ogrs3": { "whenMissing": "open" }, "oasysScore": { "whenMissing": "open" } },
            "derived": [
              { "id": "byOgrs", "values": [ { "id": "low" }, { "id": "raised" } ], "bands": { "of": "ogrs3", "bands": [ { "is": "low", "below": 50 }, { "is": "raised", "atLeast": 50 } ] } },
              { "id": "byOasys", "values": [ { "id": "low" }, { "id": "raised" } ], "bands": { "of": "oasysScore", "bands": [ { "is": "low", "below": 100 }, { "is": "raised", "atLeast": 100 } ] } },
              { "id": "likelihood", "fallback": ["byOgrs", "byOasys"] } ],
            "rules": [ { "id": "L1", "floor": "2", "when": { "determinant": "likelihood", "is": "raised" } } ]
            """);

        var nearest = Of(policy.Decide("\"oasysScore\": 20"), "2").Nearest;

        nearest.Select(n => n.Changes.Single().Determinant.Id).Should().Equal("ogrs3", "oasysScore");
        nearest[0].Changes[0].Range!.ToString().Should().Be("at least 50%");
    }

    [Fact]
    public void Overrides_and_judgement_bear_on_the_level_as_they_stand()
    {
        var policy = SmallPolicy.Of(
            """
            "reads": { "ogrs3": { "whenMissing": "open" }, "notorious": { "whenMissing": "open" } },
            "rules": [ { "id": "L1", "floor": "3", "when": { "determinant": "ogrs3", "atLeast": 50 } } ],
            "overrides": [ { "id": "O1", "title": "Notorious", "authority": "national", "reason": "Public confidence", "cite": ["s"], "effective": { "from": "2000-01-01" },
                             "when": { "determinant": "notorious", "is": true }, "floor": "2" } ]
            """);
        var decision = policy.Decide("\"ogrs3\": 10, \"notorious\": true");

        decision.Level!.Id.Should().Be("2");
        Of(decision, "1").ToText().Should().Be("1, if notorious were no (it is yes)");
        Of(decision, "3").ToText().Should().Be("3, if OGRS3 two-year score were at least 50% (it is 10%)");
        Of(decision, "4").IsReachable.Should().BeFalse();
    }

    [Fact]
    public void A_fact_that_is_dated_later_is_mended_by_no_value()
    {
        var decision = new TieringEngine(TieringPolicies.Noms2005).Decide(
            TieringCase.Create("C1").With(Determinants.Ogrs3, 62, date: new DateOnly(2006, 3, 2)).Build(), new DateOnly(2006, 3, 1));

        decision.State.Should().Be(DecisionState.InvalidData);
        decision.Counterfactuals()[0].Others.Should().HaveCount(4).And.OnlyContain(o => o.IsReachable == false);
    }

    private static LevelCounterfactuals Of(TieringDecision decision, string level, CounterfactualOptions? options = null) =>
        decision.Counterfactuals(options)[0].Others.Single(o => o.Level.Id == level);
}
