using FluentAssertions;
using Noms.Tiering.Assurance;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class AssociationOfGroups
{
    /// <summary>A. Agresti, An Introduction to Categorical Data Analysis, second edition, Wiley 2007, Table 2.5: gender by party identification, chi-square 30.1 with 2 degrees.</summary>
    [Fact]
    public void The_statistic_is_the_one_that_Agresti_prints()
    {
        var found = Association.Of([[762, 327, 468], [484, 239, 477]])!;

        decimal.Round(found.ChiSquare, 1).Should().Be(30.1m);
        found.DegreesOfFreedom.Should().Be(2);
        decimal.Round(found.LeastExpected, 1).Should().Be(246.4m, "the expected counts of the women are 703.7, 319.6 and 533.7, of the men 542.3, 246.4 and 411.3");
        found.CramersV.Should().BeApproximately(0.1044m, 0.0001m, "it is the root of 30.07 over 2757");
    }

    [Fact]
    public void Groups_that_fare_alike_have_none_and_groups_that_say_the_outcome_have_all()
    {
        Association.Of([[10, 20, 30], [1, 2, 3]])!.Should().BeEquivalentTo(new { ChiSquare = 0m, CramersV = 0m, DegreesOfFreedom = 2 });
        Association.Of([[25, 0], [0, 25]])!.Should().BeEquivalentTo(new { ChiSquare = 50m, CramersV = 1m, DegreesOfFreedom = 1 });
    }

    [Fact]
    public void What_nobody_is_in_counts_for_nothing()
    {
        var found = Association.Of([[762, 0, 327, 468], [0, 0, 0, 0], [484, 0, 239, 477]]);

        found.Should().Be(Association.Of([[762, 327, 468], [484, 239, 477]]));
    }

    [Fact]
    public void One_group_or_one_outcome_alone_has_no_association()
    {
        Association.Of([]).Should().BeNull();
        Association.Of([[3, 4], [0, 0]]).Should().BeNull();
        Association.Of([[3, 0], [4, 0]]).Should().BeNull();
    }

    [Fact]
    public void A_ragged_table_throws() =>
        FluentActions.Invoking(() => Association.Of([[1, 2], [3]])).Should().Throw<ArgumentException>();
}
