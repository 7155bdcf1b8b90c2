using System.Text;
using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tests.Deciding;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Testing;

public sealed class CasesOfAPolicy
{
    private const string AsDecided = """{ "tier": { "level": "3", "deciding": ["L"], "possible": ["3"] } }""";

    private static readonly TieringPolicy Policy = SmallPolicy.Of("""
        "parameters": [ { "id": "likely.from", "title": "likely from", "kind": "number", "value": 50, "min": 40, "max": 90, "provenance": "assumed", "reason": "r" } ],
        "reads": { "ogrs3": { "whenMissing": "open" }, "vulnerable": { "whenMissing": { "is": false } } },
        "statuses": [ { "id": "frail", "when": { "determinant": "vulnerable", "is": true }, "cite": ["s"] } ],
        "rules": [ { "id": "L", "when": { "determinant": "ogrs3", "atLeast": { "parameter": "likely.from" } }, "floor": "3" } ]
        """).Policy;

    [Fact]
    public void A_case_that_is_decided_as_it_expects_passes()
    {
        var run = PolicyTestRun.Of(SmallCases.Read(Policy, $"[ {SmallCases.One("at the bound", "\"ogrs3\": 50", AsDecided)} ]").Cases);

        run.IsPassed.Should().BeTrue();
        run.ToText().Should().Be("small 1: 1 case, 1 passed, 0 failed\n");
    }

    [Fact]
    public void A_case_that_fails_says_what_was_expected_and_what_came()
    {
        var run = PolicyTestRun.Of(SmallCases.Read(Policy, $"[ {SmallCases.One("one below the bound", "\"ogrs3\": 49", AsDecided)} ]", "L.json").Cases);

        run.IsPassed.Should().BeFalse();
        run.ToText().Should().Be("""
            small 1: 1 case, 0 passed, 1 failed

            failed  L.json: one below the bound
                    tier level: expected 3, got 1
                    tier calculated: expected 3, got 1
                    tier deciding: expected L, got nothing
                    tier possible: expected 3, got 1

            """);
    }

    [Fact]
    public void A_level_that_is_still_open_fails_a_case_that_expects_it_to_be_settled() =>
        PolicyTestRun.Of(SmallCases.Read(Policy, $$"""[ {{SmallCases.One("nothing known", "", """{ "tier": { "level": "1", "deciding": [], "possible": ["1"] } }""")}} ]""").Cases)
            .Failed.Single().Differences.Select(d => d.ToString())
            .Should().Equal("tier possible: expected 1, got 1, 3", "tier provisional: expected no, got yes");

    [Fact]
    public void A_status_and_the_level_in_whose_place_it_stands_are_expected_together() =>
        PolicyTestRun.Of(SmallCases.Read(Policy, $$"""
            [ {{SmallCases.One("frail", "\"ogrs3\": 60, \"vulnerable\": true", """{ "tier": { "calculated": "3", "deciding": ["L"], "possible": ["3"] }, "status": "frail" }""")}} ]
            """).Cases).IsPassed.Should().BeTrue();

    [Fact]
    public void Parameters_are_set_for_their_case_alone()
    {
        var cases = SmallCases.Read(Policy, $$"""
            [ { "title": "an area asks for 60", "asOf": "2006-03-01", "parameters": { "likely.from": 60 }, "case": { "id": "C1", "facts": { "ogrs3": 59 } },
                "expect": { "tier": { "level": "1", "deciding": [], "possible": ["1"] } } },
              {{SmallCases.One("elsewhere", "\"ogrs3\": 59", AsDecided)}} ]
            """).Cases;

        PolicyTestRun.Of(cases).IsPassed.Should().BeTrue();
        cases.All[0].Parameters.Should().ContainKey("likely.from").WhoseValue.Should().Be("60");
        cases.All[1].Policy.Should().BeSameAs(Policy);
    }

    [Fact]
    public void What_nobody_has_reviewed_is_counted()
    {
        var one = SmallCases.One("unread", "\"ogrs3\": 50", AsDecided).Replace("{ \"title\"", "{ \"toBeReviewed\": true, \"purpose\": \"to show\", \"title\"", StringComparison.Ordinal);

        var run = PolicyTestRun.Of(SmallCases.Read(Policy, $"[ {one} ]").Cases);

        run.ToText().Should().Be("small 1: 1 case, 1 passed, 0 failed; 1 to be reviewed\n");
        run.Cases.All[0].Purpose.Should().Be("to show");
    }

    [Fact]
    public void The_result_as_JSON_names_every_case()
    {
        var cases = SmallCases.Read(Policy, $"[ {SmallCases.One("one", "\"ogrs3\": 50", AsDecided)}, {SmallCases.One("two", "\"ogrs3\": 49", AsDecided)} ]").Cases;

        var json = JsonDocument.Parse(PolicyTestRun.Of(cases).ToUtf8Json()).RootElement;

        json.GetProperty("passed").GetInt32().Should().Be(1);
        json.GetProperty("results")[1].GetProperty("title").GetString().Should().Be("two");
        json.GetProperty("results")[1].GetProperty("differences")[0].GetProperty("got").GetString().Should().Be("1");
        Encoding.UTF8.GetString(PolicyTestRun.Of(cases).ToUtf8Json()).Should().Be(Encoding.UTF8.GetString(PolicyTestRun.Of(cases).ToUtf8Json()));
    }

    [Fact]
    public void Two_files_may_not_give_two_cases_one_title()
    {
        var text = Encoding.UTF8.GetBytes($"[ {SmallCases.One("one", "\"ogrs3\": 50", AsDecided)} ]");

        PolicyCasesReader.Read(Policy, new PolicyCaseFile("a.json", text), new PolicyCaseFile("b.json", text)).Diagnostics
            .Select(d => d.ToString()).Should().Equal(
                "b.json:1:14: error NT6201: another case of the policy has this title; say what this one shows (at /0/title)");
    }
}
