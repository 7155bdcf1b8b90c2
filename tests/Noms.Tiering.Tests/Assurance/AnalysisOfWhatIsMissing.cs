using System.Text;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Assurance;

/// <summary>With a fact missing a decision may be unsure of what every value of it would lead to; nothing is called proved that such a decision belies.</summary>
public sealed class AnalysisOfWhatIsMissing
{
    private static readonly DateOnly AsOf = new(2026, 5, 1);

    [Fact]
    public void A_status_that_every_value_brings_about_is_passed_over_with_none_and_so_keeps_no_rule_from_being_necessary()
    {
        var policy = Policy(
            """
            "derived": [ { "id": "points", "title": "Points", "score": { "items": [
              { "id": "some", "of": "riskOfSeriousHarm", "points": { "low": 2, "medium": 2, "high": 2 } },
              { "id": "most", "when": { "determinant": "riskOfSeriousHarm", "is": "very-high" }, "points": 2 } ] } } ],
            "statuses": [ { "id": "scored", "title": "Scored", "cite": ["s"], "when": { "determinant": "points", "atLeast": 2 } } ],
            "rules": [ { "id": "R", "title": "Rule", "cite": ["s"], "floor": "2", "when": { "determinant": "vulnerable", "is": true } } ]
            """);
        var person = TieringCase.Create("1").With(Determinants.Vulnerable, true).Build();

        new TieringEngine(policy).Decide(person, AsOf).Level!.Id.Should().Be("2");
        PolicyAnalysis.Of(policy).Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_part_of_a_status_whose_values_all_meet_it_matters_where_it_may_be_missing()
    {
        var policy = Policy(
            """
            "derived": [ { "id": "either", "title": "Either", "count": [ { "determinant": "riskOfSeriousHarm", "atLeast": "high" }, { "determinant": "riskOfSeriousHarm", "below": "high" } ] } ],
            "statuses": [ { "id": "assessed", "title": "Assessed", "cite": ["s"], "when": { "all": [ { "determinant": "either", "atLeast": 1 }, { "determinant": "vulnerable", "is": true } ] } } ],
            "rules": [ { "id": "R", "title": "Rule", "cite": ["s"], "floor": "2", "when": { "determinant": "vulnerable", "is": true } } ]
            """);
        var engine = new TieringEngine(policy);
        var person = TieringCase.Create("1").With(Determinants.Vulnerable, true);

        engine.Decide(person.Build(), AsOf).Level!.Id.Should().Be("2");
        engine.Decide(person.With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Low).Build(), AsOf).Status!.Id.Should().Be("assessed");
        PolicyAnalysis.Of(policy).Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_later_status_may_stand_where_what_the_one_before_it_rests_on_is_missing()
    {
        var policy = Policy(
            """
            "derived": [ { "id": "either", "title": "Either", "count": [ { "determinant": "riskOfSeriousHarm", "atLeast": "high" }, { "determinant": "riskOfSeriousHarm", "below": "high" } ] } ],
            "statuses": [
              { "id": "first", "title": "First", "cite": ["s"], "when": { "determinant": "either", "atLeast": 1 } },
              { "id": "second", "title": "Second", "cite": ["s"], "when": { "determinant": "vulnerable", "is": true } } ],
            "rules": [ { "id": "R", "title": "Rule", "cite": ["s"], "floor": "2", "when": { "determinant": "notorious", "is": true } } ]
            """,
            """, "notorious": { "whenMissing": { "is": false }, "reason": "Marked when it holds." }""");

        new TieringEngine(policy).Decide(TieringCase.Create("1").With(Determinants.Vulnerable, true).Build(), AsOf).Status!.Id.Should().Be("second");
        PolicyAnalysis.Of(policy).Findings.Should().BeEmpty();
    }

    private static TieringPolicy Policy(string parts, string reads = "") => PolicyReader.Read(Encoding.UTF8.GetBytes(
        $$"""
        { "id": "p", "version": "1", "title": "A policy", "effective": { "from": "2026-01-01" }, "sources": [ { "id": "s", "title": "S" } ],
          "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "1" }, { "id": "2", "title": "2" } ] } ],
          "reads": { "riskOfSeriousHarm": { "whenMissing": "open", "reason": "It could be anything." },
                     "vulnerable": { "whenMissing": { "is": false }, "reason": "Marked when it holds." }{{reads}} },
          {{parts}} }
        """)).Policy;
}
