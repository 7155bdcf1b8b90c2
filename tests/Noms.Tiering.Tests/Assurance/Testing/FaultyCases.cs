using System.Collections.Immutable;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tests.Deciding;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Testing;

/// <summary>A file of cases is read strictly, so that no expectation is passed over.</summary>
public sealed class FaultyCases
{
    private static readonly TieringPolicy Policy = SmallPolicy.Of("""
        "parameters": [ { "id": "likely.from", "title": "likely from", "kind": "number", "value": 50, "min": 40, "max": 90, "provenance": "assumed", "reason": "r" } ],
        "reads": { "ogrs3": { "whenMissing": "open" } },
        "derived": [ { "id": "points", "score": { "items": [ { "id": "one", "of": "ogrs3", "forEach": 10, "points": 1 } ] } } ],
        "statuses": [ { "id": "old", "when": { "determinant": "points", "atLeast": 9 }, "cite": ["s"] } ],
        "outputs": [ { "id": "careful" } ],
        "rules": [ { "id": "L", "when": { "determinant": "ogrs3", "atLeast": { "parameter": "likely.from" } }, "floor": "3" },
                   { "id": "M", "when": { "determinant": "ogrs3", "atLeast": 90 }, "output": "careful" } ]
        """).Policy;

    [Theory]
    [InlineData("[]", "NT1013", "")]
    [InlineData("{}", "NT1006", "")]
    [InlineData("[ 1 ]", "NT1006", "/0")]
    [InlineData("""[ { "titel": "x" } ]""", "NT1007", "/0/titel")]
    [InlineData("""[ { "title": "x" } ]""", "NT1008", "/0")]
    [InlineData("[ ", "NT1001", "")]
    public void A_file_that_is_no_list_of_cases_is_refused(string text, string code, string pointer) =>
        Read(text).Should().Contain(d => d.Diagnostic.Code == code && d.Diagnostic.Pointer == pointer);

    [Theory]
    [InlineData("\"statu\": \"old\"", "NT1007", "/0/expect/statu")]
    [InlineData("\"status\": \"aged\"", "NT6203", "/0/expect/status")]
    [InlineData("\"invalid\": [\"NT3099\"]", "NT6203", "/0/expect/invalid/0")]
    [InlineData("\"outputs\": { \"carefully\": \"met\" }", "NT1028", "/0/expect/outputs/carefully")]
    [InlineData("\"outputs\": { \"careful\": \"unmet\" }", "NT1015", "/0/expect/outputs/careful")]
    [InlineData("\"met\": [\"K\"]", "NT1029", "/0/expect/met/0")]
    [InlineData("\"profile\": { \"modes\": [] }", "NT1030", "/0/expect/profile/modes")]
    [InlineData("\"stoodIn\": { \"rsr\": 1 }", "NT1024", "/0/expect/stoodIn/rsr")]
    [InlineData("\"points\": { \"score\": { \"total\": 1, \"items\": {} } }", "NT6205", "/0/expect/points/score")]
    [InlineData("\"points\": { \"points\": { \"total\": 1, \"items\": { \"two\": 1 } } }", "NT6205", "/0/expect/points/points/items/two")]
    public void An_expectation_of_something_that_the_policy_does_not_have_is_refused(string expect, string code, string pointer) =>
        Read($$"""[ { "title": "x", "asOf": "2006-03-01", "case": { "id": "C1" }, "expect": { "tier": { "level": "1", "deciding": [], "possible": ["1"] }, {{expect}} } } ]""")
            .Should().Contain(d => d.Diagnostic.Code == code && d.Diagnostic.Pointer == pointer);

    [Theory]
    [InlineData("{ \"level\": \"9\", \"deciding\": [], \"possible\": [\"1\"] }", "NT1022", "/0/expect/tier/level")]
    [InlineData("{ \"level\": \"1\", \"deciding\": [\"K\"], \"possible\": [\"1\"] }", "NT1029", "/0/expect/tier/deciding/0")]
    [InlineData("{ \"level\": \"1\", \"deciding\": [] }", "NT1008", "/0/expect/tier")]
    [InlineData("{ \"deciding\": [], \"possible\": [\"1\"] }", "NT6204", "/0/expect/tier")]
    [InlineData("{ \"level\": \"1\", \"deciding\": [], \"possible\": [\"1\"], \"overrides\": { \"X\": \"gone\" } }", "NT1015", "/0/expect/tier/overrides/X")]
    [InlineData("{ \"level\": \"1\", \"deciding\": [], \"possible\": [\"1\"], \"judgement\": \"late\" }", "NT1015", "/0/expect/tier/judgement")]
    public void A_scale_is_checked_against_the_policy(string scale, string code, string pointer) =>
        Read($$"""[ { "title": "x", "asOf": "2006-03-01", "case": { "id": "C1" }, "expect": { "tier": {{scale}} } } ]""")
            .Should().Contain(d => d.Diagnostic.Code == code && d.Diagnostic.Pointer == pointer);

    [Theory]
    [InlineData("{ \"likly.from\": 60 }", "NT1023", "/0/parameters/likly.from")]
    [InlineData("{ \"likely.from\": 95 }", "NT6202", "/0/parameters")]
    public void Parameters_are_those_of_the_policy_within_their_range(string parameters, string code, string pointer) =>
        Read($$"""
            [ { "title": "x", "asOf": "2006-03-01", "parameters": {{parameters}}, "case": { "id": "C1" },
                "expect": { "tier": { "level": "1", "deciding": [], "possible": ["1"] } } } ]
            """).Should().ContainSingle().Which.Diagnostic.Should().Match<Noms.Tiering.Policies.Diagnostic>(d => d.Code == code && d.Pointer == pointer);

    [Fact]
    public void A_fault_in_the_case_itself_has_its_place_in_the_file_and_says_no_value()
    {
        var fault = Read("""
            [ { "title": "x", "asOf": "2006-03-01",
                "case": { "id": "C1",
                          "facts": { "ogrs3": 1234 } },
                "expect": { "tier": { "level": "1", "deciding": [], "possible": ["1"] } } } ]
            """).Should().ContainSingle().Subject;

        (fault.Diagnostic.Code, fault.Diagnostic.Pointer, fault.Diagnostic.Line).Should().Be(("NT2021", "/0/case/facts/ogrs3", 3));
        fault.ToString().Should().NotContain("1234").And.StartWith("small.json:3:");
    }

    [Fact]
    public void A_case_that_names_another_day_than_its_file_is_refused() =>
        Read("""[ { "title": "x", "asOf": "2006-03-01", "case": { "id": "C1", "asOf": "2006-03-02" }, "expect": { "tier": { "level": "1", "deciding": [], "possible": ["1"] } } } ]""")
            .Should().ContainSingle().Which.Diagnostic.Code.Should().Be("NT6206");

    [Fact]
    public void Faulty_cases_that_are_used_all_the_same_throw_with_every_fault()
    {
        var use = () => SmallCases.Read(Policy, "[]").Cases;

        use.Should().Throw<PolicyCaseException>().WithMessage("*NT1013*").Which.Diagnostics.Should().HaveCount(1);
    }

    private static ImmutableArray<PolicyCaseDiagnostic> Read(string text)
    {
        var result = SmallCases.Read(Policy, text);
        result.IsSuccess.Should().BeFalse();
        return result.Diagnostics;
    }
}
