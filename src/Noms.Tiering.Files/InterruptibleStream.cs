namespace Noms.Tiering.Files;

/// <summary>A stream that can be stopped while it waits for bytes that may never come, as standard input can.</summary>
internal sealed class InterruptibleStream(Stream inner, CancellationToken cancellation) : Stream
{
    private byte[] _bytes = [];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_bytes.Length < buffer.Length)
        {
            _bytes = new byte[buffer.Length];
        }

        var count = buffer.Length;
        var reading = Task.Run(() => inner.Read(_bytes, 0, count), CancellationToken.None);
        Task.WaitAny([reading], cancellation);
        var read = reading.GetAwaiter().GetResult();
        _bytes.AsSpan(0, read).CopyTo(buffer);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
