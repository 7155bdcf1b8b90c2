using FluentAssertions;
using Noms.Tiering.Tests.Deciding;
using Xunit;
using static Noms.Tiering.Tests.Dating.Dated;

namespace Noms.Tiering.Tests.Dating;

public sealed class PoliciesCompared
{
    private static readonly VersionedTieringEngine Versions = new(new PolicyVersions(Version("1", "2026-01-01", "2026-01-31"), Version("2", "2026-03-01", null, years: 5)));

    private static readonly TieringEngine Letters = new(SmallPolicy.Of("""
        "id": "letters",
        "scales": [ { "id": "tier", "default": "C", "levels": [ { "id": "C" }, { "id": "B" }, { "id": "A" } ] } ],
        "reads": { "rsr": { "whenMissing": "open" } },
        "rules": [ { "id": "RSR", "when": { "determinant": "rsr", "atLeast": 3 }, "floor": "A" } ],
        "profile": [ { "id": "modes", "by": ["tier"], "values": { "C": ["PUNISH"], "B": ["PUNISH", "HELP"], "A": ["PUNISH", "CONTROL"] }, "cite": ["s"] } ]
        """).Policy);

    private static readonly PolicyComparison Comparison = PolicyComparison.Of(new TieringEngine(Versions.Versions.All[0])).And(Versions).And(Letters);

    [Fact]
    public void Each_policy_says_what_it_says_alone()
    {
        var tieringCase = Case(""" "latestRelease": "2023-05-05", "rsr": 4 """);

        var compared = Comparison.Decide(tieringCase, Day("2026-03-10"));

        compared.All.Select(one => (one.PolicyId, one.Version, one.Label, one.IsProvisional)).Should().Equal(
            ("small", "1", "1", false), ("small", "2", "3", false), ("letters", "1", "A", false));
        compared.All[1].Decision!.Selection!.Policy.Version.Should().Be("2");
        compared.All[2].Modes.Should().Equal("PUNISH", "CONTROL");
        compared.All[2].Deciding.Select(r => r.Id).Should().Equal("RSR");
        compared.All[2].Scales[0].Level!.Id.Should().Be("A");
        compared.All[2].State.Should().Be(DecisionState.Decided);
        compared.All[2].Status.Should().BeNull();
    }

    [Fact]
    public void A_policy_of_which_no_version_is_in_force_says_so_and_the_others_decide_all_the_same()
    {
        var compared = Comparison.Decide(Released("2026-01-05"), Day("2026-02-10"));

        compared.All[1].Decision.Should().BeNull();
        compared.All[1].State.Should().BeNull();
        compared.All[1].Gap!.Before!.Version.Should().Be("1");
        compared.All[0].Label.Should().Be("3");
        compared.All[2].IsProvisional.Should().BeTrue();
    }

    [Fact]
    public void Levels_compare_only_where_both_policies_have_the_same_scale()
    {
        var all = Comparison.Decide(Case(""" "latestRelease": "2023-05-05", "rsr": 4 """), Day("2026-03-10")).All;

        all[1].Against(all[0], "tier").Should().Be(LevelChange.Raised);
        all[0].Against(all[1], "tier").Should().Be(LevelChange.Lowered);
        all[1].Against(all[1], "tier").Should().Be(LevelChange.Same);
        all[2].Against(all[0], "tier").Should().Be(LevelChange.NotKnown, "the scales share an id and not their levels");
        all[1].Against(all[0], "protect").Should().Be(LevelChange.NotKnown);
    }

    [Fact]
    public void The_table_lines_the_outcomes_up()
    {
        Comparison.Decide(Case(""" "latestRelease": "2026-01-05" """), Day("2026-02-10")).ToText().Should().Be("""
            As of 10 February 2026
            policy   version  outcome        levels  provisional  modes   decided by
            small    1        3              tier 3  no           -       RECENT
            small    -        none in force  -       -            -       -
            letters  1        C              tier C  yes          PUNISH  -
            There is no decision: no version of `small` is in force on 10 February 2026: version 1 is in force from 1 January 2026 to 31 January 2026, and version 2 from 1 March 2026.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Nothing_that_is_printed_says_whose_case_it_is()
    {
        var compared = Comparison.Decide(Released("2026-01-05"), Day("2026-02-10"));

        compared.ToText().Should().NotContainAny("somebody", "2026-01-05", "5 January");
        compared.ToString().Should().Be("small 1: 3; " + compared.All[1].Gap + "; letters 1: C");
    }
}
