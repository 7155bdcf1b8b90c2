using Noms.Tiering.Allocation.Packing;

namespace Noms.Tiering.Allocation;

/// <summary>Reads input that may be packed by gzip, and never takes a part of it for the whole.</summary>
/// <remarks>
/// Thread-safe; a stream that it gives is for one thread at a time. What is cut off, damaged or followed by something that is not gzip is one
/// <see cref="InvalidDataException"/> when that is reached, after everything that was whole before it has been read.
/// </remarks>
public static class GzipInput
{
    /// <summary>The bytes of a stream, unpacked where they begin as gzip does (1F 8B), otherwise as they are.</summary>
    /// <param name="stream">The bytes; one that can be sought is read from where it stands. It is not closed, and nobody else may read it meanwhile.</param>
    /// <returns>
    /// A stream to read; the same one where it can be sought and is not packed. Several gzip members one after another are read as one input.
    /// Reading it throws <see cref="InvalidDataException"/> where the gzip is not whole.
    /// </returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static Stream Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        var head = new byte[2];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var isPacked = length == head.Length && head is [0x1F, 0x8B];
        if (stream.CanSeek)
        {
            stream.Seek(-length, SeekOrigin.Current);
            return isPacked ? new UnpackedStream(stream) : stream;
        }

        var whole = new JoinedStream(head.AsMemory(0, length), stream, default);
        return isPacked ? new UnpackedStream(whole) : whole;
    }
}
