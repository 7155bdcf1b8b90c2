using FluentAssertions;
using Noms.Tiering.Intake;
using Xunit;

namespace Noms.Tiering.Tests.Intake;

public sealed class PredictorIntakeTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("6.99", "6.99")]
    [InlineData("7.00", "7")]
    [InlineData("99.99", "99.99")]
    [InlineData("100", "100")]
    public void A_score_in_its_range_is_a_fact(string score, string expected)
    {
        var reading = PredictorIntake.Read([new(Determinants.Rsr, Number(score), FactBasis.Static)]);

        reading.ValueOf(Determinants.Rsr).Should().Be(expected);
        reading.Facts.Single().Basis.Should().Be(FactBasis.Static);
        reading.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("999.99")]
    [InlineData("100.01")]
    [InlineData("-0.01")]
    public void A_score_out_of_its_range_is_left_out_and_reported_without_its_value(string score)
    {
        var reading = PredictorIntake.Read([new(Determinants.Rsr, Number(score))]);

        reading.Facts.Should().BeEmpty();
        reading.Diagnostics.Should().Equal(new IntakeDiagnostic("NT6030", "predictors/rsr", "a score out of its range was left out"));
    }

    [Fact]
    public void A_score_that_is_not_there_says_nothing()
    {
        var reading = PredictorIntake.Read([new(Determinants.Arp, null, FactBasis.Static), new(Determinants.Ogrs3, null)]);

        reading.Facts.Should().BeEmpty();
        reading.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("6.8999999999999995", "6.899999")]
    [InlineData("6.9000000000000004", "6.9")]
    public void What_stands_beyond_the_sixth_place_is_cut_off_downwards_so_that_no_bound_is_crossed(string score, string expected)
    {
        var reading = PredictorIntake.Read([new(Determinants.Csrp, Number(score))]);

        reading.ValueOf(Determinants.Csrp).Should().Be(expected);
        reading.Codes().Should().Equal("NT6031");
    }

    [Fact]
    public void A_second_score_of_one_predictor_is_left_out_and_reported()
    {
        var reading = PredictorIntake.Read([new(Determinants.Ogp, 10), new(Determinants.Ogp, 20)]);

        reading.ValueOf(Determinants.Ogp).Should().Be("10");
        reading.Codes().Should().Equal("NT6032");
    }

    [Fact]
    public void A_predictor_that_is_never_static_takes_no_basis()
    {
        var act = () => PredictorIntake.Read([new(Determinants.Ogrs3, 10, FactBasis.Static)]);

        act.Should().Throw<ArgumentException>().WithMessage("*`ogrs3` is neither static nor dynamic*");
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
