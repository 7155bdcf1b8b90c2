using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class ScalesAndChanges
{
    private static readonly SmallPolicy Two = SmallPolicy.Of("""
        "scales": [ { "id": "protect", "default": "D", "levels": [ { "id": "D" }, { "id": "C" }, { "id": "B" }, { "id": "A" } ] },
                    { "id": "change", "default": "0", "missingGives": "highest", "levels": [ { "id": "0" }, { "id": "1" }, { "id": "2" } ] } ],
        "reads": { "riskOfSeriousHarm": { "whenMissing": "open" }, "ogrs3": { "whenMissing": "open" }, "vulnerable": { "whenMissing": { "is": false } } },
        "rules": [ { "id": "P", "scale": "protect", "when": { "determinant": "riskOfSeriousHarm", "atLeast": "high" }, "floor": "B" },
                   { "id": "C", "scale": "change", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "2" } ],
        "label": { "scales": [ "protect", "change" ], "suffixes": [ { "text": "V", "when": { "determinant": "vulnerable", "is": true } } ] }
        """);

    private static readonly SmallPolicy One = SmallPolicy.Of("""
        "reads": { "ogrs3": { "whenMissing": "open" } },
        "rules": [ { "id": "L", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "3" } ]
        """);

    [Fact]
    public void Each_scale_is_decided_by_its_own_rules_and_opened_by_its_own_unknowns()
    {
        var decision = Two.Decide(""" "riskOfSeriousHarm": "high" """);
        decision.Scales[0].Level!.Id.Should().Be("B");
        decision.Scales[0].Possible.Should().ContainSingle();
        decision.Scales[1].Level!.Id.Should().Be("2");
        decision.Scales[1].Possible.Select(l => l.Id).Should().Equal("0", "2");
        decision.Scales[1].KeptOpenBy.Select(d => d.Id).Should().Equal("ogrs3");
    }

    [Fact]
    public void Levels_of_two_scales_do_not_compare()
    {
        var decision = Two.Decide(""" "riskOfSeriousHarm": "high", "ogrs3": 10 """);
        var comparing = () => decision.Scales[0].Level < decision.Scales[1].Level;
        comparing.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("false", "B0")]
    [InlineData("true", "B0V")]
    public void A_label_is_made_of_the_levels_and_its_suffixes(string vulnerable, string label)
    {
        Two.Decide($$""" "riskOfSeriousHarm": "high", "ogrs3": 10, "vulnerable": {{vulnerable}} """).Label.Should().Be(label);
    }

    [Theory]
    [InlineData(""" "tier": "2" """, LevelChange.Raised)]
    [InlineData(""" "tier": "4" """, LevelChange.Lowered)]
    [InlineData(""" "tier": "3" """, LevelChange.Same)]
    [InlineData("", LevelChange.NotKnown)]
    [InlineData(""" "tier": "9" """, LevelChange.NotKnown)]
    public void A_level_is_compared_with_the_one_before(string previous, LevelChange change)
    {
        One.Decide(""" "ogrs3": 60 """, previous: previous).Scales[0].Change.Should().Be(change);
    }
}
