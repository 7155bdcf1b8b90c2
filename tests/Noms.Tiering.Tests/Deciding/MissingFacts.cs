using FluentAssertions;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class MissingFacts
{
    private const string Rules = """
        "rules": [ { "id": "H", "when": { "determinant": "riskOfSeriousHarm", "atLeast": "high" }, "floor": "3" },
                   { "id": "V", "when": { "determinant": "vulnerable", "is": true }, "floor": "2" } ]
        """;

    private static readonly SmallPolicy Open = SmallPolicy.Of(
        """ "reads": { "riskOfSeriousHarm": { "whenMissing": "open" }, "vulnerable": { "whenMissing": { "is": false } } }, """ + Rules);

    [Fact]
    public void A_determinant_that_is_open_leaves_its_rule_unknown()
    {
        var rule = Open.Decide().Trace.Rules.Single(r => r.Rule.Id == "H");
        rule.Truth.Should().Be(Truth.Unknown);
    }

    [Fact]
    public void An_open_determinant_keeps_open_every_level_that_it_could_give()
    {
        var decision = Open.Decide();
        decision.LevelId().Should().Be("1");
        decision.Possible().Should().Be("1 3");
        decision.IsProvisional.Should().BeTrue();
        decision.KeptOpenBy().Should().Be("riskOfSeriousHarm");
    }

    [Fact]
    public void A_stand_in_is_used_and_the_trace_says_that_it_stood_in()
    {
        var decision = Open.Decide(""" "riskOfSeriousHarm": "low" """);
        decision.Possible().Should().Be("1");
        decision.Trace.Determinants.Single(d => d.Use.Determinant.Id == "vulnerable").Standing.Should().Be(FactStanding.StoodIn);
        decision.Trace.StoodIn.Should().Be(1);
    }

    [Fact]
    public void A_fact_goes_before_a_stand_in()
    {
        var decision = Open.Decide(""" "riskOfSeriousHarm": "low", "vulnerable": true """);
        decision.LevelId().Should().Be("2");
        decision.Trace.StoodIn.Should().Be(0);
    }

    [Fact]
    public void What_is_written_as_null_is_missing()
    {
        Open.Decide(""" "riskOfSeriousHarm": null """).Possible().Should().Be("1 3");
    }

    [Fact]
    public void What_is_recorded_as_none_is_not_missing()
    {
        var policy = SmallPolicy.Of("""
            "determinants": [ { "id": "predictor", "kind": "number", "min": 0, "max": 100, "resolution": 1, "mayBeNone": true } ],
            "reads": { "predictor": { "whenMissing": "open" } },
            "rules": [ { "id": "P", "when": { "determinant": "predictor", "atLeast": 50 }, "floor": "3" },
                       { "id": "R", "when": { "determinant": "predictor", "recorded": true }, "floor": "2" } ]
            """);
        policy.Decide(""" "predictor": "none" """).Possible().Should().Be("2");
        policy.Decide().Possible().Should().Be("1 3");
    }

    [Fact]
    public void Whether_a_fact_is_recorded_does_not_change_with_what_it_might_turn_out_to_be()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "ogrs3": { "whenMissing": "open" } },
            "rules": [ { "id": "N", "when": { "determinant": "ogrs3", "recorded": false }, "floor": "2" } ]
            """);
        var decision = policy.Decide();
        decision.LevelId().Should().Be("2");
        decision.Possible().Should().Be("2");
        decision.KeptOpenBy().Should().BeEmpty();
    }
}
