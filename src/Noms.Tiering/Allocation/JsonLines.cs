using System.Buffers;

namespace Noms.Tiering.Allocation;

/// <summary>Gathers lines for a stream in one buffer that is used again.</summary>
internal sealed class JsonLines(Stream stream)
{
    private const int FlushAt = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt * 2);

    /// <summary>Takes the lines with their ends.</summary>
    public IBufferWriter<byte> Lines => _buffer;

    /// <summary>Hands the lines to the stream where there are enough of them.</summary>
    public void DrainWhenFull()
    {
        if (_buffer.WrittenCount >= FlushAt)
        {
            Drain();
        }
    }

    /// <summary>Hands everything to the stream.</summary>
    public void End()
    {
        Drain();
        stream.Flush();
    }

    private void Drain()
    {
        stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
