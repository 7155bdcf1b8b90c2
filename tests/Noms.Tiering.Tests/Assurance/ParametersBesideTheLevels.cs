using System.Text;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Assurance;

public sealed class ParametersBesideTheLevels
{
    private const string Named = """{ "some": "namedPriorities", "such": { "field": "code", "in": { "parameter": "names" } } }""";

    [Fact]
    public void A_parameter_on_which_an_override_rests_is_not_said_to_matter_to_nothing() =>
        Codes(Policy($$"""{ "any": [ {{Named}}, { "determinant": "raised", "is": true } ] }""", ""))
            .Should().NotContain("NT6111 names").And.NotContain("NT6111 raised.from").And.Contain("NT6111 idle");

    [Fact]
    public void A_parameter_on_which_the_profile_rests_is_not_said_to_matter_to_nothing() =>
        Codes(Policy(Named, """, "profile": [ { "id": "p", "title": "P", "by": ["band"], "values": { "low": 1, "high": 2 }, "cite": ["c"] } ]"""))
            .Should().NotContain("NT6111 raised.from").And.Contain("NT6111 idle");

    [Fact]
    public void One_on_which_nothing_rests_at_all_is() => Codes(Policy(Named, "")).Should().Contain("NT6111 raised.from").And.NotContain("NT6111 names");

    private static IEnumerable<string> Codes(TieringPolicy policy) =>
        PolicyAnalysis.Of(policy).Findings.Select(f => $"{f.Code} {f.Parameter?.Id}");

    private static TieringPolicy Policy(string when, string profile) => PolicyReader.Read(Encoding.UTF8.GetBytes($$"""
        { "id": "beside", "version": "1", "title": "Beside", "effective": { "from": "2026-01-01" }, "sources": [ { "id": "c", "title": "Circular" } ],
          "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" } ] } ],
          "parameters": [
            { "id": "names", "title": "names", "kind": "list", "of": "namedPriorities.code", "value": ["knife"], "cite": ["c"] },
            { "id": "raised.from", "title": "raised from", "kind": "number", "value": 50, "min": 40, "max": 60, "cite": ["c"] },
            { "id": "idle", "title": "idle", "kind": "number", "value": 50, "min": 40, "max": 60, "cite": ["c"] } ],
          "reads": { "namedPriorities": { "whenMissing": "open" }, "ogrs3": { "whenMissing": "open" }, "notorious": { "whenMissing": "open" } },
          "derived": [ { "id": "raised", "title": "raised", "when": { "determinant": "ogrs3", "atLeast": { "parameter": "raised.from" } } },
                       { "id": "band", "title": "band", "values": [ { "id": "low" }, { "id": "high" } ],
                         "bands": { "of": "ogrs3", "bands": [ { "is": "low", "below": { "parameter": "raised.from" } }, { "is": "high", "atLeast": { "parameter": "raised.from" } } ] } } ],
          "rules": [ { "id": "R1", "title": "Notorious", "cite": ["c"], "floor": "2", "when": { "any": [ { "determinant": "notorious", "is": true },
            { "all": [ { "determinant": "notorious", "is": true }, { "determinant": "ogrs3", "atLeast": { "parameter": "idle" } } ] } ] } } ],
          "overrides": [ { "id": "X1", "title": "X", "authority": "local", "reason": "r", "cite": ["c"], "effective": { "from": "2026-01-01" }, "scale": "tier",
            "when": {{when}}, "floor": "2" } ]{{profile}} }
        """)).Policy;
}
