using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

public sealed class ConditionTextTests
{
    [Theory]
    [InlineData("H1", "risk of serious harm is high or very high")]
    [InlineData("H2", "risk of serious harm is medium and likelihood is raised")]
    [InlineData(
        "H3",
        "risk of serious harm is not low or not (greater of the two predictors is below 3% and lesser of the two predictors is below 1%)")]
    [InlineData("L1", "likelihood is raised and number of needs is at least 2")]
    [InlineData(
        "R1",
        "latest release is on or after 1 year before the as-of date and before 1 day after the as-of date "
        + "or some of named priorities such that code of the priority is street-crime or burglary (assumed)")]
    [InlineData(
        "P2", "MAPPA level is at least level 2 (assumed) or (risk of serious recidivism (RSR) is recorded and latest release is none)")]
    [InlineData("O1", "notorious is yes")]
    [InlineData("P1", "always")]
    public void A_condition_reads_as_a_sentence(string rule, string expected) =>
        ConditionText.Of(WhenOf(rule)).Should().Be(expected);

    [Fact]
    public void As_of_a_day_the_dates_that_are_meant_are_said() =>
        ConditionText.Of(WhenOf("R1"), new DateOnly(2008, 2, 29)).Should()
            .StartWith("latest release is on or after 28 February 2007 (1 year before the as-of date) and before 1 March 2008");

    private static Condition WhenOf(string rule) => SamplerPolicy.Policy.Rules.Single(r => r.Id == rule).When;
}
