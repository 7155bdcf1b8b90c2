using FluentAssertions;
using Noms.Tiering.Assurance;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class AdjustedCasesInAnImpact
{
    private static readonly DateOnly AsOf = new(2006, 3, 1);

    [Fact]
    public void A_level_that_an_override_or_a_judgement_altered_was_decided_by_it_and_not_by_a_rule()
    {
        var side = ImpactSide.Of(new TieringEngine(TieringPolicies.Noms2005));
        var tally = new ImpactTally(new(side, side));
        tally.Add(Person().Build(), AsOf);
        tally.Add(Person().WithOverride(Floor("4", until: AsOf)).Build(), AsOf);
        tally.Add(Person().WithOverride(Floor("4", until: AsOf.AddDays(-1))).Build(), AsOf);
        tally.Add(Person().WithOverride(Floor("2", until: AsOf)).Build(), AsOf);
        tally.Add(Person().WithJudgement(To("2", "manager")).Build(), AsOf);
        tally.Add(Person().WithJudgement(To("1", "manager")).Build(), AsOf);

        var tier = tally.ToImpact().Scales[0];

        tier.Deciders.Select(d => $"{d.Decider.Id} {d.DecidesAfter}").Should().Equal(["H2 4", "override 1", "judgement 1"], "what has expired, alters nothing or is refused decides nothing");
        tier.Before.Select((standing, place) => $"{standing.Id} {tier.CasesBefore(place)}").Take(4).Should().Equal("1 0", "2 1", "3 4", "4 1");
    }

    private static TieringCaseBuilder Person() => TieringCase.Create("C1").With(Determinants.Ogrs3, 62).With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium);

    private static RecordedOverride Floor(string level, DateOnly until) => new()
    {
        Id = "O1",
        Authority = OverrideAuthority.Local,
        Reason = "Agreed by the panel",
        Source = "panel minutes",
        Scale = "tier",
        Form = OverrideForm.Floor,
        Level = level,
        EffectiveFrom = new DateOnly(2005, 9, 1),
        EffectiveTo = until,
    };

    private static RecordedJudgement To(string level, string grade) => new()
    {
        Scale = "tier",
        Level = level,
        Reason = "not-weighed",
        Words = "in work, and supported by family",
        Grade = grade,
        Date = new DateOnly(2006, 2, 20),
    };
}
