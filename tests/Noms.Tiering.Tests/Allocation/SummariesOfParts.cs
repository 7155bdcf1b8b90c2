using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class SummariesOfParts
{
    private const int Parts = 7;

    private static readonly DateOnly AsOf = new(2026, 3, 31);

    private static readonly byte[] Bytes =
        [.. File.ReadAllBytes(RepositoryFile.Path("samples", "BatchAllocation", "caseload", "caseload-10000.ndjson")).AsSpan(0, 700_000), .. "\n{}\n\n"u8];

    public static TheoryData<string, IAllocationRun> Runs => new()
    {
        { "noms-2005", new AllocationRun(new TieringEngine(TieringPolicies.Noms2005)) { AsOf = AsOf } },
        { "utm-2021", new AllocationRun(new TieringEngine(TieringPolicies.Utm2021)) { AsOf = AsOf } },
        { "hmpps-2026", new VersionedAllocationRun(new VersionedTieringEngine(TieringPolicies.Hmpps2026)) { AsOf = AsOf } },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_summary_that_is_read_back_is_written_as_it_was(string policy, IAllocationRun run)
    {
        var json = Json(run.Decide(Source(), Stream.Null, Stream.Null));

        Json(run.ReadSummary(Encoding.UTF8.GetBytes(json))).Should().Be(json, policy);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void The_summaries_of_the_parts_add_up_to_that_of_the_whole(string policy, IAllocationRun run)
    {
        var whole = run.Decide(Source(), Stream.Null, Stream.Null);
        var parts = Enumerable.Range(0, Parts).Select(part =>
        {
            var source = Source();
            source.KeepTo(Bytes.Length * part / Parts, Bytes.Length * (part + 1) / Parts);
            return run.ReadSummary(Encoding.UTF8.GetBytes(Json(run.Decide(source, Stream.Null, Stream.Null, new() { Threads = 2 }))));
        }).ToList();

        Json(run.Join(parts)).Should().Be(Json(whole), policy);
        run.Join(parts).ToText().Should().Be(whole.ToText(), policy);
        whole.Rejected.Should().BeGreaterThan(0);
        whole.Lines.Should().Be(Bytes.Count(b => b == '\n'));
    }

    [Fact]
    public void A_summary_of_another_policy_is_not_taken()
    {
        var summary = Encoding.UTF8.GetBytes(Json(Run(0).Decide(Source(), Stream.Null, Stream.Null)));

        FluentActions.Invoking(() => Run(1).ReadSummary(summary)).Should().Throw<SummaryException>().WithMessage("*another policy*");
        FluentActions.Invoking(() => Run(2).ReadSummary(summary)).Should().Throw<SummaryException>();
        FluentActions.Invoking(() => Run(1).Join([Run(0).ReadSummary(summary)])).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"policy\": 1 }")]
    [InlineData("more")]
    [InlineData("negative")]
    [InlineData("sum")]
    public void What_is_no_summary_is_not_taken(string fault)
    {
        var json = Json(Run(0).Decide(Source(), Stream.Null, Stream.Null));
        var text = fault switch
        {
            "more" => json.Replace("\"decided\":", "\"moreover\": 1, \"decided\":", StringComparison.Ordinal),
            "negative" => json.Replace("\"notInForce\": ", "\"notInForce\": -1", StringComparison.Ordinal),
            "sum" => json.Replace("\"casesIn\": ", "\"casesIn\": 1", StringComparison.Ordinal),
            _ => fault,
        };

        FluentActions.Invoking(() => Run(0).ReadSummary(Encoding.UTF8.GetBytes(text))).Should().Throw<SummaryException>();
    }

    private static IAllocationRun Run(int index) => (IAllocationRun)Runs.ElementAt(index)[1];

    private static CaseloadSource Source() => CaseloadSource.FromNdjson(new MemoryStream(Bytes), block: 10_000);

    private static string Json(IAllocationSummary summary)
    {
        using var stream = new MemoryStream();
        summary.WriteJson(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
