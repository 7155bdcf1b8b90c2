using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class CsvRecordReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,b\r\n1,2")]
    [InlineData("\uFEFFa,b\n1,2\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n")]
    [InlineData("\n\na,b\n\r\n\n1,2\n\n")]
    public void One_record_reads_the_same_however_it_is_written(string csv)
    {
        var (header, records) = ReadAll(csv);

        header.Should().Equal("a", "b");
        records.Should().ContainSingle().Which.Fields.Should().Equal("1", "2");
    }

    [Fact]
    public void Quotes_keep_commas_line_ends_and_doubled_quotes()
    {
        var (_, records) = ReadAll("a,b\n\"x,\"\"y\"\"\r\nz\",\"\"\nnext,\n");

        records[0].Fields.Should().Equal("x,\"y\"\r\nz", "");
        records[1].Fields.Should().Equal("next", "");
    }

    [Fact]
    public void A_record_is_known_by_the_line_on_which_it_begins()
    {
        var (_, records) = ReadAll("a,b\n\"one\ntwo\nthree\",1\nlast,2\n");

        records.Select(r => r.Line).Should().Equal(2, 5);
    }

    [Fact]
    public void A_row_with_too_few_or_too_many_fields_is_a_fault_of_that_row_alone()
    {
        var (_, records) = ReadAll("a,b\n1\n1,2,3\n1,2\n");

        records.Select(r => r.Fault?.Code).Should().Equal(RowFaults.Ragged, RowFaults.Ragged, null);
        records[0].Fault!.Reason.Should().Contain("1 field").And.Contain("header 2");
    }

    [Fact]
    public void A_quote_that_is_never_closed_swallows_no_row_after_it()
    {
        var (_, records) = ReadAll("a,b\n1,\"open\n3,4\n5,6\n");

        records.Select(r => r.Fault?.Code).Should().Equal(RowFaults.OpenQuote, null, null);
        records.Select(r => r.Line).Should().Equal(2, 3, 4);
        records[2].Fields.Should().Equal("5", "6");
    }

    [Fact]
    public void A_quote_that_a_later_quote_seems_to_close_swallows_no_row_between_them()
    {
        var (_, records) = ReadAll("a,b\n1,\"open\n3,4\n5,\"six\"\n");

        records.Select(r => r.Fault?.Code).Should().Equal(RowFaults.NotCsv, null, null);
        records[1].Fields.Should().Equal("3", "4");
        records[2].Fields.Should().Equal("5", "six");
    }

    [Fact]
    public void A_file_cut_off_within_quotes_has_its_last_row_rejected()
    {
        var (_, records) = ReadAll("a,b\n1,2\n3,\"cut");

        records.Select(r => r.Fault?.Code).Should().Equal(null, RowFaults.OpenQuote);
        records[1].Fault!.Column.Should().Be("column 2");
    }

    [Theory]
    [InlineData("1,x\"y\n")]
    [InlineData("1,\"x\"y\n")]
    [InlineData("1,x\ry\n")]
    public void What_RFC_4180_does_not_have_is_a_fault(string row)
    {
        var (_, records) = ReadAll("a,b\n" + row + "3,4\n");

        records.Select(r => r.Fault?.Code).Should().Equal(RowFaults.NotCsv, null);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_fault_of_their_column()
    {
        var records = ReadAll([.. "a,b\n1,"u8, 0xE9, .. "\n3,4\n"u8]).Records;

        records.Select(r => r.Fault?.Code).Should().Equal(RowFaults.NotUtf8, null);
        records[0].Fault!.Column.Should().Be("column 2");
    }

    [Theory]
    [InlineData("a,b\n\uFEFF1,2\n")]
    [InlineData("a,b\n1,x\uFEFFy\n")]
    [InlineData("\uFEFFa,b\n1,\"\uFEFF\"\n")]
    public void A_byte_order_mark_after_the_beginning_is_a_fault(string csv)
    {
        ReadAll(csv).Records.Single().Fault!.Code.Should().Be(RowFaults.ByteOrderMark);
    }

    [Fact]
    public void A_file_without_a_header_puts_nothing_of_its_first_person_into_messages()
    {
        var open = () => CsvRecordReader.Open(Bytes("SMITH,SMITH\nJONES,ANN\n"));
        var records = ReadAll("SMITH,ANN\nJONES,\"BEA\nx").Records;

        open.Should().Throw<CaseloadException>().Which.Message.Should().NotContain("SMITH");
        records.Select(r => r.Fault!.ToString()).Should().OnlyContain(fault => !fault.Contains("SMITH", StringComparison.Ordinal) && !fault.Contains("ANN", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1,")]
    [InlineData("1,\"")]
    public void A_row_that_is_too_long_is_a_fault_and_is_not_held(string begin)
    {
        var reader = CsvRecordReader.Open(new EndlessRow("a,b\n" + begin, 8_000_000, "\n3,4\n"), longestRecord: 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        reader.TryRead(out var tooLong).Should().BeTrue();
        reader.TryRead(out var next).Should().BeTrue();

        tooLong!.Fault!.Code.Should().Be(RowFaults.TooLong);
        next!.Fields.Should().Equal("3", "4");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1_000_000);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a,b,a\n1,2,3\n", "twice: columns 1 and 3")]
    [InlineData("a,\"b\n1,2\n", "header")]
    public void A_file_without_a_usable_header_is_one_clear_error(string csv, string reason)
    {
        var open = () => CsvRecordReader.Open(Bytes(csv));

        open.Should().Throw<CaseloadException>().WithMessage($"*{reason}*");
    }

    [Fact]
    public void However_a_file_arrives_it_reads_the_same()
    {
        var csv = "a,b\r\n\"x\r\n\"\"y\",2\r\n1,\"open\r\n3,4\r\n5,\"\"\r\n"u8.ToArray();
        var whole = ReadAll(csv).Records;

        for (var size = 1; size < 8; size++)
        {
            var reader = CsvRecordReader.Open(new Trickle(csv, size));
            var records = new List<CsvRecord>();
            while (reader.TryRead(out var record))
            {
                records.Add(record);
            }

            records.Select(Describe).Should().Equal(whole.Select(Describe), $"bytes came {size} at a time");
        }
    }

    private static string Describe(CsvRecord record) => $"{record.Line} {string.Join('|', record.Fields)} {record.Fault}";

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static (IReadOnlyList<string> Header, List<CsvRecord> Records) ReadAll(string csv) => ReadAll(Encoding.UTF8.GetBytes(csv));

    private static (IReadOnlyList<string> Header, List<CsvRecord> Records) ReadAll(byte[] csv)
    {
        var reader = CsvRecordReader.Open(new MemoryStream(csv));
        var records = new List<CsvRecord>();
        while (reader.TryRead(out var record))
        {
            records.Add(record);
        }

        return (reader.Header, records);
    }
}
