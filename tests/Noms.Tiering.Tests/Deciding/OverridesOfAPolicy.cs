using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class OverridesOfAPolicy
{
    [Fact]
    public void A_floor_raises_the_level_that_the_rules_give()
    {
        var decision = Decide(""" { "id": "A", "floor": "2" } """, """ { "id": "X", "authority": "local", "floor": "3" } """);
        decision.LevelId().Should().Be("3");
        decision.CalculatedId().Should().Be("2");
        decision.Possible().Should().Be("3");
        decision.Deciding().Should().Be("A");
        var one = decision.Override("X");
        (one.Standing, one.Before.Id, one.After.Id).Should().Be((OverrideStanding.Applied, "2", "3"));
    }

    [Fact]
    public void A_cap_lowers_at_most_to_the_highest_protected_floor()
    {
        var decision = Decide(
            """ { "id": "A", "floor": "4" }, { "id": "P", "floor": "2", "protected": true } """, """ { "id": "X", "authority": "national", "cap": "1" } """);
        decision.LevelId().Should().Be("2");
        decision.Override("X").IsLimited.Should().BeTrue();
    }

    [Fact]
    public void A_level_stands_in_place_of_the_unprotected_floors() =>
        Decide(""" { "id": "A", "floor": "4" }, { "id": "P", "floor": "2", "protected": true } """, """ { "id": "X", "authority": "national", "level": "3" } """)
            .LevelId().Should().Be("3");

    [Theory]
    [InlineData("national", "local", "2")]
    [InlineData("local", "national", "3")]
    public void A_local_override_goes_only_where_the_national_one_lets_it(string ofTheCap, string ofTheFloor, string level)
    {
        var decision = Decide(
            """ { "id": "A", "floor": "1" } """,
            $$""" { "id": "X", "authority": "{{ofTheCap}}", "cap": "2" }, { "id": "Y", "authority": "{{ofTheFloor}}", "floor": "3" } """);
        decision.LevelId().Should().Be(level);
        decision.Scales[0].IsInConflict.Should().BeFalse();
        decision.Scales[0].Overrides.Should().OnlyContain(o => o.IsApplied);
    }

    [Theory]
    [InlineData("\"level\": \"2\"", "\"level\": \"3\"")]
    [InlineData("\"floor\": \"4\"", "\"cap\": \"3\"")]
    [InlineData("\"level\": \"2\"", "\"floor\": \"3\"")]
    public void Two_of_one_authority_that_disagree_do_not_apply_and_are_both_reported(string one, string other)
    {
        var decision = Decide(
            """ { "id": "A", "floor": "1" } """, $$""" { "id": "X", "authority": "local", {{one}} }, { "id": "Y", "authority": "local", {{other}} } """);
        decision.LevelId().Should().Be("1");
        decision.Scales[0].IsInConflict.Should().BeTrue();
        decision.Override("X").DisagreesWith.Should().Equal("Y");
        decision.Override("Y").DisagreesWith.Should().Equal("X");
    }

    [Fact]
    public void A_third_that_disagrees_with_neither_applies_beside_two_in_conflict()
    {
        var decision = Decide(
            """ { "id": "A", "floor": "1" } """,
            """ { "id": "X", "authority": "local", "level": "3" }, { "id": "Y", "authority": "local", "level": "4" }, { "id": "Z", "authority": "local", "floor": "2" } """);
        decision.LevelId().Should().Be("2");
        decision.Override("Z").Standing.Should().Be(OverrideStanding.Applied);
    }

    [Fact]
    public void Where_national_ones_disagree_no_local_one_applies_but_a_protected_floor()
    {
        var decision = Decide(
            """ { "id": "A", "floor": "1" } """,
            """
            { "id": "X", "authority": "national", "level": "3" }, { "id": "Y", "authority": "national", "level": "4" },
            { "id": "Z", "authority": "local", "floor": "3" }, { "id": "P", "authority": "local", "floor": "2", "protected": true }
            """);
        decision.LevelId().Should().Be("2");
        decision.Override("Z").Standing.Should().Be(OverrideStanding.NationalConflict);
    }

    [Fact]
    public void A_protected_floor_is_no_party_to_a_conflict_and_is_lowered_by_nothing()
    {
        var decision = Decide(
            """ { "id": "A", "floor": "4" } """,
            """ { "id": "P", "authority": "national", "floor": "3", "protected": true }, { "id": "X", "authority": "national", "cap": "1" } """);
        decision.LevelId().Should().Be("3");
        decision.Scales[0].IsInConflict.Should().BeFalse();
    }

    [Theory]
    [InlineData("2006-02-27", OverrideStanding.NotYetEffective, "1")]
    [InlineData("2006-02-28", OverrideStanding.Applied, "3")]
    [InlineData("2006-03-31", OverrideStanding.Applied, "3")]
    [InlineData("2006-04-01", OverrideStanding.Expired, "1")]
    public void An_override_applies_on_the_first_and_the_last_day_of_its_window(string asOf, OverrideStanding standing, string level)
    {
        var decision = SmallPolicy.Of("""
            "reads": {}, "rules": [],
            "overrides": [ { "id": "X", "authority": "local", "floor": "3", "effective": { "from": "2006-02-28", "to": "2006-03-31" } } ]
            """).Decide(asOf: asOf);
        decision.Override("X").Standing.Should().Be(standing);
        decision.LevelId().Should().Be(level);
    }

    [Fact]
    public void The_next_change_is_the_day_on_which_a_window_opens_or_the_day_after_it_closes()
    {
        var decision = SmallPolicy.Of("""
            "reads": {}, "rules": [],
            "overrides": [ { "id": "X", "authority": "local", "floor": "3", "effective": { "from": "2006-03-10", "to": "2006-03-31" } } ]
            """).Decide();
        decision.NextChange!.Date.Should().Be(new DateOnly(2006, 3, 10));
        decision.NextChange.After!.NextChange!.Date.Should().Be(new DateOnly(2006, 4, 1));
    }

    [Theory]
    [InlineData("\"area\": \"north\"", OverrideStanding.Applied, "3", "3", "")]
    [InlineData("\"area\": \"west\"", OverrideStanding.OutOfArea, "1", "1", "")]
    [InlineData("", OverrideStanding.AreaUnknown, "1", "1 3", "area")]
    public void An_override_of_some_areas_applies_there_and_an_unknown_area_is_open(string facts, OverrideStanding standing, string level, string possible, string keptOpenBy)
    {
        var decision = SmallPolicy.Of("""
            "reads": { "area": { "whenMissing": "open" } }, "rules": [],
            "overrides": [ { "id": "X", "authority": "local", "floor": "3", "areas": [ "north", "east" ] } ]
            """).Decide(facts);
        decision.Override("X").Standing.Should().Be(standing);
        decision.LevelId().Should().Be(level);
        decision.Possible().Should().Be(possible);
        decision.KeptOpenBy().Should().Be(keptOpenBy);
    }

    [Fact]
    public void Why_an_override_does_not_apply_is_said_of_this_case_and_not_of_the_one_before()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "area": { "whenMissing": "open" }, "vulnerable": { "whenMissing": "open" } }, "rules": [],
            "overrides": [ { "id": "X", "authority": "local", "floor": "3", "areas": [ "north" ], "when": { "determinant": "vulnerable", "is": true } } ]
            """);

        policy.Decide(""" "area": "west" """).Override("X").Standing.Should().Be(OverrideStanding.OutOfArea);
        policy.Decide(""" "area": "north", "vulnerable": false """).Override("X").Standing.Should().Be(OverrideStanding.ConditionUnmet);
        policy.Decide(""" "area": "west", "vulnerable": false """).Override("X").Standing.Should().Be(OverrideStanding.OutOfArea);
    }

    [Fact]
    public void A_cap_whose_condition_is_unknown_is_taken_where_it_gives_the_lowest_level_and_says_that_it_is_open()
    {
        var decision = SmallPolicy.Of("""
            "reads": { "vulnerable": { "whenMissing": "open" } }, "rules": [ { "id": "A", "floor": "4" } ],
            "overrides": [ { "id": "X", "authority": "local", "cap": "2", "when": { "determinant": "vulnerable", "is": true } } ]
            """).Decide();
        decision.LevelId().Should().Be("2");
        decision.CalculatedId().Should().Be("4");
        decision.Possible().Should().Be("2 4");
        decision.KeptOpenBy().Should().Be("vulnerable");
        decision.Override("X").IsOpen.Should().BeTrue();
        decision.IsProvisional.Should().BeTrue();
    }

    [Fact]
    public void What_the_override_settles_keeps_no_level_open()
    {
        var decision = SmallPolicy.Of("""
            "reads": { "vulnerable": { "whenMissing": "open" } }, "rules": [ { "id": "A", "floor": "3", "when": { "determinant": "vulnerable", "is": true } } ],
            "overrides": [ { "id": "X", "authority": "national", "level": "2" } ]
            """).Decide();
        decision.LevelId().Should().Be("2");
        decision.IsProvisional.Should().BeFalse();
        decision.KeptOpenBy().Should().BeEmpty();
    }

    [Fact]
    public void The_profile_and_the_change_are_of_the_final_level()
    {
        var decision = SmallPolicy.Of("""
            "reads": {}, "rules": [], "overrides": [ { "id": "X", "authority": "national", "level": "2" } ],
            "profile": [ { "id": "modes", "by": [ "tier" ], "values": { "1": [ "one" ], "2": [ "two" ], "3": [], "4": [] } } ]
            """).Decide(previous: "\"tier\": \"1\"");
        decision.Modes.Should().Equal("two");
        decision.Scales[0].Change.Should().Be(LevelChange.Raised);
    }

    private static TieringDecision Decide(string rules, string overrides) =>
        SmallPolicy.Of($$""" "reads": {}, "rules": [ {{rules}} ], "overrides": [ {{overrides}} ] """).Decide();
}
