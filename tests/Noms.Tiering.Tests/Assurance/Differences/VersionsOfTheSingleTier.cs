using FluentAssertions;
using Noms.Tiering.Assurance;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Differences;

/// <summary>
/// The versions of the 2026 policy differ as its facts say and in nothing else. From 1 to 2: no step without any predictor, and sexual reoffending by the direct-contact
/// predictor alone, with its invalid data. From 2 to 3: two statuses, a lifer's tier by the years since release, any sexual offence, and what is open.
/// </summary>
public sealed class VersionsOfTheSingleTier
{
    private static readonly PolicyDifference First = Between(1, 2);
    private static readonly PolicyDifference Second = Between(2, 3);
    private static readonly PolicyDifference Both = Between(1, 3);

    private const string Sexual = "Sexual reoffending";
    private const string Lifer = "Lifer or imprisonment for public protection";
    private const string Invalid = "direct-contact sexual reoffending is in the medium band, which begins at 0.60%, with a score below that";
    private const string Missing = "Missing: ARP or CSRP is not recorded";

    [Fact]
    public void Each_difference_is_proved_over_every_combination_of_cells()
    {
        foreach (var difference in new[] { First, Second, Both })
        {
            difference.Standing.Should().Be(DifferenceStanding.Proved);
            difference.DecidesTheSame.Should().BeFalse();
            difference.AsWritten.Should().BeEmpty();
            difference.Combinations.Should().BeGreaterThan(difference.Differing);
        }
    }

    [Fact]
    public void From_1_to_2_sexual_reoffending_is_read_by_the_direct_contact_predictor_and_nothing_else_decides()
    {
        Deciding(First).Should().Equal((PolicyChangeKind.InvalidData, Invalid), (PolicyChangeKind.Rules, Sexual));
        Change(First, Sexual).Parts.Should().BeEquivalentTo("P1", "P2", "P3", "P4", "P5", "S1", "S2", "S3", "S4", "S5", "S6", "S7");
        Change(First, Sexual).Regions.Should().HaveCountLessThanOrEqualTo(PolicyDifferenceOptions.Default.MostRegions);
        Change(First, Invalid).Regions.Should().ContainSingle().Which.IsEveryCase.Should().BeTrue();
    }

    [Fact]
    public void From_1_to_2_a_step_without_any_predictor_is_left_out_and_decides_no_case_differently()
    {
        var change = Change(First, "Reoffending");

        change.Parts.Should().Equal("R1");
        change.IsDeciding.Should().BeFalse("the table gives G for two scores of 0, and G is the default");
        First.Changes.Should().HaveCount(3);
    }

    [Fact]
    public void From_2_to_3_there_are_two_statuses_lifers_by_years_and_any_sexual_offence_and_nothing_else_decides() =>
        Deciding(Second).Should().Equal(
            (PolicyChangeKind.Status, "Not supervised"), (PolicyChangeKind.Status, Missing), (PolicyChangeKind.Rules, Lifer), (PolicyChangeKind.Rules, "Sexual offences"));

    [Fact]
    public void From_2_to_3_static_scores_and_missing_harm_become_open_and_decide_no_case_differently()
    {
        var missing = Second.Changes.Where(c => c.Kind == PolicyChangeKind.MissingFact).ToList();

        missing.Select(c => string.Join(' ', c.Parts)).Should().Equal("arp csrp", "riskOfSeriousHarm");
        missing.Should().OnlyContain(c => !c.IsDeciding);
        missing[0].Lines[0].Should().Be("all reoffending predictor (ARP): missing counts as 0% before; missing is open, static is uncertain after");
        Second.Changes.Should().HaveCount(7, "the rule of the table, which needs no condition any more, is the seventh");
    }

    [Fact]
    public void From_2_to_3_a_status_stands_in_place_of_any_tier()
    {
        var region = Change(Second, "Not supervised").Regions.Should().ContainSingle().Subject;

        region.Conditions.Select(c => c.Text).Should().Equal("active event is no");
        region.Transitions.Select(t => t.Before).Should().Equal("a level", "invalid data");
        region.IsEveryCase.Should().BeTrue();
        Change(Second, Missing).Regions.Select(r => r.ToString()).Should().BeEquivalentTo(
            "all reoffending predictor (ARP) is not recorded", "combined serious reoffending predictor (CSRP) is not recorded");
    }

