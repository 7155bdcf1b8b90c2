using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class NdjsonCaseloadTests
{
    private const string Good = """{ "id": "A", "facts": { "ogrs3": 62 } }""";

    [Fact]
    public void Lines_are_cases_and_blank_lines_are_not()
    {
        var read = Read($"\uFEFF{Good}\r\n\n   \n{Good}");

        read.Select(e => e.Line).Should().Equal(1, 4);
        read.Should().OnlyContain(e => e.Case != null);
    }

    [Fact]
    public void A_faulty_line_is_a_reject_and_the_next_line_is_read()
    {
        var read = Read($"not json\n{Good}\n" + """{ "id": "B", "facts": { "ogrs3": 101 } }""" + $"\n{Good}\n");

        read.Select(e => e.Faults.IsEmpty).Should().Equal(false, true, false, true);
        read[2].Faults[0].Reason.Should().Contain("ogrs3").And.NotContain("101");
        read[2].Faults[0].Column.Should().MatchRegex("^[0-9]+$");
    }

    [Fact]
    public void A_last_line_that_was_cut_off_is_a_reject()
    {
        var read = Read($"{Good}\n{Good[..20]}");

        read.Select(e => e.Faults.IsEmpty).Should().Equal(true, false);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_reject()
    {
        var line = Encoding.UTF8.GetBytes(Good + "\n");
        line[8] = 0xE9;

        Caseload.FromNdjson(new MemoryStream([.. line, .. Encoding.UTF8.GetBytes(Good)]), DeterminantCatalogue.National)
            .Select(e => e.Faults.IsEmpty).Should().Equal(false, true);
    }

    [Fact]
    public void A_line_that_is_too_long_is_a_reject_and_is_not_held()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var read = Caseload.FromNdjson(new EndlessRow("{", 8_000_000, $"\n{Good}\n"), DeterminantCatalogue.National, longestLine: 1000).ToList();

        read[0].Faults.Should().ContainSingle().Which.Code.Should().Be(RowFaults.TooLong);
        read[1].Line.Should().Be(2);
        read[1].Case.Should().NotBeNull();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(2_000_000);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void The_longest_line_is_taken_and_one_byte_more_is_not(int more, bool isTaken)
    {
        var read = Caseload.FromNdjson(new MemoryStream(Encoding.UTF8.GetBytes(Good + new string(' ', more) + "\r\n")), DeterminantCatalogue.National, Good.Length);

        read.Single().Faults.IsEmpty.Should().Be(isTaken);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(24)]
    [InlineData(36)]
    public void A_last_line_that_is_too_long_is_a_reject_wherever_the_file_ends(int length)
    {
        var read = Caseload.FromNdjson(new MemoryStream(Encoding.UTF8.GetBytes(new string('x', length))), DeterminantCatalogue.National, longestLine: 10);

        var row = read.Should().ContainSingle().Subject;
        (row.Line, row.Faults.Single().Code, row.Faults.Single().Column).Should().Be((1, RowFaults.TooLong, "11"));
    }

    [Theory]
    [InlineData(1_048_578)]
    [InlineData(2_097_156)]
    public void A_last_line_beyond_the_usual_limit_is_a_reject_after_the_lines_before_it(int length)
    {
        Read($"{Good}\n{new string('x', length)}").Select(e => e.Faults.IsEmpty).Should().Equal(true, false);
    }

    [Fact]
    public void A_byte_order_mark_after_the_beginning_is_a_reject()
    {
        var read = Read($"{Good}\n\uFEFF{Good}\n{Good.Replace("A", "A\uFEFF", StringComparison.Ordinal)}\n\uFEFF\n{Good}");

        read.Select(e => e.Faults.Select(f => f.Code).SingleOrDefault())
            .Should().Equal(null, RowFaults.ByteOrderMark, RowFaults.ByteOrderMark, RowFaults.ByteOrderMark, null);
        read[2].Faults.Single().Column.Should().Be("11");
    }

    [Fact]
    public void However_the_lines_arrive_they_read_the_same()
    {
        var lines = Encoding.UTF8.GetBytes($"{Good}\r\n\nnot json\r\n{Good}");

        for (var size = 1; size < 8; size++)
        {
            Caseload.FromNdjson(new Trickle(lines, size), DeterminantCatalogue.National)
                .Select(e => (e.Line, e.Faults.IsEmpty)).Should().Equal((1, true), (3, false), (4, true));
        }
    }

    private static List<CaseloadEntry> Read(string text) =>
        [.. Caseload.FromNdjson(new MemoryStream(Encoding.UTF8.GetBytes(text)), DeterminantCatalogue.National)];
}
