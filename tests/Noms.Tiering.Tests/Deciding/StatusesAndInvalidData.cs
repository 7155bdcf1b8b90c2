using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class StatusesAndInvalidData
{
    private static readonly SmallPolicy Policy = SmallPolicy.Of("""
        "reads": { "hasActiveEvent": { "whenMissing": "open" }, "vulnerable": { "whenMissing": "open" }, "childProtection": { "whenMissing": "open" },
                   "ogrs3": { "whenMissing": "open" }, "notorious": { "whenMissing": "open" } },
        "statuses": [ { "id": "not-supervised", "when": { "determinant": "hasActiveEvent", "is": false }, "cite": [ "s" ] },
                      { "id": "elsewhere", "when": { "determinant": "childProtection", "is": true }, "cite": [ "s" ] } ],
        "invalid": [ { "id": "both", "reason": "the two exclude each other", "when": { "all": [
                         { "determinant": "notorious", "is": true }, { "determinant": "vulnerable", "is": true } ] } } ],
        "rules": [ { "id": "V", "when": { "determinant": "vulnerable", "is": true }, "floor": "2" },
                   { "id": "L", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "3" } ]
        """);

    [Fact]
    public void A_status_stands_in_place_of_the_level_with_what_the_facts_guarantee_beside_it()
    {
        var decision = Policy.Decide(""" "hasActiveEvent": false, "vulnerable": true, "childProtection": false """);
        decision.State.Should().Be(DecisionState.Status);
        decision.Status!.Id.Should().Be("not-supervised");
        decision.Level.Should().BeNull();
        decision.Scales[0].Level.Should().BeNull();
        decision.Scales[0].CalculatedLevel!.Id.Should().Be("2");
    }

    [Fact]
    public void A_status_is_never_provisional()
    {
        var decision = Policy.Decide(""" "hasActiveEvent": false """);
        decision.IsProvisional.Should().BeFalse();
        decision.Scales[0].IsProvisional.Should().BeFalse();
        decision.Possible().Should().Be("1 2 3");
    }

    [Fact]
    public void The_first_status_that_is_met_stands()
    {
        Policy.Decide(""" "hasActiveEvent": false, "childProtection": true, "vulnerable": false """).Status!.Id.Should().Be("not-supervised");
        Policy.Decide(""" "hasActiveEvent": true, "childProtection": true, "vulnerable": false """).Status!.Id.Should().Be("elsewhere");
    }

    [Fact]
    public void A_status_that_is_unknown_does_not_stand()
    {
        var decision = Policy.Decide(""" "vulnerable": true, "childProtection": false """);
        decision.State.Should().Be(DecisionState.Decided);
        decision.LevelId().Should().Be("2");
    }

    [Fact]
    public void Facts_that_cannot_be_true_together_are_invalid_data()
    {
        var decision = Policy.Decide(""" "hasActiveEvent": true, "vulnerable": true, "notorious": true """);
        decision.State.Should().Be(DecisionState.InvalidData);
        decision.Status.Should().BeNull();
        decision.Level.Should().BeNull();
        decision.InvalidData.Single().Code.Should().Be("both");
    }

    [Fact]
    public void A_status_goes_before_facts_that_cannot_be_true_together_and_not_before_a_date_that_cannot_be()
    {
        Policy.Decide(""" "hasActiveEvent": false, "vulnerable": true, "notorious": true """).State.Should().Be(DecisionState.Status);
        Policy.Decide(""" "hasActiveEvent": { "value": false, "date": "2006-03-02" } """).State.Should().Be(DecisionState.InvalidData);
    }

    [Fact]
    public void A_fact_dated_after_the_as_of_date_is_invalid_data()
    {
        var decision = Policy.Decide(""" "ogrs3": { "value": 60, "date": "2006-03-02" } """);
        decision.State.Should().Be(DecisionState.InvalidData);
        decision.InvalidData.Single().DeterminantId.Should().Be("ogrs3");
        Policy.Decide(""" "ogrs3": { "value": 60, "date": "2006-03-01" } """).State.Should().Be(DecisionState.Decided);
    }

    [Fact]
    public void Invalid_data_never_shows_a_value()
    {
        Policy.Decide(""" "ogrs3": { "value": 61, "date": "2006-03-02" } """).InvalidData.Single().Reason.Should().NotContain("61");
    }
}
