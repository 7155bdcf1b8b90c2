using FluentAssertions;
using Noms.Tiering.Assurance;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class IntervalsOfShares
{
    /// <summary>R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), 857-872, Table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void A_share_has_the_score_interval_that_Newcombe_prints(long count, long of, double low, double high)
    {
        var interval = ShareIntervals.Wilson(count, of);

        (decimal.Round(interval.Low, 4), decimal.Round(interval.High, 4)).Should().Be(((decimal)low, (decimal)high));
    }

    /// <summary>R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), 873-890, Table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void A_difference_has_the_interval_that_Newcombe_prints(long count, long of, long otherCount, long otherOf, double low, double high)
    {
        var interval = ShareIntervals.Newcombe(count, of, otherCount, otherOf);

        (decimal.Round(interval.Low, 4), decimal.Round(interval.High, 4)).Should().Be(((decimal)low, (decimal)high));
    }

    [Theory]
    [InlineData(3, 7)]
    [InlineData(0, 5)]
    [InlineData(499_999, 1_000_000)]
    [InlineData(12_345_678, 12_345_678)]
    public void An_interval_holds_its_share_and_lies_within_nought_and_one(long count, long of)
    {
        var interval = ShareIntervals.Wilson(count, of);

        interval.Contains(decimal.Round((decimal)count / of, 6)).Should().BeTrue();
        interval.Low.Should().BeInRange(0, interval.High);
        interval.High.Should().BeLessThanOrEqualTo(1);
    }

    [Fact]
    public void To_turn_a_difference_round_turns_its_interval_round()
    {
        var one = ShareIntervals.Newcombe(13, 40, 5, 31);
        var other = ShareIntervals.Newcombe(5, 31, 13, 40);

        (other.Low, other.High).Should().Be((-one.High, -one.Low));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void What_is_no_share_throws(long count, long of)
    {
        FluentActions.Invoking(() => ShareIntervals.Wilson(count, of)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ShareIntervals.Newcombe(1, 2, count, of)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
