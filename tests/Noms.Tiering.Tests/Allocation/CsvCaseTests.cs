using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class CsvCaseTests
{
    [Fact]
    public void Texts_become_values_by_the_mapping()
    {
        var read = Row(
            """
            { "column": "Harm", "to": "riskOfSeriousHarm", "values": { "H": "high" } },
            { "column": "PPO", "to": "prolificAndOtherPriorityOffender", "values": { "Y": true, "?": null } },
            { "column": "Score", "to": "ogrs3", "values": { "lots": 90 } }
            """,
            "H,Y,lots");

        read.Case![Determinants.RiskOfSeriousHarm].AsText().Should().Be("high");
        read.Case[Determinants.ProlificAndOtherPriorityOffender].AsFlag().Should().BeTrue();
        read.Case[Determinants.Ogrs3].AsNumber().Should().Be(90);
    }

    [Fact]
    public void A_text_may_mean_that_nothing_is_recorded()
    {
        var read = Row("""{ "column": "PPO", "to": "prolificAndOtherPriorityOffender", "values": { "?": null } }""", "?");

        read.Case![Determinants.ProlificAndOtherPriorityOffender].IsRecorded.Should().BeFalse();
    }

    [Theory]
    [InlineData("", "not recorded")]
    [InlineData(""", "empty": "notRecorded" """, "not recorded")]
    [InlineData(""", "empty": "none" """, "none")]
    [InlineData(""", "empty": { "is": "2" } """, "2")]
    public void An_empty_cell_means_what_the_mapping_says(string empty, string meaning)
    {
        var read = Row($$"""{ "column": "MAPPA", "to": "mappaLevel"{{empty}}}""", "");

        read.Case![Determinants.MappaLevel].ToString().Should().Be(meaning);
    }

    [Fact]
    public void A_fact_carries_its_source_date_and_basis()
    {
        var read = Row(
            """
            { "column": "RSR", "to": "rsr" },
            { "column": "From", "to": "rsr.source" },
            { "column": "On", "to": "rsr.date", "dateFormat": "d/M/yyyy" },
            { "column": "Kind", "to": "rsr.basis", "values": { "S": "static" } }
            """,
            "3.25,OASys,1/12/2005,S");

        var fact = read.Case!.FactOf(Determinants.Rsr)!;
        fact.Value.AsNumber().Should().Be(3.25m);
        (fact.Source, fact.Date, fact.Basis).Should().Be(("OASys", new DateOnly(2005, 12, 1), FactBasis.Static));
    }

    [Fact]
    public void The_day_and_the_level_before_come_from_their_columns()
    {
        var read = Row("""{ "column": "Day", "to": "asOf" }, { "column": "Old", "to": "previousLevels.tier" }""", "2006-03-31,2");

        read.AsOf.Should().Be(new DateOnly(2006, 3, 31));
        read.Case!.PreviousLevels.Should().ContainKey("tier").WhoseValue.Should().Be("2");
    }

    [Fact]
    public void Columns_make_the_elements_of_lists_and_elements_without_a_cell_are_not_there()
    {
        var read = Row(Sentences, "community-order,community,supervision,outstanding,,,suspended-sentence-order,community");

        var sentences = read.Case![Determinants.Sentences].AsList();
        sentences.Elements.Should().HaveCount(2);
        sentences.IsComplete.Should().BeTrue();
        Field(sentences.Elements[0], "requirements").AsList().Elements.Should().ContainSingle();
        Field(sentences.Elements[1], "type").AsText().Should().Be("suspended-sentence-order");
    }

    [Fact]
    public void A_row_that_states_no_element_says_nothing_of_the_list_unless_the_mapping_says_that_there_is_none()
    {
        var silent = Row(Sentences, ",,,,,,,");
        var none = Row(Sentences, ",,,,,,,", """, "lists": { "sentences": { "whenEmpty": "none" } }""");

        silent.Case![Determinants.Sentences].IsRecorded.Should().BeFalse();
        none.Case![Determinants.Sentences].AsList().Elements.Should().BeEmpty();
    }

    [Fact]
    public void A_list_may_be_said_not_to_be_all_there_is()
    {
        var read = Row(
            """{ "column": "P", "to": "namedPriorities[0]" }""", "street-crime", """, "lists": { "namedPriorities": { "complete": false } }""");

        read.Case![Determinants.NamedPriorities].AsList().IsComplete.Should().BeFalse();
    }

    [Fact]
    public void A_determinant_of_the_policy_itself_can_be_mapped()
    {
        var policy = Noms.Tiering.Policies.PolicyReader.Read(File.ReadAllBytes(RepositoryFile.Path("samples", "GeorgiaParole", "policy.json"))).Policy;
        var mapping = CsvMappingReader.Read("""{ "columns": [{ "column": "Ref", "to": "id" }, { "column": "S", "to": "supervisionRiskScore" }] }"""u8, policy).Mapping;

        var read = Read("Ref,S\nA1,7\n", mapping);

        read.Case![policy.Catalogue.Find("supervisionRiskScore")!].AsNumber().Should().Be(7);
    }

    [Theory]
    [InlineData("""{ "column": "A", "to": "ogrs3" }""", "101", RowFaults.UnfitValue)]
    [InlineData("""{ "column": "A", "to": "ogrs3" }""", "\"62,5\"", RowFaults.UnfitValue)]
    [InlineData("""{ "column": "A", "to": "ogrs3" }""", "6e1", RowFaults.UnfitValue)]
    [InlineData("""{ "column": "A", "to": "ogrs3" }""", " 62", RowFaults.UnfitValue)]
    [InlineData("""{ "column": "A", "to": "ogrs3" }""", "0.99999999999999999999999999999999", RowFaults.UnfitValue)]
    [InlineData("""{ "column": "A", "to": "notorious" }""", "yes", RowFaults.UnfitValue)]
    [InlineData("""{ "column": "A", "to": "riskOfSeriousHarm" }""", "High", RowFaults.UnfitValue)]
    [InlineData("""{ "column": "A", "to": "latestRelease" }""", "2006-02-30", RowFaults.UnfitValue)]
    [InlineData("""{ "column": "A", "to": "latestRelease", "dateFormat": "dd/MM/yyyy" }""", "2006-02-03", RowFaults.UnfitValue)]
    [InlineData("""{ "column": "A", "to": "riskOfSeriousHarm", "values": { "H": "high" } }""", "M", RowFaults.UnmappedValue)]
    [InlineData("""{ "column": "A", "to": "previousLevels.tier" }""", "7", RowFaults.UnfitValue)]
    public void A_cell_that_is_not_a_value_rejects_its_row_and_is_not_repeated(string column, string cell, string code)
    {
        var read = Row(column, cell);

        read.Case.Should().BeNull();
        var fault = read.Faults.Should().ContainSingle().Subject;
        (fault.Code, fault.Column).Should().Be((code, "A"));
        fault.Reason.Should().NotContain(cell.Trim('"'));
    }

    [Theory]
    [InlineData("62%")]
    [InlineData("1 000")]
    [InlineData("\"1,000\"")]
    public void A_number_that_is_none_is_answered_with_how_numbers_are_written(string cell)
    {
        Row("""{ "column": "A", "to": "ogrs3" }""", cell).Faults.Single().Reason
            .Should().StartWith("`ogrs3` must be a number with a point, without spaces, signs such as % or thousands separators");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_row_without_an_id_is_rejected(string id)
    {
        var mapping = Mapping("""{ "column": "Score", "to": "ogrs3" }""", "");

        Read($"Ref,Score\n{id},50\n", mapping).Faults.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = RowFaults.NoId, Column = "Ref" });
    }

    [Theory]
    [InlineData("id", 256, true)]
    [InlineData("id", 257, false)]
    [InlineData("ogrs3.source", 256, true)]
    [InlineData("ogrs3.source", 257, false)]
    [InlineData("namedPriorities[0]", 64, true)]
    [InlineData("namedPriorities[0]", 65, false)]
    public void A_text_that_no_case_can_hold_rejects_its_row(string to, int length, bool isTaken)
    {
        var rest = to == "id" ? "" : """, { "column": "Ref", "to": "id" }""";
        var mapping = CsvMappingReader.Read(
            Encoding.UTF8.GetBytes($$"""{ "columns": [{ "column": "T", "to": "{{to}}" }, { "column": "S", "to": "ogrs3" }{{rest}}], "otherColumns": "ignore" }"""),
            TieringPolicies.Noms2005).Mapping;

        var read = Read($"Ref,T,S\nA1,{new string('x', length)},50\n", mapping);

        read.Faults.IsEmpty.Should().Be(isTaken);
    }

    [Fact]
    public void Everything_wrong_with_a_row_is_said_at_once()
    {
        var read = Row("""{ "column": "A", "to": "ogrs3" }, { "column": "B", "to": "notorious" }""", "x,y");

        read.Faults.Select(f => f.Column).Should().Equal("A", "B");
    }

    private const string Sentences = """
        { "column": "T1", "to": "sentences[0].type" },
        { "column": "P1", "to": "sentences[0].phase" },
        { "column": "R1", "to": "sentences[0].requirements[0].type" },
        { "column": "S1", "to": "sentences[0].requirements[0].state" },
        { "column": "R2", "to": "sentences[0].requirements[1].type" },
        { "column": "S2", "to": "sentences[0].requirements[1].state" },
        { "column": "T2", "to": "sentences[1].type" },
        { "column": "P2", "to": "sentences[1].phase" }
        """;

    private static FactValue Field(FactElement sentence, string field) =>
        sentence.Values[Determinants.Sentences.Fields.Select(f => f.Id).ToList().IndexOf(field)];

    private static CsvMapping Mapping(string columns, string more) => CsvMappingReader.Read(
        Encoding.UTF8.GetBytes($$"""{ "columns": [{ "column": "Ref", "to": "id" }, {{columns}}]{{more}} }"""),
        TieringPolicies.Noms2005).Mapping;

    private static CaseloadEntry Row(string columns, string cells, string more = "")
    {
        var mapping = Mapping(columns, more);
        return Read($"{string.Join(',', mapping.ColumnNames)}\nA1,{cells}\n", mapping);
    }

    private static CaseloadEntry Read(string csv, CsvMapping mapping) =>
        Caseload.FromCsv(CsvRecordReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(csv))), mapping).Single();
}
