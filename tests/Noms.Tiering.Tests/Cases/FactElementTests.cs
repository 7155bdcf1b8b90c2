using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Cases;

public sealed class FactElementTests
{
    [Fact]
    public void A_field_that_is_left_out_means_what_the_list_says()
    {
        var element = FactElement.Create(
            Determinants.Sentences,
            ("phase", FactValue.Choice(Determinants.Sentences.Fields[1], "licence")),
            ("type", FactValue.Choice(Determinants.Sentences.Fields[0], "extended-sentence")));

        element.Values.Select(value => value.ToString()).Should().Equal("extended-sentence", "licence", "none", "none", "none", "0 elements");
    }

    [Fact]
    public void A_field_that_must_be_stated_can_be_stated_as_unknown()
    {
        var leftOut = () => FactElement.Create(Determinants.NamedPriorities);

        leftOut.Should().Throw<ArgumentException>().WithMessage("*needs its field `code`*");
        FactElement.Create(Determinants.NamedPriorities, ("code", FactValue.NotRecorded)).Values.Should().Equal(FactValue.NotRecorded);
    }

    [Fact]
    public void A_field_is_known_stated_once_and_fits()
    {
        var code = ("code", FactValue.Code("street-crime"));

        FluentActions.Invoking(() => FactElement.Create(Determinants.NamedPriorities, ("cod", FactValue.Code("x")))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FactElement.Create(Determinants.NamedPriorities, code, code)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FactElement.Create(Determinants.NamedPriorities, ("code", FactValue.Number(1)))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FactElement.Create(Determinants.Ogrs3)).Should().Throw<ArgumentException>().WithMessage("*not a list*");
    }

    [Fact]
    public void Elements_and_lists_are_equal_when_they_say_the_same()
    {
        var one = FactElement.Create(Determinants.NamedPriorities, ("code", FactValue.Code("a")));
        var same = FactElement.Create(Determinants.NamedPriorities, ("code", FactValue.Code("a")));
        var other = FactElement.Create(Determinants.NamedPriorities, ("code", FactValue.Code("A")));

        one.Should().Be(same).And.NotBe(other);
        one.GetHashCode().Should().Be(same.GetHashCode());
        FactValue.List(new FactList([one, other])).Should().Be(FactValue.List(new FactList([same, other])));
        new FactList([one, other]).GetHashCode().Should().Be(new FactList([same, other]).GetHashCode());
        new FactList([one, other]).Should().NotBe(new FactList([other, one]));
    }

    [Fact]
    public void Sentences_are_equal_when_they_say_the_same()
    {
        static Sentence Make(RequirementState state) => new()
        {
            Type = SentenceType.CommunityOrder,
            Phase = SentencePhase.Community,
            EndsOn = new DateOnly(2027, 1, 1),
            Requirements = [new Requirement(RequirementType.UnpaidWork, state)],
        };

        Make(RequirementState.Completed).Should().Be(Make(RequirementState.Completed)).And.NotBe(Make(RequirementState.Outstanding));
        Make(RequirementState.Completed).GetHashCode().Should().Be(Make(RequirementState.Completed).GetHashCode());
        (Make(RequirementState.Completed) with { Requirements = default }).Requirements.Should().BeEmpty();
    }

    [Theory]
    [InlineData("3", "3.0")]
    [InlineData("0.5", "0.500000")]
    [InlineData("0", "-0.0")]
    public void Numbers_that_mean_the_same_are_one_value(string left, string right)
    {
        var (one, other) = (FactValue.Number(decimal.Parse(left, null)), FactValue.Number(decimal.Parse(right, null)));

        one.Should().Be(other);
        one.GetHashCode().Should().Be(other.GetHashCode());
        one.ToString().Should().Be(left);
    }
}
