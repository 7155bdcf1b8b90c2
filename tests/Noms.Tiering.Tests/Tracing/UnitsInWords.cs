using System.Text;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

public sealed class UnitsInWords
{
    [Theory]
    [InlineData("working days", "1 working day", "3 working days")]
    [InlineData("points", "1 point", "3 points")]
    [InlineData("breaches", "1 breach", "3 breaches")]
    [InlineData("enquiries", "1 enquiry", "3 enquiries")]
    [InlineData("offences", "1 offence", "3 offences")]
    [InlineData("classes", "1 class", "3 classes")]
    [InlineData("visits per week", "1 visit per week", "3 visits per week")]
    [InlineData("class", "1 class", "3 class")]
    [InlineData("analysis", "1 analysis", "3 analysis")]
    [InlineData("%", "1%", "3%")]
    public void One_of_a_unit_is_not_written_as_several(string unit, string one, string several)
    {
        var policy = With(unit);

        policy.Parameters.Single(p => p.Id == "one").ValueText.Should().Be(one);
        policy.Parameters.Single(p => p.Id == "three").ValueText.Should().Be(several);
    }

    [Fact]
    public void A_trace_and_a_document_say_one_working_day_and_each_complete_point()
    {
        var policy = With("points");
        var text = new TieringEngine(policy).Decide(TieringCase.Create("C1").WithFact(policy.Catalogue.Find("score")!, FactValue.Number(1)).Build(), new(2026, 1, 1)).Trace.ToText();
        var document = PolicyDocument.Of(policy).ToMarkdown();

        text.Should().Contain("First contact: 1 working day (c 3)\n").And.Contain("1 for each complete point").And.Contain("Score: 1 point\n");
        document.Should().Contain("1 working day |").And.Contain("3 working days |").And.Contain("for each complete point |").And.Contain("in steps of 1 point ");
        new[] { text, document }.Should().NotContain(t => t.Contains(" 1 points", StringComparison.Ordinal) || t.Contains(" 1 working days", StringComparison.Ordinal));
    }

    private static TieringPolicy With(string unit) => PolicyReader.Read(Encoding.UTF8.GetBytes($$"""
        {
          "id": "units", "version": "1", "title": "Units", "effective": { "from": "2026-01-01" }, "sources": [ { "id": "c", "title": "Circular" } ],
          "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" } ] } ],
          "parameters": [
            { "id": "one", "title": "one", "kind": "number", "unit": "{{unit}}", "value": 1, "min": 0, "max": 9, "cite": ["c 1"] },
            { "id": "three", "title": "three", "kind": "number", "unit": "{{unit}}", "value": 3, "min": 0, "max": 9, "cite": ["c 1"] } ],
          "determinants": [ { "id": "score", "title": "score", "kind": "number", "unit": "{{unit}}", "min": 0, "max": 9, "resolution": 1 } ],
          "reads": { "score": { "whenMissing": "open" } },
          "derived": [ { "id": "sum", "title": "sum", "unit": "{{unit}}", "score": { "items": [ { "id": "s", "title": "steps", "of": "score", "forEach": 1, "points": 1 } ] } } ],
          "rules": [ { "id": "R1", "title": "The sum is raised", "cite": ["c 2"], "floor": "2",
            "when": { "all": [ { "determinant": "sum", "atLeast": { "parameter": "three" } }, { "determinant": "score", "atLeast": { "parameter": "one" } } ] } } ],
          "profile": [ { "id": "contact", "title": "First contact", "unit": "working days", "by": ["tier"], "values": { "1": 1, "2": 3 }, "cite": ["c 3"] } ]
        }
        """)).Policy;
}