    [Fact]
    public void From_2_to_3_a_lifers_tier_goes_by_the_time_since_release() =>
        Change(Second, Lifer).Regions.Select(r => (r.ToString(), string.Join(", ", r.Transitions), r.Direction)).Should().BeEquivalentTo(
        [
            ("lifer or IPP is yes, and latest release is the day 1 year before the as-of date", "F to B, E to B, D to B, C to B", DifferenceDirection.Up),
            ("lifer or IPP is yes, and latest release is on or after 5 years before the as-of date and before 1 year before the as-of date", "F to D, E to D", DifferenceDirection.Up),
            ("lifer or IPP is yes, and latest release is before 5 years before the as-of date", "F to E", DifferenceDirection.Up),
            ("lifer or IPP is yes, and latest release is none or not recorded", "F to G", DifferenceDirection.Down),
        ]);

    [Fact]
    public void From_2_to_3_any_sexual_offence_gives_at_least_E()
    {
        var region = Change(Second, "Sexual offences").Regions.Should().ContainSingle().Subject;

        region.ToString().Should().Be("ever committed a sexual offence is yes");
        region.Transitions.Select(t => t.ToString()).Should().Equal("G to E", "F to E");
        region.Direction.Should().Be(DifferenceDirection.Up);
    }

    [Fact]
    public void From_1_to_3_come_the_changes_of_both_steps_and_no_other()
    {
        Deciding(Both).Should().BeEquivalentTo(Deciding(First).Concat(Deciding(Second)));
        Both.Changes.Select(c => c.Title).Should().BeEquivalentTo(
            First.Changes.Concat(Second.Changes).Select(c => c.Title).Distinct().Where(title => title != "Reoffending"),
            "what the table's rule lost from 2 to 3 it had not from 1 to 2");
        Said(Both, Lifer).Should().BeEquivalentTo(Said(Second, Lifer));
        Said(Both, "Sexual offences").Should().BeEquivalentTo(Said(Second, "Sexual offences"));
    }

    [Fact]
    public void Each_region_has_a_case_that_the_two_versions_decide_as_it_says()
    {
        foreach (var region in First.Changes.Concat(Second.Changes).Concat(Both.Changes).SelectMany(c => c.Regions))
        {
            var witness = region.Witness!;

            TwoDecisions.Differ(witness.Before, witness.After).Should().BeTrue();
            region.Transitions.Should().Contain(new OutcomeTransition(witness.OutcomeBefore, witness.OutcomeAfter));
            new TieringEngine(witness.After.Policy).Decide(witness.Case, witness.AsOf).Trace.ToText().Should().Be(witness.After.Trace.ToText());
        }
    }

    [Fact]
    public void What_follows_a_version_in_words_alone_is_told_apart() =>
        Second.NotOfMeaning.Should().Contain(
            ["version: 2 before; 3 after", "window: from 1 April 2026 to 22 April 2026 before; from 18 June 2026 after", "titles of rules: R1, L1"]);

    [Fact]
    public void No_version_differs_from_itself()
    {
        foreach (var version in TieringPolicies.Hmpps2026.All)
        {
            PolicyDifference.Between(version, version).IsSame.Should().BeTrue();
        }
    }

    private static PolicyDifference Between(int before, int after) =>
        PolicyDifference.Between(TieringPolicies.Hmpps2026.All[before - 1], TieringPolicies.Hmpps2026.All[after - 1]);

    private static PolicyChange Change(PolicyDifference difference, string title) => difference.Changes.Single(c => c.Title == title);

    private static IEnumerable<(PolicyChangeKind Kind, string Title)> Deciding(PolicyDifference difference) =>
        difference.Changes.Where(c => c.IsDeciding).Select(c => (c.Kind, c.Title));

    private static IEnumerable<string> Said(PolicyDifference difference, string title) =>
        Change(difference, title).Regions.Select(r => $"{r}: {string.Join(", ", r.Transitions)}");
}
