using System.IO.Compression;
using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class GzipInputTests
{
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(n => $"{{\"id\":\"C{n * 7919 % 3001}\"}}\n")));

    public static TheoryData<CompressionLevel> Levels => [CompressionLevel.Fastest, CompressionLevel.SmallestSize, CompressionLevel.NoCompression];

    [Theory]
    [MemberData(nameof(Levels))]
    public void What_is_packed_is_read_as_it_was(CompressionLevel level)
    {
        Read(Pack(Whole, level)).Should().Equal(Whole);
        Read([.. Pack(Whole, level), .. Pack(Whole, level)]).Should().Equal([.. Whole, .. Whole]);
        Read(Pack([], level)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u001f")]
    [InlineData("{\"id\":\"A\"}\n")]
    public void What_is_not_packed_is_read_as_it_is(string text) => Read(Encoding.UTF8.GetBytes(text)).Should().Equal(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_file_that_is_not_packed_can_still_be_sought()
    {
        using var file = new MemoryStream(Whole);

        GzipInput.Open(file).Should().BeSameAs(file);
        file.Position.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Wherever_it_is_cut_off_it_is_an_error_and_never_a_shorter_file(CompressionLevel level)
    {
        var packed = Pack(Whole, level);
        for (var length = 2; length < packed.Length; length += length < 64 || length > packed.Length - 64 ? 1 : 41)
        {
            IsRefused(packed[..length], length);
            IsRefused([.. packed, .. packed[..length]], length);
        }
    }

    [Fact]
    public void A_bit_that_has_changed_is_an_error()
    {
        var packed = Pack(Whole, CompressionLevel.Fastest);
        for (var place = 10; place < packed.Length; place += place > packed.Length - 20 ? 1 : 37)
        {
            var changed = packed.ToArray();
            changed[place] ^= 4;
            IsRefused(changed, place);
        }
    }

    [Fact]
    public void What_follows_and_is_not_gzip_is_an_error() => IsRefused([.. Pack(Whole, CompressionLevel.Fastest), .. "more"u8], 0);

    [Fact]
    public void However_it_arrives_it_reads_the_same()
    {
        var packed = Pack(Whole, CompressionLevel.Fastest);
        foreach (var size in new[] { 1, 2, 3, 4096 })
        {
            using var output = new MemoryStream();
            GzipInput.Open(new Trickle([.. packed, .. packed], size)).CopyTo(output, 7);

            output.ToArray().Should().Equal([.. Whole, .. Whole], $"{size} bytes at a time");
        }
    }

    private static void IsRefused(byte[] packed, int place)
    {
        var read = () => Read(packed);

        read.Should().Throw<InvalidDataException>($"place {place}").WithMessage("*gzip*");
    }

    private static byte[] Read(byte[] bytes)
    {
        using var output = new MemoryStream();
        GzipInput.Open(new MemoryStream(bytes)).CopyTo(output);
        return output.ToArray();
    }

    private static byte[] Pack(byte[] bytes, CompressionLevel level)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, level, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return output.ToArray();
    }
}
