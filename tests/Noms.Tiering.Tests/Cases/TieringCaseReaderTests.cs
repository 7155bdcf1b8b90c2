using System.Text;
using FluentAssertions;
using Noms.Tiering.Cases;
using Xunit;

namespace Noms.Tiering.Tests.Cases;

public sealed class TieringCaseReaderTests
{
    private const string WholeCase = """
        { "id": "C1", "asOf": "2006-03-01",
          "facts": {
            "ogrs3": 62,
            "riskOfSeriousHarm": { "value": "medium", "source": "OASys", "date": "2006-02-01" },
            "csrp": { "value": 3.2, "basis": "static" },
            "notorious": false,
            "mappaLevel": "none",
            "latestRelease": "none",
            "oasysScore": null,
            "sentences": [ { "type": "community-order", "phase": "community", "requirements": [ { "type": "supervision", "state": "outstanding" } ] } ],
            "namedPriorities": { "value": ["street-crime"], "complete": false }
          },
          "previousLevels": { "tier": "2" } }
        """;

    [Fact]
    public void The_case_of_the_format_is_read_whole()
    {
        var result = Read(WholeCase);

        result.Diagnostics.Should().BeEmpty();
        result.IsSuccess.Should().BeTrue();
        result.AsOf.Should().Be(new DateOnly(2006, 3, 1));
        var expected = TieringCase.Create("C1")
            .With(Determinants.Ogrs3, 62)
            .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium, "OASys", new DateOnly(2006, 2, 1))
            .With(Determinants.Csrp, 3.2m, basis: FactBasis.Static)
            .With(Determinants.Notorious, false)
            .With(Determinants.MappaLevel, MappaLevel.None)
            .WithFact(Determinants.LatestRelease, FactValue.None)
            .With(Determinants.Sentences, [new Sentence
            {
                Type = SentenceType.CommunityOrder,
                Phase = SentencePhase.Community,
                Requirements = [new Requirement(RequirementType.Supervision, RequirementState.Outstanding)],
            }])
            .WithFact(Determinants.NamedPriorities, FactValue.List(new FactList(
                [FactElement.Create(Determinants.NamedPriorities, ("code", FactValue.Code("street-crime")))], isComplete: false)))
            .Build();
        result.Case.Id.Should().Be("C1");
        result.Case.Facts.Should().Equal(expected.Facts);
        result.Case.PreviousLevels.Should().Equal(new Dictionary<string, string> { ["tier"] = "2" });
    }

    [Fact]
    public void Unknown_differs_from_absent()
    {
        var tieringCase = Read("""
            { "id": "C1", "facts": { "notorious": null, "vulnerable": false, "releases": [], "registrations": null, "latestRelease": "none", "rsr": { "value": null, "source": "OASys" } } }
            """).Case;

        tieringCase[Determinants.Notorious].Should().Be(FactValue.NotRecorded);
        tieringCase[Determinants.HighProfile].Should().Be(FactValue.NotRecorded);
        tieringCase[Determinants.Vulnerable].Should().Be(FactValue.Flag(false));
        tieringCase[Determinants.Releases].Should().Be(FactValue.List(new FactList([])));
        tieringCase[Determinants.Registrations].Should().Be(FactValue.NotRecorded);
        tieringCase[Determinants.LatestRelease].Should().Be(FactValue.None);
        tieringCase.FactOf(Determinants.Rsr).Should().BeNull();
    }

    [Fact]
    public void A_case_may_state_nothing_but_its_id()
    {
        Read("""{"id":"C1"}""").Case.Facts.Should().BeEmpty();
        Read("""{"id":"C1","facts":{},"previousLevels":{}}""").Case.PreviousLevels.Should().BeEmpty();
        Read("""{"id":"C1","asOf":null,"facts":null,"previousLevels":null}""").AsOf.Should().BeNull();
    }

    [Fact]
    public void A_field_that_is_null_is_unknown_and_one_that_is_left_out_is_what_the_list_says()
    {
        var tieringCase = Read("""
            { "id": "C1", "facts": { "sentences": [ { "type": null, "phase": "licence", "imposedOn": null, "requirements": null } ] } }
            """).Case;

        var values = tieringCase[Determinants.Sentences].AsList().Elements.Should().ContainSingle().Subject.Values;
        values.Select(value => value.ToString()).Should().Equal("not recorded", "licence", "none", "not recorded", "none", "not recorded");
    }

    [Fact]
    public void A_list_within_a_list_may_be_incomplete_too()
    {
        var tieringCase = Read("""
            { "id": "C1", "facts": { "sentences": [ { "type": "community-order", "phase": "community", "requirements": { "complete": false, "value": [] } } ] } }
            """).Case;

        var list = tieringCase[Determinants.Sentences].AsList();
        list.IsComplete.Should().BeTrue();
        list.Elements[0].Values[5].AsList().IsComplete.Should().BeFalse();
    }

    [Theory]
    [InlineData("62", 62)]
    [InlineData("62.000", 62)]
    [InlineData("0.62e2", 62)]
    [InlineData("6200E-2", 62)]
    [InlineData("0", 0)]
    [InlineData("-0.0", 0)]
    [InlineData("0e999999999999999999999", 0)]
    [InlineData("0.000001", 0.000001)]
    [InlineData("99.999999", 99.999999)]
    [InlineData("1e2", 100)]
    [InlineData("0.00000000000000000000000000000000000000000000062e47", 62)]
    [InlineData("62000000000000000000000000000000000000000000000e-45", 62)]
    public void A_number_is_read_exactly_however_it_is_written(string written, decimal value) =>
        Read($$"""{"id":"C1","facts":{"ogrs3":{{written}} } }""").Case[Determinants.Ogrs3].AsNumber().Should().Be(value);

    [Theory]
    [InlineData("0.0000001")]
    [InlineData("1e-30")]
    [InlineData("50.00000000000000000000000000000000000000000000000001")]
    [InlineData("1e-99999999999999999999")]
    [InlineData("12345678901234567890123456789e-28")]
    public void A_number_is_never_rounded_into_place(string written) =>
        Codes($$"""{"id":"C1","facts":{"ogrs3":{{written}} } }""").Should().Equal("NT2022");

    [Theory]
    [InlineData("-1")]
    [InlineData("-0.000001")]
    [InlineData("100.000001")]
    [InlineData("1e3")]
    [InlineData("1000000001")]
    [InlineData("1e99999999999999999999")]
    [InlineData("123456789012345678901234567890")]
    public void A_number_out_of_range_is_a_fault(string written) =>
        Codes($$"""{"id":"C1","facts":{"ogrs3":{{written}} } }""").Should().Equal("NT2021");

    [Fact]
    public void Names_and_values_may_be_escaped()
    {
        var tieringCase = Read("""{"\u0069d":"C\ud83d\ude001","facts":{"risk\u004ffSeriousHarm":"very\u002dhigh","namedPriorities":["\u0061"]}}""").Case;

        tieringCase.Id.Should().Be("C\ud83d\ude001");
        tieringCase[Determinants.RiskOfSeriousHarm].AsText().Should().Be("very-high");
        tieringCase[Determinants.NamedPriorities].AsList().Elements[0].Values[0].AsText().Should().Be("a");
    }

    [Fact]
    public void A_byte_order_mark_may_stand_first_and_counts_as_bytes()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{"id":"C1"}""")];
        byte[] faulty = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{"ID":"C1"}""")];

        TieringCaseReader.Read(marked, DeterminantCatalogue.National).IsSuccess.Should().BeTrue();
        TieringCaseReader.Read(faulty, DeterminantCatalogue.National).Diagnostics.Should().Contain(d => d.Code == "NT2010" && d.Line == 1 && d.Column == 5);
    }

    [Fact]
    public void Facts_stand_in_the_order_of_the_catalogue_however_the_file_has_them() =>
        Read("""{"id":"C1","facts":{"age":30,"csrp":1,"ogrs3":2,"accommodationScore":3}}""").Case.Facts
            .Select(fact => fact.Determinant).Should().Equal(Determinants.AccommodationScore, Determinants.Ogrs3, Determinants.Csrp, Determinants.Age);

    [Fact]
    public void A_reader_needs_a_catalogue()
    {
        var without = () => TieringCaseReader.Read("{}"u8, null!);

        without.Should().Throw<ArgumentNullException>();
    }

    private static CaseReadResult Read(string json) => TieringCaseReader.Read(Encoding.UTF8.GetBytes(json), DeterminantCatalogue.National);

    private static IEnumerable<string> Codes(string json) => Read(json).Diagnostics.Select(diagnostic => diagnostic.Code);
}
