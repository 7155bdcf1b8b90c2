using System.IO.Compression;

namespace Noms.Tiering.Allocation.Packing;

/// <summary>A text that nothing else has, and a gzip member of it that does not hold it as it stands.</summary>
internal static class GzipSeal
{
    /// <summary>The text: bytes that are not UTF-8, so that no caseload that is one ends with them.</summary>
    public static ReadOnlyMemory<byte> Text { get; } = new byte[]
    {
        0xFF, 0xC1, 0x9E, 0x37, 0x79, 0xB9, 0xFE, 0x05, 0xFF, 0xC1, 0x9E, 0x37, 0x79, 0xB9, 0xFE, 0x05, 0xFF, 0xC1, 0x9E, 0x37, 0x79, 0xB9, 0xFE, 0x05,
    };

    public static ReadOnlyMemory<byte> Packed { get; } = Pack();

    private static byte[] Pack()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(Text.Span);
        }

        return packed.ToArray();
    }
}
