using System.IO.Compression;

namespace Noms.Tiering.Files;

/// <summary>
/// Packs what is written as gzip members, one after another, which together unpack to everything. A member ends where it is told, so a
/// file can be cut there and gone on with.
/// </summary>
/// <param name="packed">Takes the packed bytes; it is not closed.</param>
internal sealed class GzipMembers(Stream packed) : Stream
{
    // Nothing, packed: a file of gzip has at least one member.
    private static readonly byte[] Empty = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private GZipStream? _member;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Ends the member, if one was begun.</summary>
    public void EndMember()
    {
        _member?.Dispose();
        _member = null;
    }

    /// <summary>Writes a member of nothing.</summary>
    public void WriteEmptyMember() => packed.Write(Empty);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!buffer.IsEmpty)
        {
            _member ??= new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            _member.Write(buffer);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Hands nothing over: what is not the end of a member is of no use to anyone.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            EndMember();
        }

        base.Dispose(disposing);
    }
}
