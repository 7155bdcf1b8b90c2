using FluentAssertions;
using Noms.Tiering.Intake;
using Xunit;

namespace Noms.Tiering.Tests.Intake;

public sealed class OasysIntakeTests
{
    [Fact]
    public void Without_any_answer_nothing_is_known_and_nothing_is_said()
    {
        var reading = OasysIntake.Read([], OasysForm.Standard, DrugItems.AsTheForm);

        reading.Intake.Facts.Should().BeEmpty();
        reading.Intake.Diagnostics.Should().BeEmpty();
        reading.CriminogenicNeeds.Should().BeEmpty();
        reading.Sections.Should().HaveCount(8).And.OnlyContain(s => s.Score == null && s.Severity == null && s.IsCriminogenicNeed == null);
    }

    [Fact]
    public void A_section_whose_items_are_all_missing_or_unknown_is_unknown()
    {
        var reading = Read(
            ("3.3", OasysAnswer.Unknown), ("3.4", OasysAnswer.Missing), ("3.5", OasysAnswer.Missing), ("3.6", OasysAnswer.Unknown),
            ("8.4", OasysAnswer.Missing), ("8.6", OasysAnswer.Unknown));

        reading.Facts.Should().BeEmpty();
        reading.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void One_answer_of_nought_makes_a_section_known_whatever_else_is_missing()
    {
        var reading = Read(("3.3", OasysAnswer.No), ("3.4", OasysAnswer.Missing), ("3.5", OasysAnswer.Unknown));

        reading.ValueOf(Determinants.AccommodationScore).Should().Be("0");
        reading.ValueOf(Determinants.AccommodationNeed).Should().Be("none");
    }

    [Theory]
    [InlineData("3.3", OasysAnswer.No, 0)]
    [InlineData("3.3", OasysAnswer.Yes, 2)]
    [InlineData("3.4", OasysAnswer.None, 0)]
    [InlineData("3.4", OasysAnswer.Some, 1)]
    [InlineData("3.4", OasysAnswer.Significant, 2)]
    [InlineData("8.6", OasysAnswer.Never, 0)]
    [InlineData("8.6", OasysAnswer.Previous, 1)]
    [InlineData("8.6", OasysAnswer.Currently, 2)]
    [InlineData("3.3", OasysAnswer.Unknown, null)]
    [InlineData("3.4", OasysAnswer.Missing, null)]
    [InlineData("3.3", OasysAnswer.Significant, null)]
    [InlineData("3.4", OasysAnswer.Yes, null)]
    [InlineData("8.6", OasysAnswer.Yes, null)]
    public void An_answer_scores_what_the_form_says(string item, OasysAnswer answer, int? points) =>
        OasysItems.Find(item)!.PointsOf(answer).Should().Be(points);

    [Fact]
    public void An_answer_that_its_item_cannot_have_counts_as_unknown_and_is_reported()
    {
        var reading = Read(("3.4", OasysAnswer.Yes));

        reading.Facts.Should().BeEmpty();
        reading.Diagnostics.Should().ContainSingle().Which.Should().Match<IntakeDiagnostic>(d => d.Code == "NT6001" && d.Where == "items/3.4");
    }

    [Fact]
    public void An_item_that_nothing_is_worked_out_from_is_reported_without_its_text()
    {
        var reading = Read(("5.2 of John", OasysAnswer.Yes));

        reading.Facts.Should().BeEmpty();
        reading.Diagnostics.Should().ContainSingle(d => d.Code == "NT6002").Which.ToString().Should().NotContain("John");
    }

    [Fact]
    public void Two_answers_that_differ_count_as_unknown_and_are_reported_once()
    {
        var reading = Read(
            ("3.4", OasysAnswer.Some), ("3.4", OasysAnswer.Significant), ("3.4", OasysAnswer.None), ("3.5", OasysAnswer.Some));

        reading.ValueOf(Determinants.AccommodationScore).Should().Be("1");
        reading.Codes().Should().Equal("NT6003");
    }

    [Fact]
    public void One_answer_given_twice_counts_once()
    {
        var reading = Read(("3.4", OasysAnswer.Some), ("3.4", OasysAnswer.Some));

        reading.ValueOf(Determinants.AccommodationScore).Should().Be("1");
        reading.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void The_level_of_drug_use_counts_on_the_form_and_not_in_the_service()
    {
        OasysItemAnswer[] answers = [new("8.4", OasysAnswer.Some), new("8.5", OasysAnswer.Significant), new("8.6", OasysAnswer.Previous)];

        var form = OasysIntake.Read(answers, OasysForm.Standard, DrugItems.AsTheForm).Intake;
        var service = OasysIntake.Read(answers, OasysForm.Standard, DrugItems.AsTheTieringService).Intake;

        form.ValueOf(Determinants.DrugMisuseScore).Should().Be("4");
        form.Diagnostics.Should().BeEmpty();
        service.ValueOf(Determinants.DrugMisuseScore).Should().Be("2");
        service.Codes().Should().Equal("NT6004");
    }

    [Fact]
    public void A_section_says_which_items_it_summed_and_which_were_answered()
    {
        var drugs = OasysIntake.Read([new("8.6", OasysAnswer.Currently), new("8.8", OasysAnswer.Missing)], OasysForm.Standard, DrugItems.AsTheTieringService)
            .Sections.Single(s => s.Section == OasysSections.DrugMisuse);

        drugs.Summed.Select(i => i.Number).Should().Equal("8.4", "8.6", "8.8", "8.9");
        drugs.Answered.Select(i => i.Number).Should().Equal("8.6");
        drugs.Score.Should().Be(2);
        drugs.IsCriminogenicNeed.Should().BeTrue();
    }

    [Fact]
    public void One_point_for_attitudes_is_a_need_on_the_strengths_and_needs_form_alone()
    {
        OasysItemAnswer[] answers = [new("12.1", OasysAnswer.Some)];

        OasysIntake.Read(answers, OasysForm.StrengthsAndNeeds, DrugItems.AsTheForm).CriminogenicNeeds.Should().Equal(OasysSections.Attitudes);
        OasysIntake.Read(answers, OasysForm.Standard, DrugItems.AsTheForm).CriminogenicNeeds.Should().BeEmpty();
    }

    [Theory]
    [InlineData(OasysAnswer.Yes, "true")]
    [InlineData(OasysAnswer.No, "false")]
    [InlineData(OasysAnswer.Unknown, "not recorded")]
    [InlineData(OasysAnswer.Missing, "not recorded")]
    public void Parenting_responsibilities_are_item_6_9(OasysAnswer answer, string expected)
    {
        var reading = Read(("6.9", answer));

        reading.ValueOf(Determinants.ParentingResponsibilities).Should().Be(expected);
        reading.ValueOf(Determinants.RelationshipsScore).Should().Be("not recorded", "6.9 is no part of the section's score");
    }

    [Theory]
    [InlineData(OasysAnswer.Some, OasysAnswer.None, "true")]
    [InlineData(OasysAnswer.None, OasysAnswer.Significant, "true")]
    [InlineData(OasysAnswer.Significant, OasysAnswer.Missing, "true")]
    [InlineData(OasysAnswer.Missing, OasysAnswer.Some, "true")]
    [InlineData(OasysAnswer.None, OasysAnswer.None, "false")]
    [InlineData(OasysAnswer.None, OasysAnswer.Missing, "not recorded")]
    [InlineData(OasysAnswer.Unknown, OasysAnswer.None, "not recorded")]
    [InlineData(OasysAnswer.Missing, OasysAnswer.Missing, "not recorded")]
    public void Impulsivity_or_temper_control_is_known_where_either_scores_or_both_are_answered(
        OasysAnswer impulsivity, OasysAnswer temperControl, string expected)
    {
        var reading = Read(("11.2", impulsivity), ("11.4", temperControl));

        reading.ValueOf(Determinants.ImpulsivityOrTemperControl).Should().Be(expected);
        reading.ValueOf(Determinants.ThinkingAndBehaviourScore).Should().Be("not recorded", "neither is part of the section's score");
    }

    [Fact]
    public void Every_item_is_summed_by_one_section_or_is_one_of_the_three_that_stand_alone()
    {
        var summed = OasysSections.All.SelectMany(section => section.Items).Select(item => item.Number);

        summed.Concat(["6.9", "11.2", "11.4"]).Should().BeEquivalentTo(OasysItems.All.Select(item => item.Number));
    }

    private static IntakeReading Read(params (string Item, OasysAnswer Answer)[] answers) =>
        OasysIntake.Read(answers.Select(a => new OasysItemAnswer(a.Item, a.Answer)), OasysForm.Standard, DrugItems.AsTheForm).Intake;
}
