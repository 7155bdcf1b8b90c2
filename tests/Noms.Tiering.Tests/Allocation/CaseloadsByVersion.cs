using System.Text;
using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class CaseloadsByVersion : IDisposable
{
    private const string Facts = """ "arp": 10, "csrp": 0.1, "directContactSexualPredictor": 40, "directContactSexualBand": "low", "riskOfSeriousHarm": "low" """;

    private static readonly string[] Rows =
    [
        $$"""{ "id": "first", "asOf": "2026-03-20", "facts": { {{Facts}} } }""",
        $$"""{ "id": "gap", "asOf": "2026-03-25", "facts": { {{Facts}} } }""",
        $$"""{ "id": "second", "asOf": "2026-04-10", "facts": { {{Facts}} } }""",
        $$"""{ "id": "third", "facts": { {{Facts}} } }""",
        "{",
        $$"""{ "id": "fourth", "facts": { "hasActiveEvent": false } }""",
    ];

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_case_is_decided_under_the_version_of_its_own_day_and_one_of_a_day_without_a_version_is_a_reject()
    {
        var (_, decisions, rejects) = Run(new(2026, 7, 1));

        decisions.Select(d => (d.GetProperty("id").GetString(), d.GetProperty("policyVersion").GetString(), d.GetProperty("label").GetString()))
            .Should().Equal(("first", "1", "A"), ("second", "2", "E"), ("third", "3", "E"), ("fourth", "3", null));
        rejects.Select(r => (r.GetProperty("line").GetInt32(), r.GetProperty("faults")[0].GetProperty("code").GetString()))
            .Should().Equal((2, RowFaults.NotInForce), (5, "NT2001"));
        rejects[0].GetProperty("faults")[0].GetProperty("column").GetString().Should().Be("asOf");
        rejects[0].GetProperty("faults")[0].GetProperty("reason").GetString().Should().Be("no version of `hmpps-2026` is in force on the day as of which to decide");
    }

    [Fact]
    public void A_row_without_a_day_is_a_reject_where_the_run_has_none() =>
        Run(null).Rejects.Select(r => r.GetProperty("faults")[0].GetProperty("code").GetString())
            .Should().Equal(RowFaults.NotInForce, RowFaults.NoAsOf, "NT2001", RowFaults.NoAsOf);

    [Fact]
    public void The_summary_counts_each_version_apart_and_the_rejects_once()
    {
        var summary = Run(new(2026, 7, 1)).Summary;
        using var stream = new MemoryStream();
        summary.WriteJson(stream);

        (summary.CasesIn, summary.Decided, summary.Rejected).Should().Be((6, 4, 2));
        summary.ByVersion.Select(v => (v.Policy.Version, v.Decided, v.Rejected)).Should().Equal(("1", 1, 0), ("2", 1, 0), ("3", 2, 0));
        summary.ByVersion.Should().OnlyContain(v => v.NotInForce == 0);
        summary.Faults.Select(f => (f.Id, f.Cases)).Should().Equal(("NT2001", 1), (RowFaults.NotInForce, 1));
        using var json = JsonDocument.Parse(stream.ToArray());
        json.RootElement.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("policy").GetProperty("version").GetString()).Should().Equal("1", "2", "3");
        json.RootElement.GetProperty("faults").GetProperty(RowFaults.NotInForce).GetInt32().Should().Be(1);
        summary.ToText().Should().MatchRegex("(?m)^  decided under version 3 +2 +33.3 %$").And.MatchRegex("(?m)^  rejected +2 +33.3 %$").And.Contain("(hmpps-2026 1, as of 2026-03-20)");
    }

    [Fact]
    public void A_version_that_decided_no_case_is_not_in_the_summary() =>
        Run(null).Summary.ByVersion.Select(v => v.Policy.Version).Should().Equal("1", "2");

    [Fact]
    public void The_command_takes_the_id_of_a_policy_with_versions()
    {
        _folder.Write("cases.ndjson", string.Join('\n', Rows) + "\n");

        var run = AllocateProcess.Run(_folder.Path, "--policy", "hmpps-2026", "cases.ndjson", "--as-of", "2026-07-01", "--out", "out.ndjson", "--summary", "sum.json");

        run.ExitCode.Should().Be(1, run.Error);
        run.Output.Should().Contain("decided under version 2").And.Contain(RowFaults.NotInForce);
        _folder.Read("out.ndjson").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonElement.Parse(l).GetProperty("policyVersion").GetString()).Should().Equal("1", "2", "3", "3");
        JsonElement.Parse(_folder.Read("sum.json")).GetProperty("decided").GetInt32().Should().Be(4);
    }

    [Fact]
    public void A_mapping_may_name_what_any_version_reads()
    {
        var mapping = CsvMappingReader.Read(
            """{ "columns": [ { "column": "Ref", "to": "id" }, { "column": "Image", "to": "indirectImageSexualPredictor" }, { "column": "Before", "to": "previousLevels.tier", "values": { "A": "A" } } ] }"""u8,
            TieringPolicies.Hmpps2026);

        mapping.Diagnostics.Should().BeEmpty();
    }

    private static (VersionedAllocationSummary Summary, List<JsonElement> Decisions, List<JsonElement> Rejects) Run(DateOnly? asOf)
    {
        using var decisions = new MemoryStream();
        using var rejects = new MemoryStream();
        using var rows = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Rows)));
        var summary = new VersionedAllocationRun(new VersionedTieringEngine(TieringPolicies.Hmpps2026)) { AsOf = asOf }
            .Decide(Caseload.FromNdjson(rows, TieringPolicies.Hmpps2026.Catalogue), decisions, rejects);
        return (summary, Parse(decisions), Parse(rejects));
    }

    private static List<JsonElement> Parse(MemoryStream lines) =>
        [.. Encoding.UTF8.GetString(lines.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
}
