using System.Text;
using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

public sealed class FactsThatAPolicyDoesNotRead
{
    private static readonly DateOnly AsOf = new(2026, 11, 2);

    [Fact]
    public void They_are_told_once_by_title_and_without_their_values_in_every_form()
    {
        var trace = Decide(Two()).Trace;

        trace.RecordedNotRead.Should().Equal(Determinants.OasysScore, Determinants.Prospects);
        trace.ToText().Should().Contain("\nRecorded, not read by this policy, so nothing here rests on it (2)\n  OASys score, prospects for achieving objectives\n").And.NotContain("137");
        trace.ToMarkdown().Should().Contain("## Recorded, not read by this policy, so nothing here rests on it (2)\n\n- OASys score, prospects for achieving objectives\n");
        trace.ToTextForPerson().Should().Contain("\nRecorded, and not looked at for this decision\n  OASys score, prospects for achieving objectives.\n");
        using var json = JsonDocument.Parse(trace.ToUtf8Json());
        json.RootElement.GetProperty("recordedNotRead").EnumerateArray().Select(f => f.GetProperty("id").GetString()).Should().Equal("oasysScore", "prospects");
    }

    [Fact]
    public void Where_every_fact_is_read_nothing_is_said_of_it()
    {
        var trace = Decide(Read()).Trace;

        trace.RecordedNotRead.Should().BeEmpty();
        new[] { trace.ToText(), trace.ToMarkdown(), trace.ToTextForPerson() }.Should().NotContain(text => text.Contains("Recorded, ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_withheld_from_the_person_is_not_named_among_them() =>
        Decide(Two()).Trace.ToTextForPerson(Determinants.Prospects).Should().Contain("  OASys score.\n").And.NotContainEquivalentOf("prospects");

    [Fact]
    public void They_make_no_step_of_the_decision_and_the_same_receipt_but_for_the_case()
    {
        var (with, without) = (Decide(Two()).Receipt, Decide(Read()).Receipt);

        with.TraceHash.Should().Be(without.TraceHash);
        with.Outcome.Should().BeEquivalentTo(without.Outcome);
        with.CaseHash.Should().NotBe(without.CaseHash);
    }

    [Fact]
    public void Under_versions_it_is_the_version_that_decides_whose_reading_counts()
    {
        var decision = new VersionedTieringEngine(TieringPolicies.Hmpps2026).Decide(Two().Build(), AsOf);

        decision.Trace.RecordedNotRead.Should().Contain(Determinants.OasysScore)
            .And.NotContain(d => decision.Policy.Reads.Any(use => use.Determinant.Id == d.Id));
    }

    [Fact]
    public void A_fact_of_another_policys_own_determinant_is_told_too()
    {
        var other = PolicyReader.Read(Encoding.UTF8.GetBytes(Own)).Policy;
        var person = TieringCase.Create("C1").WithFact(other.Catalogue.Find("localScore")!, FactValue.Number(3)).With(Determinants.Ogrs3, 62).Build();

        new TieringEngine(other).Decide(person, AsOf).Trace.RecordedNotRead.Should().Equal(Determinants.Ogrs3);
        Engine.Decide(person, AsOf).Trace.RecordedNotRead.Select(d => d.Id).Should().Equal("localScore");
    }

    private static readonly TieringEngine Engine = new(TieringPolicies.Utm2021);

    private static TieringDecision Decide(TieringCaseBuilder person) => Engine.Decide(person.Build(), AsOf);

    private static TieringCaseBuilder Read() => TieringCase.Create("C1").With(Determinants.Ogrs3, 62).With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium);

    private static TieringCaseBuilder Two() => Read().With(Determinants.Prospects, Prospects.Poor).With(Determinants.OasysScore, 137);

    private const string Own = """
        {
          "id": "own", "version": "1", "title": "Own", "effective": { "from": "2026-01-01" }, "sources": [ { "id": "c", "title": "Circular" } ],
          "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" } ] } ],
          "determinants": [ { "id": "localScore", "title": "local score", "kind": "number", "min": 0, "max": 9, "resolution": 1 } ],
          "reads": { "localScore": { "whenMissing": "open" } },
          "rules": [ { "id": "R1", "title": "Raised", "cite": ["c 2"], "floor": "2", "when": { "determinant": "localScore", "atLeast": 3 } } ]
        }
        """;
}
