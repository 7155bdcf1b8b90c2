using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tests.Deciding;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class ImpactBetweenVersions
{
    private static readonly PolicyVersions Hmpps = TieringPolicies.Hmpps2026;

    [Fact]
    public void A_case_on_whose_day_no_version_is_in_force_is_not_decided()
    {
        var plan = new ImpactPlan(ImpactSide.Of(new VersionedTieringEngine(Hmpps)), ImpactSide.Of(new TieringEngine(Hmpps.All[^1])));
        var tally = new ImpactTally(plan);
        tally.Add(SmallImpact.Case("P-1", ""), Hmpps.All[0].EffectiveFrom.AddDays(-1));
        tally.Add(SmallImpact.Case("P-2", ""), Hmpps.All[^1].EffectiveFrom);

        var scale = tally.ToImpact().Scales.Single();

        scale.CasesBefore(scale.Before.Length - 1).Should().Be(1);
        scale.Before[^1].Kind.Should().Be(ImpactStandingKind.NotDecided);
        scale.Changes.Should().Be(new ChangeCounts(0, 0, 1, 1));
        scale.Moves.Single(move => move.From.Kind == ImpactStandingKind.NotDecided).DecidedBefore.Should().BeEmpty();
    }

    [Fact]
    public void A_side_of_versions_decides_each_case_under_the_one_in_force()
    {
        var plan = new ImpactPlan(ImpactSide.Of(new TieringEngine(Hmpps.All[0])), ImpactSide.Of(new VersionedTieringEngine(Hmpps)));
        var tally = new ImpactTally(plan);
        foreach (var version in Hmpps.All)
        {
            tally.Add(SmallImpact.Case("P-1", """ "hasActiveEvent": true, "riskOfSeriousHarm": "medium", "csrp": 2.5, "arp": 40 """), version.EffectiveFrom);
        }

        var scale = tally.ToImpact().Scales.Single();

        scale.Changes.All.Should().Be(Hmpps.All.Length);
        scale.IsComparable.Should().BeTrue();
        plan.After.Title.Should().EndWith("(hmpps-2026, each case under the version in force)");
    }

    [Fact]
    public void Policies_without_a_scale_in_common_are_held_against_each_other_scale_by_scale_and_nothing_is_higher_or_lower()
    {
        var plan = new ImpactPlan(ImpactSide.Of(new TieringEngine(TieringPolicies.Utm2021)), ImpactSide.Of(new TieringEngine(TieringPolicies.Noms2005)));
        var tally = new ImpactTally(plan);
        tally.Add(SmallImpact.Case("P-1", """ "hasActiveEvent": true, "riskOfSeriousHarm": "high", "ogrs3": 60, "mandateForChange": true, "rsr": 1 """), SmallImpact.AsOf);

        var impact = tally.ToImpact();

        impact.Scales.Select(scale => $"{scale.ScaleBefore} {scale.ScaleAfter} {scale.IsComparable} {scale.Changes.NotComparable}").Should().Equal("protect tier False 1", "change tier False 1");
        impact.Profile.Single(entry => entry.Id == "workload").Should().BeEquivalentTo(new { CasesAfter = (long?)null, TotalAfter = (decimal?)null });
        impact.Profile.Single(entry => entry.Id == "modes").CasesBefore.Should().BeNull();
        impact.ToText().Should().Contain("do not compare");
    }

    [Fact]
    public void A_caller_says_which_scales_are_held_against_each_other()
    {
        var sides = (Utm: ImpactSide.Of(new TieringEngine(TieringPolicies.Utm2021)), Noms: ImpactSide.Of(new TieringEngine(TieringPolicies.Noms2005)));

        new ImpactTally(new(sides.Utm, sides.Noms, new() { Pairs = [new("protect", "tier")] })).ToImpact().Scales.Should().ContainSingle();
        FluentActions.Invoking(() => new ImpactPlan(sides.Utm, sides.Noms, new() { Pairs = [new("protct", "tier")] }))
            .Should().Throw<ArgumentException>().WithMessage("The policy before has no scale `protct`; did you mean `protect`?*");
    }

    [Fact]
    public void Levels_of_one_id_compare_where_one_scale_has_more_of_them_and_not_where_their_order_differs()
    {
        ScaleImpact Of(string before, string after) => new ImpactTally(new(Side(before), Side(after))).ToImpact().Scales.Single();

        Of("123", "1234").IsComparable.Should().BeTrue();
        Of("1234", "134").IsComparable.Should().BeTrue();
        Of("123", "321").IsComparable.Should().BeFalse();
        Of("12", "34").IsComparable.Should().BeFalse();
    }

    [Fact]
    public void A_level_that_only_one_side_has_is_higher_or_lower_by_its_place()
    {
        var tally = new ImpactTally(new(Side("123"), Side("1x23")));
        tally.Add(SmallImpact.Case("P-1", """ "ogrs3": 90 """), SmallImpact.AsOf);

        tally.ToImpact().Scales[0].Changes.Should().Be(new ChangeCounts(0, 1, 0, 0), "from 2 to x, which lies below it");
    }

    [Fact]
    public void Sides_that_declare_one_determinant_differently_cannot_be_compared() =>
        FluentActions.Invoking(() => new ImpactPlan(Declaring(10), Declaring(20))).Should().Throw<ArgumentException>().WithMessage("*`score` differently*");

    /// <summary>A policy with a level for each letter, whose only rule gives the second.</summary>
    private static ImpactSide Side(string levels) => SmallImpact.Side(SmallPolicy.Of($$"""
        "scales": [ { "id": "tier", "default": "{{levels[0]}}", "levels": [ {{string.Join(", ", levels.Select(level => $$"""{ "id": "{{level}}" }"""))}} ] } ],
        "reads": { "ogrs3": { "whenMissing": "open" } },
        "rules": [ { "id": "A", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "{{levels[1]}}" } ]
        """).Policy);

    private static ImpactSide Declaring(int most) => SmallImpact.Side(SmallPolicy.Of($$"""
        "determinants": [ { "id": "score", "kind": "number", "min": 0, "max": {{most}}, "resolution": 1, "source": "s" } ],
        "reads": { "score": { "whenMissing": "open" } },
        "rules": [ { "id": "A", "when": { "determinant": "score", "atLeast": 5 }, "floor": "2" } ]
        """).Policy);
}
