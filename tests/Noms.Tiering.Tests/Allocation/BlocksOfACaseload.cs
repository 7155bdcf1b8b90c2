using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>However a caseload is cut into blocks, parts and stretches, what comes out is what one reader from beginning to end gives.</summary>
public sealed class BlocksOfACaseload
{
    private const int Caseloads = 150;

    private static readonly int[] Blocks = [1, 7, 64, 1000];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Blocks_and_threads_change_nothing(bool isCsv) => ForEach(isCsv, (bytes, seed) =>
    {
        var whole = RowByRow(isCsv, bytes);
        foreach (var block in Blocks)
        {
            Allocated.Of(Source(isCsv, bytes, block), new() { Threads = 1 + (seed % 3) }).Should().Be(whole, "seed {0}, blocks of {1}", seed, block);
        }
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Parts_joined_are_the_whole(bool isCsv) => ForEach(isCsv, (bytes, seed) =>
    {
        var whole = Allocated.Of(Source(isCsv, bytes, 100));
        var cut = new Random(seed).Next(bytes.Length + 1);

        var first = Allocated.Of(Part(Source(isCsv, bytes, 64), 0, cut));
        var rest = Allocated.Of(Part(Source(isCsv, bytes, 30), cut, bytes.Length));

        (first.Decisions + rest.Decisions).Should().Be(whole.Decisions, "seed {0}, cut at {1}", seed, cut);
        Faults(first.Rejects + rest.Rejects).Should().Equal(Faults(whole.Rejects), "seed {0}, cut at {1}", seed, cut);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_byte_order_mark_that_is_cut_costs_no_row(int cut)
    {
        var bytes = "\uFEFF{\"id\":\"C1\"}\n{\"id\":\"C2\"}\n"u8.ToArray();
        var whole = Allocated.Of(Source(isCsv: false, bytes, 100));

        var first = Allocated.Of(Part(Source(isCsv: false, bytes, 100), 0, cut));
        var rest = Allocated.Of(Part(Source(isCsv: false, bytes, 100), cut, bytes.Length));

        whole.Decisions.Should().Contain("C1").And.Contain("C2");
        (first.Decisions + rest.Decisions).Should().Be(whole.Decisions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_that_goes_on_from_a_checkpoint_ends_as_if_it_had_never_stopped(bool isCsv) => ForEach(isCsv, (bytes, seed) =>
    {
        var whole = Allocated.Of(Source(isCsv, bytes, 64));
        var checkpoints = new List<(AllocationCheckpoint Checkpoint, long Decisions, long Rejects)>();
        Allocated.By((run, decisions, rejects) => run.Decide(
            Source(isCsv, bytes, 64), decisions, rejects, new() { RowsBetweenCheckpoints = 2, AtCheckpoint = c => checkpoints.Add((c, decisions.Length, rejects.Length)) }));

        foreach (var (checkpoint, written, rejected) in checkpoints)
        {
            var goesOn = Allocated.Of(Source(isCsv, bytes, 64), new() { From = checkpoint });

            (whole.Decisions[..(int)written] + goesOn.Decisions).Should().Be(whole.Decisions, "seed {0}", seed);
            (whole.Rejects[..(int)rejected] + goesOn.Rejects).Should().Be(whole.Rejects, "seed {0}", seed);
            goesOn.Summary.Should().Be(whole.Summary, "seed {0}", seed);
        }
    });

    [Fact]
    public void A_caseload_that_cannot_be_sought_goes_on_from_a_checkpoint_too()
    {
        var bytes = new TangledCaseload(seed: 3).Ndjson();
        AllocationCheckpoint? first = null;
        Allocated.Of(Source(isCsv: false, bytes, 10), new() { RowsBetweenCheckpoints = 3, AtCheckpoint = c => first ??= c });

        var goesOn = Allocated.Of(CaseloadSource.FromNdjson(new Pipe(bytes), TangledCaseload.LongestRow, 10), new() { From = first });

        first.Should().NotBeNull();
        goesOn.Summary.Should().Be(Allocated.Of(Source(isCsv: false, bytes, 10)).Summary);
    }

    private static void ForEach(bool isCsv, Action<byte[], int> check)
    {
        for (var seed = 0; seed < Caseloads; seed++)
        {
            var caseload = new TangledCaseload(seed);
            check(isCsv ? caseload.Csv() : caseload.Ndjson(), seed);
        }
    }

    private static Allocated RowByRow(bool isCsv, byte[] bytes) => Allocated.By((run, decisions, rejects) => run.Decide(
        isCsv
            ? Caseload.FromCsv(CsvRecordReader.Open(new MemoryStream(bytes), TangledCaseload.LongestRow), TangledCaseload.Mapping)
            : Caseload.FromNdjson(new MemoryStream(bytes), run.Catalogue, TangledCaseload.LongestRow),
        decisions,
        rejects));

    private static CaseloadSource Source(bool isCsv, byte[] bytes, int block) => isCsv
        ? CaseloadSource.FromCsv(new MemoryStream(bytes), TangledCaseload.Mapping, TangledCaseload.LongestRow, block)
        : CaseloadSource.FromNdjson(new MemoryStream(bytes), TangledCaseload.LongestRow, block);

    private static CaseloadSource Part(CaseloadSource source, long from, long until)
    {
        source.KeepTo(from, until);
        return source;
    }

    private static IEnumerable<string> Faults(string rejects) =>
        rejects.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[line.IndexOf(',', StringComparison.Ordinal)..]);

    private sealed class Pipe(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
