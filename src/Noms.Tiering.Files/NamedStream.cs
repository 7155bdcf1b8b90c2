namespace Noms.Tiering.Files;

/// <summary>A stream whose failures say in one line what could not be read or written, and that counts its bytes.</summary>
/// <param name="inner">The stream, which is closed with this one.</param>
/// <param name="what">What is done with it, such as <c>read the caseload cases.ndjson</c>.</param>
internal sealed class NamedStream(Stream inner, string what) : Stream
{
    private long _bytes;

    /// <summary>The bytes that went through so far, or that were passed over. Safe to ask from another thread.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = inner.Read(buffer);
            Interlocked.Add(ref _bytes, read);
            return read;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw Attempt.Failed(what, failure);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
            Interlocked.Add(ref _bytes, buffer.Length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw Attempt.Failed(what, failure);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => Attempt.To(what, inner.Flush);

    public override long Seek(long offset, SeekOrigin origin)
    {
        var position = Attempt.To(what, () => inner.Seek(offset, origin));
        Interlocked.Exchange(ref _bytes, position);
        return position;
    }

    public override void SetLength(long value) => Attempt.To(what, () => inner.SetLength(value));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
