using FluentAssertions;
using Noms.Tiering.Intake;
using Xunit;

namespace Noms.Tiering.Tests.Intake;

public sealed class SentenceIntakeTests
{
    [Theory]
    [InlineData("NC", "true")]
    [InlineData("SC", "true")]
    [InlineData("sc", "true")]
    [InlineData("CO", "false")]
    [InlineData("SP", "false")]
    public void A_custodial_sentence_gives_a_mandate(string type, string expected) =>
        Read([Sentence(type)]).ValueOf(Determinants.MandateForChange).Should().Be(expected);

    [Theory]
    [InlineData("F", false, "true")]
    [InlineData("RM7", false, "true")]
    [InlineData("F", true, "false")]
    [InlineData("W", false, "false")]
    [InlineData("W", true, "false")]
    [InlineData("W1", false, "false")]
    [InlineData("W1", true, "false")]
    [InlineData("w1", false, "false")]
    [InlineData("W2", false, "true")]
    public void A_requirement_gives_a_mandate_unless_it_is_restrictive_unpaid_work_or_an_extended_order(string code, bool restrictive, string expected) =>
        Read([Sentence("CO", new ConvictionRequirement(code, restrictive))]).ValueOf(Determinants.MandateForChange).Should().Be(expected);

    [Fact]
    public void One_requirement_among_others_is_enough() =>
        Read([Sentence("CO", new("W", false), new("F", true), new("F", false))]).ValueOf(Determinants.MandateForChange).Should().Be("true");

    [Fact]
    public void A_terminated_conviction_gives_none_whatever_it_holds_and_another_that_is_current_may()
    {
        var ended = Sentence("NC", new ConvictionRequirement("F", false)) with { TerminatedOn = new DateOnly(2030, 1, 1) };

        Read([ended]).ValueOf(Determinants.MandateForChange).Should().Be("false");
        Read([ended, Sentence("SC")]).ValueOf(Determinants.MandateForChange).Should().Be("true");
    }

    [Fact]
    public void Without_convictions_there_is_no_mandate_and_only_a_complete_list_says_so()
    {
        Read([]).ValueOf(Determinants.MandateForChange).Should().Be("false");
        SentenceIntake.Read([], isComplete: false).ValueOf(Determinants.MandateForChange).Should().Be("not recorded");
        SentenceIntake.Read([Sentence("CO")], isComplete: false).ValueOf(Determinants.MandateForChange).Should().Be("not recorded");
        SentenceIntake.Read([Sentence("NC")], isComplete: false).ValueOf(Determinants.MandateForChange).Should().Be("true");
    }

    [Fact]
    public void What_is_not_known_of_a_conviction_leaves_the_mandate_unrecorded_and_is_reported()
    {
        var untyped = Read([Sentence(null)]);
        var unsaid = Read([Sentence("CO", new ConvictionRequirement("F", null))]);
        var uncoded = Read([Sentence("CO", new ConvictionRequirement(null, false))]);

        untyped.ValueOf(Determinants.MandateForChange).Should().Be("not recorded");
        untyped.Diagnostics.Select(d => (d.Code, d.Where)).Should().Equal(("NT6020", "convictions/0/sentenceType"));
        unsaid.ValueOf(Determinants.MandateForChange).Should().Be("not recorded");
        unsaid.Diagnostics.Select(d => (d.Code, d.Where)).Should().Equal(("NT6021", "convictions/0/requirements/0/restrictive"));
        uncoded.ValueOf(Determinants.MandateForChange).Should().Be("not recorded");
        uncoded.Codes().Should().Equal("NT6022");
    }

    [Fact]
    public void What_is_not_known_does_not_matter_where_another_conviction_gives_a_mandate_or_it_could_give_none()
    {
        Read([Sentence(null), Sentence("NC")]).ValueOf(Determinants.MandateForChange).Should().Be("true");
        Read([Sentence("CO", new("W", null), new(null, true))]).ValueOf(Determinants.MandateForChange).Should().Be("false");
        Read([Sentence("CO", new("W", null), new(null, true))]).Diagnostics.Should().BeEmpty();
    }

    private static Conviction Sentence(string? type, params ConvictionRequirement[] requirements) =>
        new() { SentenceTypeCode = type, Requirements = [.. requirements] };

    private static IntakeReading Read(Conviction[] convictions) => SentenceIntake.Read(convictions, isComplete: true);
}
