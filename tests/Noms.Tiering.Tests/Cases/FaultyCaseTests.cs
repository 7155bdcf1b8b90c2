using System.Text;
using FluentAssertions;
using Noms.Tiering.Cases;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Cases;

public sealed class FaultyCaseTests
{
    [Theory]
    [InlineData("", "NT2001", "")]
    [InlineData("  ", "NT2001", "")]
    [InlineData("{", "NT2001", "")]
    [InlineData("""{"id":"C1",}""", "NT2001", "")]
    [InlineData("""{"id":"C1" /* no */}""", "NT2001", "")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":NaN}}""", "NT2001", "/facts/ogrs3")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":062}}""", "NT2001", "/facts/ogrs3")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":+6}}""", "NT2001", "/facts/ogrs3")]
    [InlineData("""{"id":"\ud800"}""", "NT2002", "/id")]
    [InlineData("""{"id":"\udc00\ud800"}""", "NT2002", "/id")]
    [InlineData("""{"id":"C1","facts":{"\ud800x":1}}""", "NT2002", "/facts")]
    [InlineData("""{"id":"C1"} x""", "NT2005", "")]
    [InlineData("""{"id":"C1"}{"id":"C2"}""", "NT2005", "")]
    [InlineData("[]", "NT2020", "")]
    [InlineData("null", "NT2020", "")]
    [InlineData("{}", "NT2013", "")]
    [InlineData("""{"id":null}""", "NT2020", "/id")]
    [InlineData("""{"id":7}""", "NT2020", "/id")]
    [InlineData("""{"id":""}""", "NT2027", "/id")]
    [InlineData("""{"id":" "}""", "NT2027", "/id")]
    [InlineData("""{"id":"a\u0000b"}""", "NT2027", "/id")]
    [InlineData("""{"id":"C1","id":"C1"}""", "NT2012", "/id")]
    [InlineData("""{"id":"C1","fact":{}}""", "NT2010", "/fact")]
    [InlineData("""{"id":"C1","a/b~c":{}}""", "NT2010", "/a~1b~0c")]
    [InlineData("""{"id":"C1","$comment":"x"}""", "NT2010", "/$comment")]
    [InlineData("""{"id":"C1","asOf":"2006-3-01"}""", "NT2024", "/asOf")]
    [InlineData("""{"id":"C1","asOf":20060301}""", "NT2024", "/asOf")]
    [InlineData("""{"id":"C1","asOf":"2006-03-01T00:00:00"}""", "NT2024", "/asOf")]
    [InlineData("""{"id":"C1","asOf":"2006-02-29"}""", "NT2024", "/asOf")]
    [InlineData("""{"id":"C1","asOf":"0000-01-01"}""", "NT2024", "/asOf")]
    [InlineData("""{"id":"C1","facts":[]}""", "NT2020", "/facts")]
    [InlineData("""{"id":"C1","facts":{"ogrs":1}}""", "NT2011", "/facts/ogrs")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":1,"ogrs3":2}}""", "NT2012", "/facts/ogrs3")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":null,"ogrs3":2}}""", "NT2012", "/facts/ogrs3")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":1,"ogrs\u0033":2}}""", "NT2012", "/facts/ogrs3")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":"62"}}""", "NT2020", "/facts/ogrs3")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":"NaN"}}""", "NT2020", "/facts/ogrs3")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":true}}""", "NT2020", "/facts/ogrs3")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":[62]}}""", "NT2020", "/facts/ogrs3")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":"none"}}""", "NT2025", "/facts/ogrs3")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":{}}}""", "NT2013", "/facts/ogrs3")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":{"value":1,"value":2}}}""", "NT2012", "/facts/ogrs3/value")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":{"value":{"value":1}}}}""", "NT2020", "/facts/ogrs3/value")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":{"value":1,"basis":"static"}}}""", "NT2026", "/facts/ogrs3/basis")]
    [InlineData("""{"id":"C1","facts":{"csrp":{"value":1,"basis":"Static"}}}""", "NT2026", "/facts/csrp/basis")]
    [InlineData("""{"id":"C1","facts":{"csrp":{"value":1,"basis":1}}}""", "NT2026", "/facts/csrp/basis")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":{"value":1,"complete":true}}}""", "NT2010", "/facts/ogrs3/complete")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":{"value":1,"date":"yesterday"}}}""", "NT2024", "/facts/ogrs3/date")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":{"value":1,"source":["OASys"]}}}""", "NT2020", "/facts/ogrs3/source")]
    [InlineData("""{"id":"C1","facts":{"ogrs3":{"value":1,"source":""}}}""", "NT2027", "/facts/ogrs3/source")]
    [InlineData("""{"id":"C1","facts":{"notorious":"true"}}""", "NT2020", "/facts/notorious")]
    [InlineData("""{"id":"C1","facts":{"notorious":0}}""", "NT2020", "/facts/notorious")]
    [InlineData("""{"id":"C1","facts":{"notorious":"none"}}""", "NT2020", "/facts/notorious")]
    [InlineData("""{"id":"C1","facts":{"riskOfSeriousHarm":"Medium"}}""", "NT2023", "/facts/riskOfSeriousHarm")]
    [InlineData("""{"id":"C1","facts":{"riskOfSeriousHarm":"none"}}""", "NT2023", "/facts/riskOfSeriousHarm")]
    [InlineData("""{"id":"C1","facts":{"riskOfSeriousHarm":2}}""", "NT2020", "/facts/riskOfSeriousHarm")]
    [InlineData("""{"id":"C1","facts":{"latestRelease":"01/02/2006"}}""", "NT2024", "/facts/latestRelease")]
    [InlineData("""{"id":"C1","facts":{"namedPriorities":"street-crime"}}""", "NT2020", "/facts/namedPriorities")]
    [InlineData("""{"id":"C1","facts":{"namedPriorities":{"value":[],"street-crime":true}}}""", "NT2010", "/facts/namedPriorities/street-crime")]
    [InlineData("""{"id":"C1","facts":{"namedPriorities":["a",{"code":"b"}]}}""", "NT2020", "/facts/namedPriorities/1")]
    [InlineData("""{"id":"C1","facts":{"namedPriorities":["a",""]}}""", "NT2027", "/facts/namedPriorities/1")]
    [InlineData("""{"id":"C1","facts":{"namedPriorities":{"value":[],"complete":"no"}}}""", "NT2020", "/facts/namedPriorities/complete")]
    [InlineData("""{"id":"C1","facts":{"namedPriorities":{"value":[],"complete":null}}}""", "NT2020", "/facts/namedPriorities/complete")]
    [InlineData("""{"id":"C1","facts":{"unavailableInterventions":["curfew","curfews"]}}""", "NT2023", "/facts/unavailableInterventions/1")]
    [InlineData("""{"id":"C1","facts":{"sentences":["community-order"]}}""", "NT2020", "/facts/sentences/0")]
    [InlineData("""{"id":"C1","facts":{"sentences":[{"type":"fine-or-other"}]}}""", "NT2013", "/facts/sentences/0")]
    [InlineData("""{"id":"C1","facts":{"sentences":[{"type":"fine-or-other","phase":"ended","length":2}]}}""", "NT2010", "/facts/sentences/0/length")]
    [InlineData("""{"id":"C1","facts":{"sentences":[{"type":"fine-or-other","phase":"ended","phase":"ended"}]}}""", "NT2012", "/facts/sentences/0/phase")]
    [InlineData("""{"id":"C1","facts":{"sentences":[{"type":"fine-or-other","phase":"ended","requirements":{"value":[],"date":"2006-01-01"}}]}}""", "NT2010", "/facts/sentences/0/requirements/date")]
    [InlineData("""{"id":"C1","facts":{"sentences":[{"type":"fine-or-other","phase":"ended","requirements":[{"type":"supervison","state":"ended"}]}]}}""", "NT2023", "/facts/sentences/0/requirements/0/type")]
    [InlineData("""{"id":"C1","previousLevels":{"tier":2}}""", "NT2020", "/previousLevels/tier")]
    [InlineData("""{"id":"C1","previousLevels":["2"]}""", "NT2020", "/previousLevels")]
    [InlineData("""{"id":"C1","previousLevels":{"":"2"}}""", "NT2027", "/previousLevels/")]
    [InlineData("""{"id":"C1","previousLevels":{"tier":"2","tier":"2"}}""", "NT2012", "/previousLevels/tier")]
    [InlineData("""{"id":"C1","overrides":{}}""", "NT2020", "/overrides")]
    [InlineData("""{"id":"C1","overrides":[1]}""", "NT2020", "/overrides/0")]
    [InlineData("""{"id":"C1","overrides":[{"id":"O1","authority":"area","reason":"r","source":"s","effective":{"from":"2006-01-01"},"scale":"tier","cap":"2"}]}""", "NT2031", "/overrides/0/authority")]
    [InlineData("""{"id":"C1","overrides":[{"id":"O1","authority":"local","source":"s","effective":{"from":"2006-01-01"},"scale":"tier","cap":"2"}]}""", "NT2013", "/overrides/0")]
    [InlineData("""{"id":"C1","overrides":[{"id":"O1","authority":"local","reason":"r","source":"s","effective":{"to":"2006-01-01"},"scale":"tier","cap":"2"}]}""", "NT2013", "/overrides/0/effective")]
    [InlineData("""{"id":"C1","overrides":[{"id":"O1","authority":"local","reason":"r","source":"s","effective":{"from":"2006-01-02","to":"2006-01-01"},"scale":"tier","cap":"2"}]}""", "NT2032", "/overrides/0/effective")]
    [InlineData("""{"id":"C1","overrides":[{"id":"O1","authority":"local","reason":"r","source":"s","effective":{"from":"2006-01-01"},"scale":"tier"}]}""", "NT2030", "/overrides/0")]
    [InlineData("""{"id":"C1","overrides":[{"id":"O1","authority":"local","reason":"r","source":"s","effective":{"from":"2006-01-01"},"scale":"tier","cap":"2","level":"3"}]}""", "NT2030", "/overrides/0")]
    [InlineData("""{"id":"C1","overrides":[{"id":"O1","authority":"local","reason":"r","source":"s","effective":{"from":"2006-01-01"},"scale":"tier","cap":"2","protected":true}]}""", "NT2030", "/overrides/0")]
    [InlineData("""{"id":"C1","judgements":[{"scale":"tier","level":"2","words":"w","grade":"manager","date":"2006-01-01"}]}""", "NT2013", "/judgements/0")]
    [InlineData("""{"id":"C1","judgements":[{"scale":"tier","level":"2","reason":"","words":"w","grade":"manager","date":"2006-01-01"}]}""", "NT2027", "/judgements/0/reason")]
    [InlineData("""{"id":"C1","judgements":[{"scale":"tier","level":"2","reason":"r","words":"w","grade":"manager","date":null}]}""", "NT2024", "/judgements/0/date")]
    [InlineData("""{"id":"C1","judgements":[{"scale":"tier","level":"2","reason":"r","words":"w","grade":"manager","date":"2006-01-02","reviewDate":"2006-01-01"}]}""", "NT2032", "/judgements/0")]
    [InlineData("""{"id":"C1","judgements":[{"scale":"tier","level":"2","reason":"r","words":"w","grade":"m","date":"2006-01-02"},{"scale":"tier","level":"3","reason":"r","words":"w","grade":"m","date":"2006-01-02","policy":"p"}]}""", "NT2012", "/judgements/1")]
    public void A_fault_has_its_code_and_its_place(string json, string code, string pointer)
    {
        var result = Read(json);

        result.IsSuccess.Should().BeFalse();
        result.AsOf.Should().BeNull();
        var diagnostic = result.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Code.Should().Be(code);
        diagnostic.Severity.Should().Be(DiagnosticSeverity.Error);
        diagnostic.Pointer.Should().Be(pointer);
    }

    [Fact]
    public void All_that_is_wrong_comes_back_at_once_with_lines_and_columns()
    {
        var result = Read("""
            {
              "asOf": "soon",
              "facts": {
                "ogrs": 62,
                "riskOfSeriousHarm": "dire",
                "ogrs3": 101,
                "sentences": [ { "typ": "community-order", "phase": "community" } ]
              },
              "fcts": 1
            }
            """);

        result.Diagnostics.Select(d => (d.Code, d.Line, d.Column)).Should().Equal(
            ("NT2024", 2, 11), ("NT2011", 4, 5), ("NT2023", 5, 26), ("NT2021", 6, 14), ("NT2010", 7, 22), ("NT2013", 7, 20), ("NT2010", 9, 3), ("NT2013", 1, 1));
    }

    [Theory]
    [InlineData("""{"id":"C1","facts":{"ogrs":1}}""", "did you mean `ogrs3`?")]
    [InlineData("""{"id":"C1","facts":{"riskOfSeriousharm":1}}""", "did you mean `riskOfSeriousHarm`?")]
    [InlineData("""{"id":"C1","fact":{}}""", "did you mean `facts`?")]
    [InlineData("""{"id":"C1","facts":{"sentences":[{"type":"fine-or-other","phase":"ended","endOn":null}]}}""", "did you mean `endsOn`?")]
    [InlineData("""{"id":"C1","facts":{"csrp":{"value":1,"bases":"static"}}}""", "did you mean `basis`?")]
    public void A_mistyped_name_is_answered_with_the_nearest(string json, string hint) =>
        Read(json).Diagnostics.Should().ContainSingle().Which.Message.Should().Contain(hint);

    [Fact]
    public void A_file_that_is_not_utf8_is_named_where_it_breaks()
    {
        byte[] file = [.. "{\"id\":\n\""u8, 0xC3, 0x28, .. "\"}"u8];

        var diagnostic = TieringCaseReader.Read(file, DeterminantCatalogue.National).Diagnostics.Should().ContainSingle().Subject;

        (diagnostic.Code, diagnostic.Line, diagnostic.Column).Should().Be(("NT2002", 2, 2));
    }

    [Fact]
    public void A_file_nests_at_most_sixteen_deep()
    {
        static string Nested(int depth) => $$"""{"id":"C1","x":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}}}""";

        Read(Nested(16)).Diagnostics.Select(d => d.Code).Should().Equal("NT2010");
        Read(Nested(17)).Diagnostics.Select(d => d.Code).Should().Equal("NT2010", "NT2004");
        Read(Nested(100_000)).Diagnostics.Select(d => d.Code).Should().Equal("NT2010", "NT2004");
    }

    [Fact]
    public void A_file_has_at_most_a_mebibyte()
    {
        var padding = new string(' ', TieringCaseReader.LongestFile - """{"id":"C1"}""".Length);

        Read("""{"id":"C1"}""" + padding).IsSuccess.Should().BeTrue();
        Read("""{"id":"C1"}""" + padding + " ").Diagnostics.Select(d => d.Code).Should().Equal("NT2003");
    }

    [Fact]
    public void A_file_that_is_wrong_throughout_is_not_read_to_its_end()
    {
        var facts = string.Join(',', Enumerable.Range(0, 60_000).Select(index => $"\"z{index}\":1"));

        var result = Read($$"""{"id":"C1","facts":{ {{facts}} } oops""");

        result.Diagnostics.Should().HaveCount(101);
        result.Diagnostics[^1].Code.Should().Be("NT2099");
    }

    [Fact]
    public void An_unknown_name_is_shown_short_and_in_one_line()
    {
        var result = Read($$"""{"id":"C1","{{new string('x', 500)}}\n":1}""");

        var diagnostic = result.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Message.Should().Contain(new string('x', 64) + "…`").And.NotContain(new string('x', 65)).And.NotContain("\n");
        diagnostic.Pointer.Should().Be("/" + new string('x', 64) + "…");
    }

    [Fact]
    public void Nothing_of_the_case_is_repeated()
    {
        var result = Read("""
            {
              "id": "Zanzibar 1\u0001", "asOf": "Zanzibar 2",
              "facts": {
                "ogrs3": 77123, "csrp": { "value": 0.77123000001, "basis": "Zanzibar 3" }, "rsr": "Zanzibar 4", "notorious": "Zanzibar 5",
                "gender": "Zanzibar 6", "latestRelease": "Zanzibar 7", "age": { "value": 30, "source": "Zanzibar 8\u0001", "date": "Zanzibar 9" },
                "namedPriorities": ["Zanzibar \u0001"], "sentences": ["Zanzibar 10", { "type": "Zanzibar 11", "phase": "Zanzibar 12", "lengthMonths": 77123 }]
              },
              "previousLevels": { "tier": "Zanzibar 13\u0001" }, Zanzibar
            }
            """);

        result.Diagnostics.Should().HaveCountGreaterThan(15);
        result.Diagnostics.Select(d => d.ToString()).Should().OnlyContain(text => !text.Contains("Zanzibar") && !text.Contains("77123"));
        var used = () => result.Case;
        used.Should().Throw<CaseException>().Which.Message.Should().Contain("NT2027 at 2:9").And.NotContain("Zanzibar");
    }

    [Fact]
    public void A_faulty_case_cannot_be_used()
    {
        var result = Read("""{"id":"C1","facts":{"Zanzibar":1}}""");

        var used = () => result.Case;

        used.Should().Throw<InvalidOperationException>().WithMessage("The case is faulty: NT2011 at 1:21.");
    }

    private static CaseReadResult Read(string json) => TieringCaseReader.Read(Encoding.UTF8.GetBytes(json), DeterminantCatalogue.National);
}
