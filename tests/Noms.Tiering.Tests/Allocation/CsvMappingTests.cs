using System.Text;
using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class CsvMappingTests
{
    private const string Id = """{ "column": "Ref", "to": "id" }""";

    [Theory]
    [InlineData("""{ "columns": [ID], }""", MappingFaults.NotJson)]
    [InlineData("""{ "columns": [ID], "columns": [] }""", MappingFaults.NotJson)]
    [InlineData("""{ "columns": [ID], "colums": [] }""", MappingFaults.UnknownProperty)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "ogrs3", "valeus": {} }] }""", MappingFaults.UnknownProperty)]
    [InlineData("""{ "title": "no columns" }""", MappingFaults.MissingProperty)]
    [InlineData("""{ "columns": [ID, { "column": "A" }] }""", MappingFaults.MissingProperty)]
    [InlineData("""{ "columns": {} }""", MappingFaults.WrongKind)]
    [InlineData("""{ "columns": [ID], "otherColumns": "skip" }""", MappingFaults.WrongKind)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "ogrs4" }] }""", MappingFaults.UnknownTarget)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "previousLevels.teir" }] }""", MappingFaults.UnknownTarget)]
    [InlineData("""{ "columns": [ID], "lists": { "sentences": {} } }""", MappingFaults.UnknownTarget)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "ogrs3" }, { "column": "B", "to": "ogrs3" }] }""", MappingFaults.TargetTwice)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "namedPriorities[0]" }, { "column": "B", "to": "namedPriorities[0].code" }] }""", MappingFaults.TargetTwice)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "riskOfSeriousHarm", "values": { "H": "hihg" } }] }""", MappingFaults.UnfitValue)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "ogrs3", "values": { "lots": 101 } }] }""", MappingFaults.UnfitValue)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "notorious", "values": { "Y": "true" } }] }""", MappingFaults.UnfitValue)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "ogrs3", "empty": { "is": "many" } }] }""", MappingFaults.UnfitValue)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "ogrs3", "empty": "none" }] }""", MappingFaults.UnfitEmpty)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "ogrs3", "values": { "": 3 } }] }""", MappingFaults.UnfitEmpty)]
    [InlineData("""{ "columns": [{ "column": "Ref", "to": "id", "empty": "notRecorded" }] }""", MappingFaults.UnfitEmpty)]
    [InlineData("""{ "columns": [{ "column": "Ref", "to": "id", "values": { "a": "b" } }] }""", MappingFaults.UnfitValue)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "latestRelease", "dateFormat": "dd/mm/yyyy" }] }""", MappingFaults.DateFormat)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "ogrs3", "dateFormat": "yyyy-MM-dd" }] }""", MappingFaults.DateFormat)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "sentences[0].phase" }] }""", MappingFaults.FieldNotMapped)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "sentences" }] }""", MappingFaults.WrongPath)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "sentences[0].phse" }] }""", MappingFaults.WrongPath)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "ogrs3.value" }] }""", MappingFaults.WrongPath)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "ogrs3" }, { "column": "B", "to": "ogrs3.basis" }] }""", MappingFaults.WrongPath)]
    [InlineData("""{ "columns": [{ "column": "A", "to": "ogrs3" }] }""", MappingFaults.NoId)]
    [InlineData("""{ "columns": [ID], "ignore": ["Ref"] }""", MappingFaults.ColumnTwice)]
    [InlineData("""{ "columns": [ID, { "column": "A", "to": "ogrs3.date" }] }""", MappingFaults.NoFact)]
    public void A_faulty_mapping_says_what_is_wrong_and_where(string json, string code)
    {
        var result = Read(json.Replace("ID", Id, StringComparison.Ordinal));

        result.IsSuccess.Should().BeFalse();
        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Fact]
    public void All_faults_come_back_at_once_in_the_order_of_the_file_with_their_places()
    {
        var result = Read("""
            {
              "columns": [
                { "column": "Ref", "to": "id" },
                { "column": "Harm", "to": "riskOfSeriusHarm" },
                { "column": "Score", "to": "ogrs3", "values": { "x": 500 } }
              ],
              "ignor": []
            }
            """);

        result.Diagnostics.Select(d => (d.Code, d.Pointer, d.Line)).Should().Equal(
            (MappingFaults.UnknownTarget, "/columns/1/to", 4),
            (MappingFaults.UnfitValue, "/columns/2/values/x", 5),
            (MappingFaults.UnknownProperty, "/ignor", 7));
        result.Diagnostics[0].Message.Should().Contain("did you mean `riskOfSeriousHarm`?");
    }

    [Fact]
    public void A_header_must_have_the_columns_of_the_mapping_and_no_unnamed_ones()
    {
        var mapping = Read($$"""{ "columns": [{{Id}}, { "column": "Score", "to": "ogrs3" }], "ignore": ["Team"] }""").Mapping;

        mapping.CheckHeader(["Ref", "Score", "Team"]).Should().BeEmpty();
        mapping.CheckHeader(["Ref", "Scores", "Team"]).Select(d => d.Code).Should().Equal(MappingFaults.NotInHeader, MappingFaults.NotNamed);
        mapping.CheckHeader(["Ref", "Scores", "Team"])[0].Message.Should().Contain("did you mean column 2");
    }

    [Fact]
    public void A_header_that_is_none_is_named_by_the_numbers_of_its_columns_alone()
    {
        var mapping = Read($$"""{ "columns": [{{Id}}, { "column": "Score", "to": "ogrs3" }] }""").Mapping;

        var messages = string.Join('\n', mapping.CheckHeader(["SMITH", "Scored"]));
        var read = () => new CsvCaseReader(mapping, ["SMITH", "Scored"]);

        messages.Should().Contain("column 1 of the CSV").And.Contain("`Score`").And.NotContain("SMITH").And.NotContain("Scored");
        read.Should().Throw<ArgumentException>().Which.Message.Should().NotContain("SMITH").And.NotContain("Scored");
    }

    [Fact]
    public void A_column_that_is_not_named_is_called_by_its_name_where_the_first_line_is_a_header()
    {
        var mapping = Read($$"""{ "columns": [{{Id}}, { "column": "Score", "to": "ogrs3" }] }""").Mapping;

        mapping.CheckHeader(["Ref", "Score", "Team"]).Should().ContainSingle().Which.Message.Should().StartWith("column 3 of the CSV, `Team`, is not named;");
    }

    [Theory]
    [InlineData("Ref;Score")]
    [InlineData("Ref\tScore")]
    public void Columns_that_semicolons_or_tabs_separate_are_said_to_be_one(string header)
    {
        var mapping = Read($$"""{ "columns": [{{Id}}, { "column": "Score", "to": "ogrs3" }] }""").Mapping;

        mapping.CheckHeader([header]).Should().ContainSingle().Which.Message.Should().Contain("columns are separated by commas, and not by semicolons or tabs");
        mapping.CheckHeader(["SMITH;62"]).Should().HaveCount(3, "a line that names no column of the mapping is no header");
    }

    [Fact]
    public void A_mapping_may_pass_over_columns_that_it_does_not_name()
    {
        var mapping = Read($$"""{ "columns": [{{Id}}], "otherColumns": "ignore" }""").Mapping;

        mapping.CheckHeader(["Ref", "Score"]).Should().BeEmpty();
    }

    [Fact]
    public void The_schema_and_the_reader_know_the_same_properties()
    {
        using var schema = JsonDocument.Parse(RepositoryFile.Text("rules", "schema", "mapping.schema.json"));
        var places = new (string Json, JsonElement Schema)[]
        {
            ("""{ "columns": [ID], X }""", schema.RootElement),
            ("""{ "columns": [{ "column": "Ref", "to": "id", X }] }""", schema.RootElement.GetProperty("$defs").GetProperty("column")),
            ("""{ "columns": [ID, { "column": "A", "to": "namedPriorities[0]" }], "lists": { "namedPriorities": { X } } }""", schema.RootElement.GetProperty("$defs").GetProperty("list")),
            ("""{ "columns": [ID], "groups": [{ "column": "A", "group": "sex", X }] }""", schema.RootElement.GetProperty("$defs").GetProperty("group")),
        };
        foreach (var (json, place) in places)
        {
            var inSchema = place.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToArray();
            var known = inSchema.Append("nobodyKnowsThis").Where(name => IsKnown(json, name));

            known.Should().Equal(inSchema);
            place.GetProperty("additionalProperties").ValueKind.Should().Be(JsonValueKind.False);
        }
    }

    [Fact]
    public void The_schema_lists_the_words_that_the_reader_takes()
    {
        using var schema = JsonDocument.Parse(RepositoryFile.Text("rules", "schema", "mapping.schema.json"));
        var others = schema.RootElement.GetProperty("properties").GetProperty("otherColumns").GetProperty("enum").EnumerateArray();
        var whenEmpty = schema.RootElement.GetProperty("$defs").GetProperty("list").GetProperty("properties").GetProperty("whenEmpty").GetProperty("enum").EnumerateArray();

        others.Should().OnlyContain(word => Read($$"""{ "columns": [{{Id}}], "otherColumns": {{word.GetRawText()}} }""").IsSuccess);
        whenEmpty.Should().OnlyContain(word => Read(
            $$"""{ "columns": [{{Id}}, { "column": "A", "to": "namedPriorities[0]" }], "lists": { "namedPriorities": { "whenEmpty": {{word.GetRawText()}} } } }""").IsSuccess);
    }

    private static bool IsKnown(string json, string property)
    {
        // The property may stand twice by this, or with a value that does not fit; neither says that it is unknown.
        var text = json.Replace("ID", Id, StringComparison.Ordinal).Replace("X", $"\"{property}\": 1", StringComparison.Ordinal);
        var isTwice = System.Text.RegularExpressions.Regex.Count(text, $"\"{System.Text.RegularExpressions.Regex.Escape(property)}\":") > 1;
        return isTwice || Read(text).Diagnostics.All(d => d.Code != MappingFaults.UnknownProperty);
    }

    private static CsvMappingReadResult Read(string json) =>
        CsvMappingReader.Read(Encoding.UTF8.GetBytes(json), TieringPolicies.Noms2005);
}
