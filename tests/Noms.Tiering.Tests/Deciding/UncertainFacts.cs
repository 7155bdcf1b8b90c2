using FluentAssertions;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class UncertainFacts
{
    private static readonly SmallPolicy Policy = SmallPolicy.Of("""
        "reads": { "rsr": { "whenMissing": { "is": 0 }, "uncertainWhen": [ "static" ], "uncertainAfter": { "years": 1 } } },
        "rules": [ { "id": "R", "when": { "determinant": "rsr", "atLeast": 3 }, "floor": "3" } ]
        """);

    [Fact]
    public void A_static_value_is_used_and_could_be_anything()
    {
        var decision = Policy.Decide(""" "rsr": { "value": 3.5, "basis": "static" } """);
        decision.LevelId().Should().Be("3");
        decision.Deciding().Should().Be("R");
        decision.Possible().Should().Be("1 3");
        decision.IsProvisional.Should().BeTrue();
        decision.KeptOpenBy().Should().Be("rsr");
        decision.Trace.Determinants.Single().Standing.Should().Be(FactStanding.Uncertain);
    }

    [Fact]
    public void A_rule_by_an_uncertain_value_is_met_or_unmet_by_that_value()
    {
        Policy.Decide(""" "rsr": { "value": 2.99, "basis": "static" } """).Trace.Rules.Single().Truth.Should().Be(Truth.Unmet);
    }

    [Theory]
    [InlineData("dynamic")]
    public void A_dynamic_value_is_certain(string basis)
    {
        Policy.Decide($$""" "rsr": { "value": 3.5, "basis": "{{basis}}" } """).Possible().Should().Be("3");
    }

    [Fact]
    public void A_value_of_which_the_basis_is_not_stated_is_certain()
    {
        Policy.Decide(""" "rsr": 3.5 """).Possible().Should().Be("3");
    }

    [Theory]
    [InlineData("2005-03-01", "3")]
    [InlineData("2005-02-28", "1 3")]
    public void A_fact_is_certain_to_the_day_of_its_age_and_uncertain_before_it(string date, string possible)
    {
        Policy.Decide($$""" "rsr": { "value": 3.5, "date": "{{date}}" } """).Possible().Should().Be(possible);
    }

    [Fact]
    public void A_stand_in_is_not_uncertain()
    {
        Policy.Decide().Possible().Should().Be("1");
    }
}
