using System.Buffers;
using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Noms.Tiering.Assurance;
using Noms.Tiering.Cases;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class GroupsBesideACaseload
{
    private const string Mapping = """
        { "columns": [ { "column": "Ref", "to": "id" }, { "column": "Score", "to": "ogrs3" } ],
          "groups": [ { "column": "Sex", "group": "sex", "title": "Sex", "values": { "F": "female", "M": "male", "U": null } },
                      { "column": "Age", "group": "age" } ] }
        """;

    [Fact]
    public void Columns_of_a_csv_say_to_which_groups_a_case_belongs()
    {
        var (impact, _) = Measure("Ref,Sex,Score,Age\nA,M,10,18-24\nB,F,55,\nC,U,80,\"25-39\"\nD,,10,18-24\n");

        impact.Scales[0].Groupings[0].Groups.Select(group => $"{group.Group ?? "-"} {group.Cases}").Should().Equal("female 1", "male 1", "- 2");
        impact.Scales[0].Groupings[1].Groups.Select(group => $"{group.Group ?? "-"} {group.Cases}").Should().Equal("18-24 2", "25-39 1", "- 1");
        impact.Scales[0].Groupings[0].Grouping.Title.Should().Be("Sex");
    }

    [Fact]
    public void A_text_that_the_mapping_does_not_know_is_a_reject_here_and_nothing_to_a_run_that_decides()
    {
        const string Csv = "Ref,Sex,Score,Age\nA,X,10,18-24\nB,\"X\",10,18-24\nC,M,10,18-24\n";
        var (impact, rejects) = Measure(Csv);
        var allocated = new AllocationRun(new TieringEngine(SmallImpact.Before)) { AsOf = SmallImpact.AsOf }
            .Decide(CaseloadSource.FromCsv(Stream(Csv), SmallImpact.Plan().ReadMapping(Encoding.UTF8.GetBytes(Mapping)).Mapping), System.IO.Stream.Null, System.IO.Stream.Null);

        (impact.Cases, impact.Rejected).Should().Be((1, 2));
        rejects.Should().Contain(RowFaults.UnmappedValue).And.Contain("\"column\":\"Sex\"");
        (allocated.Decided, allocated.Rejected).Should().Be((3, 0));
    }

    [Theory]
    [InlineData("""{ "group": "sex" }""", MappingFaults.MissingProperty)]
    [InlineData("""{ "column": "Sex" }""", MappingFaults.MissingProperty)]
    [InlineData("""{ "column": "Sex", "group": "sex", "to": "gender" }""", MappingFaults.UnknownProperty)]
    [InlineData("""{ "column": "Sex", "group": " " }""", MappingFaults.UnfitValue)]
    [InlineData("""{ "column": "Sex", "group": "sex", "values": { "F": true } }""", MappingFaults.UnfitValue)]
    [InlineData("""{ "column": "Sex", "group": "sex", "values": { "": "female" } }""", MappingFaults.UnfitEmpty)]
    [InlineData("""{ "column": "Sex", "group": "sex", "values": [] }""", MappingFaults.WrongKind)]
    [InlineData("""{ "column": "Sex", "group": "sex" }, { "column": "Age", "group": "sex" }""", MappingFaults.TargetTwice)]
    [InlineData("""7""", MappingFaults.WrongKind)]
    public void A_faulty_column_of_a_grouping_is_diagnosed(string groups, string code) =>
        Read($$"""{ "columns": [ { "column": "Ref", "to": "id" } ], "groups": [ {{groups}} ] }""").Diagnostics.Select(d => d.Code).Should().Contain(code);

    [Fact]
    public void A_column_is_ignored_or_read_and_a_column_that_is_not_there_is_a_fault()
    {
        Read("""{ "columns": [ { "column": "Ref", "to": "id" } ], "groups": [ { "column": "Sex", "group": "sex" } ], "ignore": ["Sex"] }""")
            .Diagnostics.Should().ContainSingle().Which.Code.Should().Be(MappingFaults.ColumnTwice);
        Read("""{ "columns": [ { "column": "Ref", "to": "id" } ], "groups": [ { "column": "Sex", "group": "sex" } ] }""").Mapping.CheckHeader(["Ref", "Sx"])
            .Select(d => d.Code).Should().Equal(MappingFaults.NotInHeader, MappingFaults.NotNamed);
    }

    [Fact]
    public void No_policy_reads_a_group()
    {
        var entry = new CsvCaseReader(Read(Mapping).Mapping, ["Ref", "Score", "Sex", "Age"]).Read(Record("Ref,Score,Sex,Age\nA,10,F,18-24\n"));

        var written = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(entry.Case!, written);
        Encoding.UTF8.GetString(written.WrittenSpan).Should().NotContain("female").And.NotContain("18-24");
    }

    [Fact]
    public void A_file_of_groups_by_id_is_read_as_csv_and_as_ndjson()
    {
        var csv = CaseGroupsReader.ReadCsv(Stream("sex,id,age\nfemale,A,\nmale,B,18-24\n"));
        var ndjson = CaseGroupsReader.ReadNdjson(
            Stream("{\"id\":\"A\",\"groups\":{\"sex\":\"female\",\"age\":null}}\n\n{\"groups\":{\"age\":\"18-24\",\"sex\":\"male\"},\"id\":\"B\"}\n"), "sex", "age");

        foreach (var read in new[] { csv, ndjson })
        {
            read.IsSuccess.Should().BeTrue();
            read.Groups.Groupings.Select(grouping => grouping.Id).Should().Equal("sex", "age");
            (read.Groups["A"]["sex"], read.Groups["A"]["age"], read.Groups["B"]["age"], read.Groups["C"]["sex"]).Should().Be(("female", null, "18-24", null));
            read.Groups.Count.Should().Be(2);
        }
    }

    [Fact]
    public void What_is_wrong_with_a_row_is_said_with_its_line_and_without_its_values()
    {
        var csv = CaseGroupsReader.ReadCsv(Stream($"id,sex\nZanzibar,female\n,male\nZanzibar,male\nB,{new string('z', 65)}\nC\n"));
        var ndjson = CaseGroupsReader.ReadNdjson(Stream("{\"id\":\"Zanzibar\"}\nZanzibar\n{\"id\":\"B\",\"groups\":{\"born\":\"1987\"}}\n"), "sex");

        csv.Faults.Select(fault => (fault.Line, fault.Code)).Should().Equal(
            (3, ImpactFaults.NoId), (4, ImpactFaults.IdTwice), (5, ImpactFaults.UnfitGroup), (6, ImpactFaults.NotARow));
        ndjson.Faults.Select(fault => (fault.Line, fault.Code)).Should().Equal((1, ImpactFaults.NotARow), (2, ImpactFaults.NotARow), (3, ImpactFaults.NotARow));
        csv.Faults.Concat(ndjson.Faults).Select(fault => fault.ToString()).Should().NotContain(text => text.Contains("Zanzibar") || text.Contains("1987"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sex\nfemale\n")]
    [InlineData("id\nA\n")]
    [InlineData("id,\nA,b\n")]
    public void What_is_no_file_of_groups_is_refused(string csv) =>
        FluentActions.Invoking(() => CaseGroupsReader.ReadCsv(Stream(csv))).Should().Throw<ImpactException>().Where(fault => fault.Code == ImpactFaults.NotGroups);

    private static (CaseloadImpact Impact, string Rejects) Measure(string csv)
    {
        using var rejects = new MemoryStream();
        var plan = SmallImpact.Plan(new() { SuppressBelow = 0 });
        var source = CaseloadSource.FromCsv(Stream(csv), plan.ReadMapping(Encoding.UTF8.GetBytes(Mapping)).Mapping);
        var impact = new ImpactRun(plan) { AsOf = SmallImpact.AsOf }.Measure(source, rejects);
        return (impact, Encoding.UTF8.GetString(rejects.ToArray()));
    }

    private static CsvMappingReadResult Read(string mapping) => SmallImpact.Plan().ReadMapping(Encoding.UTF8.GetBytes(mapping));

    private static CsvRecord Record(string csv)
    {
        CsvRecordReader.Open(Stream(csv)).TryRead(out var record);
        return record!;
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
