using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class DecidingRulesAreNamed
{
    [Fact]
    public void A_floor_decides_when_its_value_equals_the_level()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "vulnerable": { "whenMissing": "open" }, "childProtection": { "whenMissing": "open" }, "domesticAbuse": { "whenMissing": "open" } },
            "rules": [ { "id": "A", "when": { "determinant": "vulnerable", "is": true }, "floor": "3" },
                       { "id": "B", "when": { "determinant": "childProtection", "is": true }, "floor": "3" },
                       { "id": "C", "when": { "determinant": "domesticAbuse", "is": true }, "floor": "2" } ]
            """);
        policy.Decide(""" "vulnerable": true, "childProtection": true, "domesticAbuse": true """).Deciding().Should().Be("A B");
        policy.Decide(""" "vulnerable": false, "childProtection": false, "domesticAbuse": true """).Deciding().Should().Be("C");
    }

    [Fact]
    public void Where_no_rule_proposes_nothing_decides_but_the_default()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "vulnerable": { "whenMissing": "open" } },
            "rules": [ { "id": "A", "when": { "determinant": "vulnerable", "is": true }, "floor": "3" } ]
            """);
        var decision = policy.Decide(""" "vulnerable": false """);
        decision.LevelId().Should().Be("1");
        decision.Deciding().Should().BeEmpty();
        decision.DecidedByOneOf().Should().BeEmpty();
    }

    [Fact]
    public void A_level_that_rests_on_rules_of_which_each_is_unknown_names_them()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "ogrs3": { "whenMissing": "open" } },
            "rules": [ { "id": "L", "when": { "determinant": "ogrs3", "below": 50 }, "floor": "3" },
                       { "id": "H", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "3" } ]
            """);
        var decision = policy.Decide();
        decision.LevelId().Should().Be("3");
        decision.IsProvisional.Should().BeFalse();
        decision.Deciding().Should().BeEmpty();
        decision.DecidedByOneOf().Should().Be("L H");
    }

    [Fact]
    public void A_met_floor_decides_alone_though_an_unknown_one_would_give_the_same_level()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "ogrs3": { "whenMissing": "open" }, "vulnerable": { "whenMissing": "open" } },
            "rules": [ { "id": "L", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "3" },
                       { "id": "V", "when": { "determinant": "vulnerable", "is": true }, "floor": "3" } ]
            """);
        var decision = policy.Decide(""" "vulnerable": true """);
        decision.Possible().Should().Be("3");
        decision.Deciding().Should().Be("V");
        decision.DecidedByOneOf().Should().BeEmpty();
    }

    [Fact]
    public void A_rule_is_necessary_when_without_it_the_level_would_change()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "vulnerable": { "whenMissing": "open" }, "childProtection": { "whenMissing": "open" } },
            "rules": [ { "id": "A", "when": { "determinant": "vulnerable", "is": true }, "floor": "3" },
                       { "id": "B", "when": { "determinant": "childProtection", "is": true }, "floor": "3" } ]
            """);
        policy.Decide(""" "vulnerable": true, "childProtection": true """).Trace.Rules.Select(r => r.IsNecessary).Should().Equal(false, false);
        policy.Decide(""" "vulnerable": true, "childProtection": false """).Trace.Rules.Select(r => r.IsNecessary).Should().Equal(true, false);
    }
}
