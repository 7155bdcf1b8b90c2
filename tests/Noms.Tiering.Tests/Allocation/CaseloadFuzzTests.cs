using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>
/// A hundred thousand mutated rows, each of which is decided or rejected. A run has a way of its own for ordinary rows; what it writes must be
/// what comes out by way of a whole case for every row.
/// </summary>
public sealed class CaseloadFuzzTests
{
    private const int Caseloads = 100;
    private const int Rows = 500;
    private const int LongestRow = 4000;

    private static readonly IAllocationRun[] Runs =
    [
        new AllocationRun(new TieringEngine(TieringPolicies.Noms2005)) { AsOf = new DateOnly(2006, 3, 31) },
        new AllocationRun(new TieringEngine(TieringPolicies.Utm2021)),
        new VersionedAllocationRun(new VersionedTieringEngine(TieringPolicies.Hmpps2026)) { AsOf = new DateOnly(2026, 11, 22) },
    ];

    [Theory]
    [InlineData(20061130)]
    public void Whatever_NDJSON_holds_each_line_is_decided_or_rejected_and_by_both_ways_alike(int seed) => Check(
        seed,
        rows => rows.Ndjson(Rows),
        bytes => CaseloadSource.FromNdjson(new MemoryStream(bytes), LongestRow),
        (bytes, run) => Caseload.FromNdjson(new MemoryStream(bytes), run.Catalogue, LongestRow));

    [Theory]
    [InlineData(20061130)]
    public void Whatever_a_CSV_holds_each_row_is_decided_or_rejected_and_by_both_ways_alike(int seed) => Check(
        seed,
        rows => rows.Csv(Rows),
        bytes => CaseloadSource.FromCsv(new MemoryStream(bytes), MutatedRows.Mapping, LongestRow),
        (bytes, _) => Caseload.FromCsv(CsvRecordReader.Open(new MemoryStream(bytes), LongestRow), MutatedRows.Mapping));

    private static void Check(
        int seed, Func<MutatedRows, byte[]> make, Func<byte[], CaseloadSource> source, Func<byte[], IAllocationRun, IEnumerable<CaseloadEntry>> entries)
    {
        // An engine makes what serves many cases with the first of them.
        var first = make(new MutatedRows(seed));
        Array.ForEach(Runs, run => run.Decide(source(first), Stream.Null, Stream.Null));
        var (decided, rejected) = (0L, 0L);
        for (var caseload = 0; caseload < Caseloads; caseload++)
        {
            var bytes = make(new MutatedRows(seed + caseload));
            var run = Runs[caseload % Runs.Length];
            if (caseload < Runs.Length)
            {
                // What a run makes of its policy the first time is made once, however many rows there are.
                run.Decide(source(bytes), Stream.Null, Stream.Null);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();

            var asBytes = Written(seed + caseload, (decisions, rejects) => run.Decide(source(bytes), decisions, rejects));

            // Rejects are objects and so is each row that is not ordinary, but none grows with the caseload.
            (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10_000_000L + (Rows * 20_000L), $"seed {seed + caseload}");
            var asCases = Written(seed + caseload, (decisions, rejects) => RowByRow(run, entries(bytes, run), decisions, rejects));
            asBytes.Decisions.Should().Be(asCases.Decisions, $"seed {seed + caseload}");
            asBytes.Rejects.Should().Be(asCases.Rejects, $"seed {seed + caseload}");
            asBytes.Summary.CasesIn.Should().Be(Lines(asBytes.Decisions) + Lines(asBytes.Rejects), $"seed {seed + caseload}");
            decided += asBytes.Summary.Decided;
            rejected += asBytes.Summary.Rejected;
        }

        // Were nearly all rows refused, or nearly none, this would test little.
        decided.Should().BeGreaterThan(Caseloads * Rows / 10);
        rejected.Should().BeGreaterThan(Caseloads * Rows / 10);
    }

    private static IAllocationSummary RowByRow(IAllocationRun run, IEnumerable<CaseloadEntry> rows, Stream decisions, Stream rejects) =>
        run is AllocationRun one ? one.Decide(rows, decisions, rejects) : ((VersionedAllocationRun)run).Decide(rows, decisions, rejects);

    private static (string Decisions, string Rejects, IAllocationSummary Summary) Written(int seed, Func<Stream, Stream, IAllocationSummary> decide)
    {
        using var decisions = new MemoryStream();
        using var rejects = new MemoryStream();
        IAllocationSummary? summary = null;
        var run = () => summary = decide(decisions, rejects);

        run.Should().NotThrow($"seed {seed}");
        return (Encoding.UTF8.GetString(decisions.ToArray()), Encoding.UTF8.GetString(rejects.ToArray()), summary!);
    }

    private static long Lines(string text) => text.AsSpan().Count('\n');
}
