using FluentAssertions;
using Noms.Tiering.Intake;
using Xunit;

namespace Noms.Tiering.Tests.Intake;

/// <summary>Items and cut-offs of the eight sections, as the sources list them.</summary>
public sealed class OasysSectionTests
{
    public static TheoryData<int, string, int, int, int, int> Table { get; } = new()
    {
        { 3, "3.3 3.4 3.5 3.6", 2, 7, 3, 5 },
        { 4, "4.2 4.3 4.4 4.5", 3, 7, 3, 7 },
        { 6, "6.1 6.3 6.6", 2, 5, 2, 5 },
        { 7, "7.2 7.3 7.5", 2, 5, 2, 5 },
        { 8, "8.4 8.5 8.6 8.8 8.9", 2, 8, 2, 6 },
        { 9, "9.1 9.2 9.3 9.5", 4, 7, 2, 4 },
        { 11, "11.5 11.6 11.7 11.9", 4, 7, 3, 5 },
        { 12, "12.1 12.4 12.5 12.8", 2, 7, 1, 5 },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_section_sums_its_items_and_is_cut_where_its_form_says(
        int number, string items, int standard, int severe, int strengthsStandard, int strengthsSevere)
    {
        var section = OasysSections.All.Single(s => s.Number == number);

        section.Items.Select(item => item.Number).Should().Equal(items.Split(' '));
        section.CutOffsOn(OasysForm.Standard).Should().Be(new NeedCutOffs(standard, severe));
        section.CutOffsOn(OasysForm.StrengthsAndNeeds).Should().Be(new NeedCutOffs(strengthsStandard, strengthsSevere));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_need_begins_at_its_cut_off_and_not_a_point_below(
        int number, string items, int standard, int severe, int strengthsStandard, int strengthsSevere)
    {
        var section = OasysSections.All.Single(s => s.Number == number);
        section.Items.Should().HaveCount(items.Split(' ').Length);

        foreach (var (form, from, severeFrom) in new[]
                 {
                     (OasysForm.Standard, standard, severe), (OasysForm.StrengthsAndNeeds, strengthsStandard, strengthsSevere),
                 })
        {
            Need(section, form, from - 1).Should().Be("none");
            Need(section, form, from).Should().Be("standard");
            Need(section, form, severeFrom - 1).Should().Be("standard");
            Need(section, form, severeFrom).Should().Be("severe");
        }
    }

    [Fact]
    public void The_greatest_score_of_every_section_is_the_greatest_that_its_determinant_holds()
    {
        foreach (var section in OasysSections.All)
        {
            (section.Items.Length * 2).Should().Be((int)section.Score.Maximum!.Value, section.ToString());
        }
    }

    [Fact]
    public void The_national_service_sums_four_items_for_drugs_and_the_form_five()
    {
        OasysSections.DrugMisuse.ItemsSummed(DrugItems.AsTheForm).Select(i => i.Number).Should().Equal("8.4", "8.5", "8.6", "8.8", "8.9");
        OasysSections.DrugMisuse.ItemsSummed(DrugItems.AsTheTieringService).Select(i => i.Number).Should().Equal("8.4", "8.6", "8.8", "8.9");
    }

    // Every point is given, two to an item while there are two; a yes-or-no item cannot give one, so it comes first with two or none.
    private static string Need(OasysSection section, OasysForm form, int points)
    {
        var left = points;
        var answers = new List<OasysItemAnswer>();
        foreach (var item in section.Items)
        {
            var given = Math.Min(2, left);
            if (item.Answers == OasysAnswerKind.YesOrNo && given == 1)
            {
                given = 0;
            }

            left -= given;
            answers.Add(new OasysItemAnswer(item.Number, AnswerOf(item.Answers, given)));
        }

        left.Should().Be(0, "the test must give all points");
        var reading = OasysIntake.Read(answers, form, DrugItems.AsTheForm).Intake;
        reading.ValueOf(section.Score).Should().Be(points.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return reading.ValueOf(section.Need);
    }

    private static OasysAnswer AnswerOf(OasysAnswerKind kind, int points) => (kind, points) switch
    {
        (OasysAnswerKind.YesOrNo, 0) => OasysAnswer.No,
        (OasysAnswerKind.YesOrNo, _) => OasysAnswer.Yes,
        (OasysAnswerKind.Problem, 0) => OasysAnswer.None,
        (OasysAnswerKind.Problem, 1) => OasysAnswer.Some,
        (OasysAnswerKind.Problem, _) => OasysAnswer.Significant,
        (_, 0) => OasysAnswer.Never,
        (_, 1) => OasysAnswer.Previous,
        _ => OasysAnswer.Currently,
    };
}
