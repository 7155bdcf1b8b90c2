using FluentAssertions;
using Noms.Tiering.Intake;
using Xunit;

namespace Noms.Tiering.Tests.Intake;

public sealed class RegisterIntakeTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    [Theory]
    [InlineData("RLRH", "low")]
    [InlineData("RMRH", "medium")]
    [InlineData("RHRH", "high")]
    [InlineData("RVHR", "very-high")]
    [InlineData("rvhr", "very-high")]
    [InlineData("ZZZZ", "not recorded")]
    public void Each_code_of_risk_of_serious_harm_is_a_level(string code, string expected) =>
        Read([new(code, Day(1))]).ValueOf(Determinants.RiskOfSeriousHarm).Should().Be(expected);

    [Fact]
    public void The_newest_risk_of_serious_harm_counts_wherever_it_stands_and_even_if_lower()
    {
        RegisterEntry[] entries = [new("RVHR", Day(9)), new("RLRH", Day(1)), new("RHRH", Day(5))];

        Read(entries).ValueOf(Determinants.RiskOfSeriousHarm).Should().Be("low");
        Read([.. entries.Reverse()]).ValueOf(Determinants.RiskOfSeriousHarm).Should().Be("low");
        Read(entries).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Of_several_risks_of_serious_harm_on_one_day_the_highest_counts_in_any_order()
    {
        RegisterEntry[] entries = [new("RMRH", Day(1)), new("RHRH", Day(1)), new("RLRH", Day(1)), new("RVHR", Day(2))];

        foreach (var reading in new[] { Read(entries), Read([.. entries.Reverse()]) })
        {
            reading.ValueOf(Determinants.RiskOfSeriousHarm).Should().Be("high");
            reading.Codes().Should().Equal("NT6015");
        }
    }

    [Fact]
    public void A_fact_carries_the_day_of_its_registration() =>
        Read([new("RMRH", Day(9)), new("RMRH", Day(3))]).Facts.Single(f => f.Determinant == Determinants.RiskOfSeriousHarm).Date.Should().Be(Day(3));

    [Theory]
    [InlineData("M1", "M4", "1", "4")]
    [InlineData("M2", "M3", "2", "3")]
    [InlineData("M3", "M2", "3", "2")]
    [InlineData("m3", "m1", "3", "1")]
    [InlineData(null, "M1", "none", "1")]
    [InlineData("M1", null, "1", "none")]
    [InlineData(null, null, "none", "none")]
    public void Mappa_has_a_level_and_a_category_each_by_itself(string? level, string? category, string expectedLevel, string expectedCategory)
    {
        var reading = Read([new("MAPP", Day(1), level, category)]);

        reading.ValueOf(Determinants.MappaLevel).Should().Be(expectedLevel);
        reading.ValueOf(Determinants.MappaCategory).Should().Be(expectedCategory);
        reading.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_level_or_category_counts_as_none_and_does_not_fall_back_to_an_older_registration()
    {
        var reading = Read([new("MAPP", Day(9), "M3", "M1"), new("MAPP", Day(1), "X9", "X9")]);

        reading.ValueOf(Determinants.MappaLevel).Should().Be("none");
        reading.ValueOf(Determinants.MappaCategory).Should().Be("none");
        reading.Diagnostics.Select(d => (d.Code, d.Where)).Should().Equal(("NT6013", "registrations/1/level"), ("NT6014", "registrations/1/category"));
        reading.Diagnostics.Should().NotContain(d => d.Reason.Contains("X9", StringComparison.Ordinal));
    }

    [Fact]
    public void Level_four_is_a_category_and_no_level()
    {
        var reading = Read([new("MAPP", Day(1), "M4", "M4")]);

        reading.ValueOf(Determinants.MappaLevel).Should().Be("none");
        reading.ValueOf(Determinants.MappaCategory).Should().Be("4");
    }

    [Fact]
    public void Of_several_mappa_registrations_on_one_day_that_of_the_highest_level_counts_in_any_order()
    {
        RegisterEntry[] entries = [new("MAPP", Day(1), "M1", "M1"), new("MAPP", Day(1), "M3", null), new("MAPP", Day(1), "X9", "M2"), new("MAPP", Day(2), "M2", "M3")];

        foreach (var reading in new[] { Read(entries), Read([.. entries.Reverse()]) })
        {
            reading.ValueOf(Determinants.MappaLevel).Should().Be("3");
            reading.ValueOf(Determinants.MappaCategory).Should().Be("none", "level and category are those of one registration");
            reading.Codes().Should().Equal("NT6015");
        }
    }

    [Fact]
    public void Of_equal_levels_on_one_day_one_with_a_category_goes_before_one_without()
    {
        RegisterEntry[] entries = [new("MAPP", Day(1), "M1", null), new("MAPP", Day(1), "M1", "M3"), new("MAPP", Day(1), "M1", "M2")];

        Read(entries).ValueOf(Determinants.MappaCategory).Should().Be("2");
        Read([.. entries.Reverse()]).ValueOf(Determinants.MappaCategory).Should().Be("2");
    }

    public static TheoryData<string, string> Flags { get; } = new()
    {
        { "IIOM", "integratedOffenderManagement" },
        { "INLL", "liferOrIpp" },
        { "ADVP", "domesticAbuse" },
        { "REG30", "domesticAbuse" },
        { "SPO", "stalking" },
        { "RCPR", "childProtection" },
        { "PRC", "unsupervised" },
        { "RMDO", "mentalHealthConcern" },
        { "ALSH", "suicideOrSelfHarmConcern" },
        { "RVLN", "vulnerabilityConcern" },
        { "RCCO", "childConcerns" },
        { "RCHD", "riskToChildren" },
        { "RPIR", "publicInterest" },
        { "RVAD", "adultAtRisk" },
        { "STRG", "streetGangs" },
        { "RTAO", "terrorism" },
    };

    [Theory]
    [MemberData(nameof(Flags))]
    public void A_register_raises_its_flag_and_no_other(string code, string flag)
    {
        var raised = Read([new(code.ToLowerInvariant(), Day(1))]).Facts.Where(f => f.Value == FactValue.Flag(true));

        raised.Select(f => f.Determinant.Id).Should().Equal(flag);
    }

    [Fact]
    public void Only_a_complete_list_says_that_a_flag_or_mappa_is_absent()
    {
        var complete = Read([]);
        var incomplete = RegisterIntake.Read([new("SPO", Day(1))], AsOf, isComplete: false);

        complete.ValueOf(Determinants.Stalking).Should().Be("false");
        complete.ValueOf(Determinants.MappaLevel).Should().Be("none");
        complete.ValueOf(Determinants.MappaCategory).Should().Be("none");
        complete.ValueOf(Determinants.RiskOfSeriousHarm).Should().Be("not recorded", "harm that nobody has assessed is not absent");
        incomplete.ValueOf(Determinants.Stalking).Should().Be("true");
        incomplete.ValueOf(Determinants.Unsupervised).Should().Be("not recorded");
        incomplete.ValueOf(Determinants.MappaLevel).Should().Be("not recorded");
        incomplete.ValueOf(Determinants.MappaCategory).Should().Be("not recorded");
    }

    [Fact]
    public void The_historic_register_never_counts_however_new()
    {
        var reading = Read([new("HREG", Day(0), "M3", "M1"), new("RMRH", Day(9)), new("MAPP", Day(9), "M1", "M1")]);

        reading.ValueOf(Determinants.RiskOfSeriousHarm).Should().Be("medium");
        reading.ValueOf(Determinants.MappaLevel).Should().Be("1");
        reading.Facts.Should().NotContain(f => f.Value == FactValue.Flag(true));
    }

    [Fact]
    public void A_level_on_another_register_is_not_that_of_mappa() =>
        Read([new("RMRH", Day(1), "M3", "M1")]).ValueOf(Determinants.MappaLevel).Should().Be("none");

    [Fact]
    public void A_registration_dated_after_the_as_of_date_is_left_out_and_reported_and_one_on_the_day_counts()
    {
        var reading = Read([new("RVHR", AsOf.AddDays(1)), new("SPO", AsOf.AddDays(1)), new("RLRH", AsOf)]);

        reading.ValueOf(Determinants.RiskOfSeriousHarm).Should().Be("low");
        reading.ValueOf(Determinants.Stalking).Should().Be("false");
        reading.Diagnostics.Select(d => (d.Code, d.Where)).Should().Equal(("NT6010", "registrations/0/date"), ("NT6010", "registrations/1/date"));
    }

    [Fact]
    public void A_registration_without_a_date_counts_as_older_than_any_that_has_one()
    {
        RegisterEntry[] entries = [new("RVHR", null), new("RLRH", Day(300)), new("SPO", null)];
        var reading = Read(entries);

        reading.ValueOf(Determinants.RiskOfSeriousHarm).Should().Be("low");
        reading.ValueOf(Determinants.Stalking).Should().Be("true");
        reading.Codes().Should().Equal("NT6011", "NT6011");
        Read([new("RVHR", null)]).ValueOf(Determinants.RiskOfSeriousHarm).Should().Be("very-high");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("A\nB")]
    public void A_registration_without_a_readable_code_leaves_nothing_known_to_be_absent(string? code)
    {
        var reading = Read([new(code, Day(1)), new("SPO", Day(1))]);

        reading.Codes().Should().Equal("NT6012");
        reading.ValueOf(Determinants.Stalking).Should().Be("true");
        reading.ValueOf(Determinants.Unsupervised).Should().Be("not recorded");
    }

    [Fact]
    public void Registrations_of_which_no_flag_knows_stay_in_the_list_of_the_case()
    {
        var list = Read([new("ZZZZ", Day(1), "X9"), new("HREG", null, "none", " ")])
            .AddTo(TieringCase.Create("C1")).Build()[Determinants.Registrations].AsList();

        list.IsComplete.Should().BeTrue();
        list.Elements.Select(e => string.Join(' ', e.Values)).Should().Equal("ZZZZ 2026-11-21 X9 none", "HREG not recorded not recorded not recorded");
    }

    [Fact]
    public void Every_fact_can_stand_in_a_case_that_is_decided_as_of_the_day()
    {
        var tieringCase = Read([new("RVHR", AsOf), new("MAPP", Day(1), "M2", "M1"), new("PRC", Day(2)), new("INLL", null)])
            .AddTo(TieringCase.Create("C1")).Build();

        var decision = new TieringEngine(TieringPolicies.Utm2021).Decide(tieringCase, AsOf);

        decision.State.Should().Be(DecisionState.Decided);
        decision.Label.Should().Be("A0S");
    }

    private static DateOnly Day(int before) => AsOf.AddDays(-before);

    private static IntakeReading Read(RegisterEntry[] entries) => RegisterIntake.Read(entries, AsOf, isComplete: true);
}
