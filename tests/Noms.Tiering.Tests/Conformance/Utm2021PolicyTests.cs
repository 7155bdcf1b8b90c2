using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>What the unified tiering model says of itself: nothing is open, nothing national is assumed.</summary>
public sealed class Utm2021PolicyTests
{
    private static TieringPolicy Policy => TieringPolicies.Utm2021;

    [Fact]
    public void The_policy_in_the_library_is_the_file() =>
        Policy.Hash.Should().Be(ShippedPolicy.WithId("utm-2021").Policy.Hash);

    [Fact]
    public void The_model_is_in_force_from_the_day_its_points_were_signed_off_without_end()
    {
        Policy.EffectiveFrom.Should().Be(new DateOnly(2021, 3, 17));
        Policy.EffectiveTo.Should().BeNull();
    }

    [Fact]
    public void Two_scales_rise_from_D_to_A_and_from_0_to_3() =>
        Policy.Scales.Select(s => string.Concat(s.Levels.Select(l => l.Id))).Should().Equal("DCBA", "0123");

    [Fact]
    public void Nothing_that_is_missing_leaves_a_decision_open() =>
        Policy.Reads.Should().OnlyContain(r => !r.IsOpenWhenMissing && r.Reason != "");

    [Fact]
    public void There_is_no_number_that_an_area_could_set() => Policy.Parameters.Should().BeEmpty();

    [Fact]
    public void Only_the_column_of_the_workload_points_is_assumed()
    {
        Policy.Derived.Where(d => d.Provenance == Provenance.Assumed).Select(d => d.Id).Should().Equal("workloadPhase");
        Policy.Rules.Should().OnlyContain(r => r.Reading == Provenance.Source);
        Policy.Profile.Should().OnlyContain(p => p.Provenance == Provenance.Source);
    }

    [Fact]
    public void A_breakdown_bears_the_names_that_the_service_gives_it()
    {
        Items("protectPoints").Should().Equal("ROSH", "RSR", "MAPPA", "COMPLEXITY", "ADDITIONAL_FACTORS_FOR_WOMEN");
        Items("changePoints").Should().Equal("NEEDS", "OGRS", "IOM");
        Items("complexityPoints").Should().HaveCount(10);
        Items("womenPoints").Should().HaveCount(3);
        Items("needsPoints").Should().HaveCount(8);
    }

    [Fact]
    public void Points_for_change_that_do_not_count_are_shown_as_such()
    {
        var trace = TraceOf(hasMandate: false);
        var points = ChangePoints(trace);

        points.Highest.AsNumber().Should().Be(0);
        points.Items.Select(i => (i.Item.Id, i.Highest, i.Counts)).Should().Equal(("NEEDS", 4, false), ("OGRS", 6, false), ("IOM", 2, false));
        points.Conditions.Should().ContainSingle().Which.Truth.Should().Be(Truth.Unmet);
        trace.ToText().Should().MatchRegex("OGRS3 two-year score[^.]*does\\s+not\\s+count");
    }

    [Fact]
    public void Points_for_change_that_count_add_up()
    {
        var points = ChangePoints(TraceOf(hasMandate: true));

        points.Lowest.AsNumber().Should().Be(12);
        points.Items.Should().OnlyContain(i => i.Counts);
        points.Conditions.Should().ContainSingle().Which.Truth.Should().Be(Truth.Met);
    }

    private static DecisionTrace TraceOf(bool hasMandate) =>
        new TieringEngine(Policy).Decide(
            TieringCase.Create("change")
                .With(Determinants.MandateForChange, hasMandate)
                .With(Determinants.AssessmentValidForChange, true)
                .With(Determinants.AttitudesNeed, NeedSeverity.Severe)
                .With(Determinants.Ogrs3, 69)
                .With(Determinants.IntegratedOffenderManagement, true)
                .Build(),
            new DateOnly(2024, 5, 1)).Trace;

    private static DerivedTrace ChangePoints(DecisionTrace trace) => trace.Derived.Single(d => d.Derived.Id == "changePoints");

    private static IEnumerable<string> Items(string score) =>
        Policy.Derived.OfType<ScoreDeterminant>().Single(d => d.Id == score).Items
            .SelectMany(i => i is HigherOfItem group ? group.Items : [i]).Select(i => i.Id);
}
