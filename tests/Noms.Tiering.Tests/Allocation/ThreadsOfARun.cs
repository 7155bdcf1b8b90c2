using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class ThreadsOfARun
{
    private const string Good = """{ "id": "A", "facts": { "ogrs3": 62 } }""" + "\n";

    private static readonly byte[] Many = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(n => n % 7 == 0 ? "{\n" : Good)));

    [Fact]
    public void Decisions_are_in_the_order_of_the_caseload_on_any_number_of_threads()
    {
        var one = Allocated.Of(CaseloadSource.FromNdjson(new MemoryStream(Many), block: 500));

        foreach (var threads in new[] { 2, 3, 8 })
        {
            Allocated.Of(CaseloadSource.FromNdjson(new MemoryStream(Many), block: 500), new() { Threads = threads }).Should().Be(one);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void An_input_that_fails_is_one_error_and_all_that_was_read_before_is_written(int threads)
    {
        using var decisions = new MemoryStream();
        using var rejects = new MemoryStream();

        FluentActions.Invoking(() => Run.Decide(CaseloadSource.FromNdjson(new Failing(Many, 50_000), block: 1000), decisions, rejects, new() { Threads = threads }))
            .Should().Throw<IOException>().WithMessage("the input fails");

        var lines = Lines(decisions) + Lines(rejects);
        lines.Should().Be(Encoding.UTF8.GetString(Many, 0, (int)Written()).Count(c => c == '\n'));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void An_output_that_fails_is_one_error(int threads) =>
        FluentActions.Invoking(() => Run.Decide(CaseloadSource.FromNdjson(new MemoryStream(Many), block: 1000), new Failing([], 0), Stream.Null, new() { Threads = threads }))
            .Should().Throw<IOException>().WithMessage("the output fails");

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_run_that_is_stopped_says_so(int threads)
    {
        using var stop = new CancellationTokenSource();
        var control = new AllocationControl { Threads = threads, RowsBetweenCheckpoints = 100, AtCheckpoint = _ => stop.Cancel() };

        FluentActions.Invoking(() => Run.Decide(CaseloadSource.FromNdjson(new MemoryStream(Many), block: 1000), Stream.Null, Stream.Null, control, stop.Token))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_row_that_is_too_long_is_a_reject_and_is_not_held()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var run = Allocated.Of(CaseloadSource.FromNdjson(new EndlessRow("{", 5_000_000, "\n" + Good), longestLine: 1000));

        run.Rejects.Should().Contain(RowFaults.TooLong);
        run.Decisions.Should().NotBeEmpty();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(2_000_000);
    }

    [Fact]
    public void A_header_that_does_not_fit_its_mapping_cannot_be_run()
    {
        var source = CaseloadSource.FromCsv(new MemoryStream("Ref,Scores\n"u8.ToArray()), TangledCaseload.Mapping);

        source.HeaderFaults.Should().NotBeEmpty();
        FluentActions.Invoking(() => Run.Decide(source, Stream.Null, Stream.Null)).Should().Throw<ArgumentException>();
    }

    private static AllocationRun Run { get; } = new(new TieringEngine(TieringPolicies.Noms2005)) { AsOf = Allocated.AsOf };

    private static int Lines(MemoryStream stream) => stream.ToArray().Count(b => b == '\n');

    /// <summary>The input fails within a block, of which nothing is decided, whatever the threads.</summary>
    private static long Written()
    {
        long written = 0;
        var control = new AllocationControl { RowsBetweenCheckpoints = 1, AtCheckpoint = c => written = c.Place.Offset };
        FluentActions.Invoking(() => Run.Decide(CaseloadSource.FromNdjson(new Failing(Many, 50_000), block: 1000), Stream.Null, Stream.Null, control)).Should().Throw<IOException>();
        written.Should().BeInRange(48_000, 50_000);
        return written;
    }

    private sealed class Failing(byte[] bytes, int after) : MemoryStream(bytes.Take(after).ToArray())
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, count) is > 0 and var read ? read : throw new IOException("the input fails");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("the output fails");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("the output fails");
    }
}
