using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class ProfilesAndOutputs
{
    private static readonly SmallPolicy Policy = SmallPolicy.Of("""
        "scales": [ { "id": "tier", "default": "1", "levels": [ { "id": "1" }, { "id": "2" } ] } ],
        "reads": { "ogrs3": { "whenMissing": "open" }, "mappaLevel": { "whenMissing": "open" }, "notorious": { "whenMissing": "open" },
                   "highProfile": { "whenMissing": { "is": false } }, "unavailableInterventions": { "whenMissing": { "is": [] } } },
        "rules": [ { "id": "L", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "2" },
                   { "id": "M", "when": { "determinant": "notorious", "is": true }, "output": "mostExperienced" },
                   { "id": "H", "when": { "determinant": "highProfile", "is": true }, "output": "mostExperienced" } ],
        "outputs": [ { "id": "mostExperienced", "title": "Most experienced manager" } ],
        "profile": [
          { "id": "modes", "by": [ "tier" ], "values": { "1": [ "PUNISH" ], "2": [ "PUNISH", "HELP" ] }, "cite": [ "s" ] },
          { "id": "interventions", "by": [ "tier" ], "values": { "1": [ "curfew" ], "2": [ "curfew", "unpaid-work" ] }, "cite": [ "s" ] },
          { "id": "workload", "unit": "points", "by": [ "tier", "mappaLevel" ], "values": {
              "1": { "none": 1, "1": 2, "2": 3, "3": 4 }, "2": { "none": 10, "1": 20, "2": 30.50, "3": 40 } }, "cite": [ "s" ] } ],
        "availability": { "determinant": "unavailableInterventions", "needs": "interventions", "cite": [ "s" ] }
        """);

    [Fact]
    public void The_modes_are_those_of_the_level()
    {
        Policy.Decide(""" "ogrs3": 50 """).Modes.Should().Equal("PUNISH", "HELP");
        Policy.Decide(""" "ogrs3": 49 """).Modes.Should().Equal("PUNISH");
    }

    [Theory]
    [InlineData(49, "3", "4")]
    [InlineData(50, "none", "10")]
    [InlineData(50, "2", "30.5")]
    public void A_profile_is_looked_up_by_each_of_its_keys(int ogrs3, string mappaLevel, string points)
    {
        var decision = Policy.Decide($$""" "ogrs3": {{ogrs3}}, "mappaLevel": "{{mappaLevel}}" """);
        decision.Profile.Single(p => p.Entry.Id == "workload").Values.Should().Equal(points);
    }

    [Fact]
    public void Where_a_key_is_not_known_a_profile_says_nothing()
    {
        Policy.Decide(""" "ogrs3": 50 """).Profile.Single(p => p.Entry.Id == "workload").Values.Should().BeEmpty();
    }

    [Theory]
    [InlineData(""" "notorious": true """, Truth.Met)]
    [InlineData(""" "notorious": false """, Truth.Unmet)]
    [InlineData("", Truth.Unknown)]
    [InlineData(""" "highProfile": true """, Truth.Met)]
    public void An_output_is_yes_where_some_rule_proposes_it(string facts, Truth truth)
    {
        var output = Policy.Decide(facts).Outputs.Single();
        output.Output.Id.Should().Be("mostExperienced");
        output.Truth.Should().Be(truth);
    }

    [Fact]
    public void What_the_level_needs_and_is_unavailable_is_a_shortfall_and_changes_no_level()
    {
        const string Unavailable = """, "unavailableInterventions": [ "unpaid-work", "surveillance" ] """;
        var decision = Policy.Decide(""" "ogrs3": 50 """ + Unavailable);
        decision.Shortfalls.Should().Equal("unpaid-work");
        decision.LevelId().Should().Be("2");
        Policy.Decide(""" "ogrs3": 49 """ + Unavailable).Shortfalls.Should().BeEmpty();
    }
}
