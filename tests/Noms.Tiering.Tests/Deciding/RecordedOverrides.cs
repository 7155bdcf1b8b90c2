using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class RecordedOverrides
{
    private static readonly SmallPolicy Policy = SmallPolicy.Of("""
        "reads": {}, "rules": [ { "id": "A", "floor": "2" } ], "overrides": [ { "id": "X", "authority": "national", "cap": "3" } ]
        """);

    [Fact]
    public void An_override_of_the_case_combines_with_those_of_the_policy()
    {
        var decision = Policy.Decide(overrides: Override("\"floor\": \"4\""));
        decision.LevelId().Should().Be("3");
        decision.Scales[0].Overrides.Select(o => o.Id).Should().Equal("X", "O1");
        decision.Override("O1").IsLimited.Should().BeTrue();
        decision.Override("O1").Recorded!.Source.Should().Be("minutes");
    }

    [Fact]
    public void One_that_was_recorded_for_another_policy_does_not_apply() =>
        Policy.Decide(overrides: Override("\"floor\": \"4\", \"policy\": \"another\"")).Override("O1").Standing.Should().Be(OverrideStanding.OtherPolicy);

    [Theory]
    [InlineData("\"floor\": \"9\"", "NT3003", "/overrides/0/floor")]
    [InlineData("\"cap\": \"9\"", "NT3003", "/overrides/0/cap")]
    public void One_of_a_level_that_the_scale_does_not_have_makes_the_case_invalid_data(string form, string code, string place)
    {
        var decision = Policy.Decide(overrides: Override(form));
        decision.State.Should().Be(DecisionState.InvalidData);
        decision.InvalidData.Should().ContainSingle().Which.Should().Match<CaseDiagnostic>(d => d.Code == code && d.Place == place);
        decision.Scales[0].Overrides.Should().BeEmpty();
    }

    [Fact]
    public void One_of_a_scale_that_the_policy_does_not_have_makes_the_case_invalid_data_unless_it_was_recorded_for_another_policy()
    {
        Policy.Decide(overrides: Override("\"floor\": \"4\"", scale: "change")).InvalidData.Should().ContainSingle()
            .Which.Should().Match<CaseDiagnostic>(d => d.Code == "NT3002" && d.Place == "/overrides/0/scale" && !d.Reason.Contains("change"));
        Policy.Decide(overrides: Override("\"floor\": \"4\", \"policy\": \"another\"", scale: "change")).LevelId().Should().Be("2");
    }

    [Fact]
    public void The_builder_and_the_file_make_the_same_case()
    {
        var built = TieringCase.Create("C1").WithOverride(new RecordedOverride
        {
            Id = "O1",
            Authority = OverrideAuthority.Local,
            Reason = "agreed",
            Source = "minutes",
            EffectiveFrom = new DateOnly(2006, 1, 1),
            Scale = "tier",
            Form = OverrideForm.Level,
            Level = "3",
        }).Build();
        new TieringEngine(Policy.Policy).Decide(built, new DateOnly(2006, 3, 1)).LevelId().Should().Be("3");
    }

    [Fact]
    public void The_builder_refuses_what_a_file_may_not_say_and_quotes_nothing_of_it()
    {
        var recorded = new RecordedOverride
        {
            Id = "O1",
            Authority = OverrideAuthority.Local,
            Reason = "her brother has died",
            Source = "minutes",
            EffectiveFrom = new DateOnly(2006, 1, 1),
            EffectiveTo = new DateOnly(2005, 1, 1),
            Scale = "tier",
            Form = OverrideForm.Level,
            Level = "3",
        };

        var make = () => TieringCase.Create("C1").WithOverride(recorded);

        make.Should().Throw<ArgumentException>().Which.Message.Should().Contain("before the first").And.NotContain("brother");
        recorded.ToString().Should().NotContain("brother");
    }

    private static string Override(string form, string scale = "tier") =>
        $$""" { "id": "O1", "authority": "local", "reason": "agreed", "source": "minutes", "effective": { "from": "2006-01-01" }, "scale": "{{scale}}", {{form}} } """;
}
