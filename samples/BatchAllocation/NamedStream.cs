namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>A stream whose failures say in one line what could not be read or written, and that counts its bytes.</summary>
internal sealed class NamedStream(Stream inner, string what) : Stream
{
    private long _bytes;

    /// <summary>The bytes that went through so far. Safe to ask from another thread.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Runs something that reads or writes files, and turns its failure into one line.</summary>
    public static T Try<T>(string what, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException or ArgumentException)
        {
            throw new CommandException(ExitCode.InputOrOutputFailed, $"cannot {what}: {Reason(failure)}");
        }
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
            throw new CommandException(ExitCode.InputOrOutputFailed, $"cannot {what}: {Reason(failure)}");
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
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.InputOrOutputFailed, $"cannot {what}: {Reason(failure)}");
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => Try(what, () =>
    {
        inner.Flush();
        return true;
    });

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static string Reason(Exception failure) => failure switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        _ => failure.Message.ReplaceLineEndings(" ").TrimEnd('.'),
    };
}
