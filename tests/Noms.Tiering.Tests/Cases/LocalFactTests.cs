using System.Buffers;
using System.Text;
using FluentAssertions;
using Noms.Tiering.Cases;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Cases;

public sealed class LocalFactTests
{
    private const string Determinants = """
        { "id": "localScore", "title": "local score", "kind": "number", "unit": "points", "min": -5, "max": 40, "resolution": 1, "mayBeNone": true, "mayBeStatic": true },
        { "id": "localLevel", "title": "local level", "kind": "choice", "ordered": true, "values": [ { "id": "low" }, { "id": "high" } ] },
        { "id": "localVisits", "title": "local visits", "kind": "list", "fields": [ { "id": "kind", "kind": "code" }, { "id": "by", "kind": "code" } ] }
        """;

    [Fact]
    public void A_policys_own_determinants_are_read_and_written_after_the_national_ones_by_id()
    {
        var catalogue = Policy(Determinants).Catalogue;

        var result = TieringCaseReader.Read(Encoding.UTF8.GetBytes("""
            {"id":"C1","facts":{"localVisits":[{"by":null,"kind":"home"}],"localScore":{"value":-4.50,"basis":"static"},"localLevel":"high","ogrs3":62}}
            """), catalogue);

        result.Diagnostics.Should().BeEmpty();
        var output = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(result.Case, output);
        Encoding.UTF8.GetString(output.WrittenSpan).Should().Be(
            """{"id":"C1","facts":{"ogrs3":62,"localLevel":"high","localScore":{"value":-4.5,"basis":"static"},"localVisits":[{"kind":"home","by":null}]}}""");
    }

    [Theory]
    [InlineData("""{"localScore":-6}""", "NT2021")]
    [InlineData("""{"localScore":1,"localScore":1}""", "NT2012")]
    [InlineData("""{"localLevel":"middling"}""", "NT2023")]
    [InlineData("""{"localVisits":[{"kind":"home"}]}""", "NT2013")]
    [InlineData("""{"localVisit":[]}""", "NT2011")]
    public void A_policys_own_determinants_are_read_as_strictly(string facts, string code) =>
        TieringCaseReader.Read(Encoding.UTF8.GetBytes($$"""{"id":"C1","facts":{{facts}} }"""), Policy(Determinants).Catalogue)
            .Diagnostics.Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public void Without_the_policy_its_determinants_are_unknown() =>
        TieringCaseReader.Read("""{"id":"C1","facts":{"localScore":1}}"""u8, DeterminantCatalogue.National)
            .Diagnostics.Should().ContainSingle().Which.Code.Should().Be("NT2011");

    [Fact]
    public void Another_policys_determinant_of_the_same_id_is_the_same_fact_only_where_it_means_the_same()
    {
        var tieringCase = TieringCaseReader.Read(
            """{"id":"C1","facts":{"localScore":30,"localLevel":"high","localVisits":[{"kind":"home","by":"police"}]}}"""u8, Policy(Determinants).Catalogue).Case;
        var same = Policy(Determinants).Catalogue;
        var other = Policy(Determinants.Replace("40", "20").Replace("\"low\"", "\"least\" }, { \"id\": \"low\"").Replace("\"by\"", "\"with\"")).Catalogue;

        foreach (var id in new[] { "localScore", "localLevel", "localVisits" })
        {
            tieringCase[same.Find(id)!].IsRecorded.Should().BeTrue(id);
            tieringCase[other.Find(id)!].IsRecorded.Should().BeFalse(id);
        }
    }

    private static TieringPolicy Policy(string determinants) => PolicyReader.Read(Encoding.UTF8.GetBytes($$"""
        { "id": "local", "version": "1", "title": "Local", "effective": { "from": "2006-01-01" },
          "sources": [ { "id": "area", "title": "The area", "published": "2006-01-01", "reference": "none" } ],
          "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" } ] } ],
          "determinants": [ {{determinants}} ],
          "reads": { "localLevel": { "whenMissing": "open" } },
          "rules": [ { "id": "R1", "title": "high", "when": { "determinant": "localLevel", "is": "high" }, "floor": "2", "cite": ["area"] } ] }
        """)).Policy;
}
