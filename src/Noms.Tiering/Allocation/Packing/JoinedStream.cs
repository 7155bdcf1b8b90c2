namespace Noms.Tiering.Allocation.Packing;

/// <summary>Some bytes, then those of a stream, then some more.</summary>
internal sealed class JoinedStream(ReadOnlyMemory<byte> before, Stream stream, ReadOnlyMemory<byte> after) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _before = before;
    private ReadOnlyMemory<byte> _after = after;

    public override int Read(Span<byte> buffer)
    {
        if (!_before.IsEmpty || buffer.IsEmpty)
        {
            return Take(ref _before, buffer);
        }

        var read = stream.Read(buffer);
        return read > 0 ? read : Take(ref _after, buffer);
    }

    private static int Take(ref ReadOnlyMemory<byte> bytes, Span<byte> buffer)
    {
        var length = Math.Min(bytes.Length, buffer.Length);
        bytes.Span[..length].CopyTo(buffer);
        bytes = bytes[length..];
        return length;
    }
}
