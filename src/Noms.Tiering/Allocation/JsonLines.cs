using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Noms.Tiering.Allocation;

/// <summary>Writes one JSON value a line to a stream, through one buffer that is used again.</summary>
internal sealed class JsonLines : IDisposable
{
    private const int FlushAt = 64 * 1024;

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt * 2);
    private readonly Utf8JsonWriter _writer;
    private bool _begun;

    public JsonLines(Stream stream)
    {
        _stream = stream;

        // The lines are data, not part of a web page: text of any language stays readable.
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Ends the line before and begins one.</summary>
    public Utf8JsonWriter Next()
    {
        EndLine();
        _begun = true;
        return _writer;
    }

    /// <summary>Ends the last line and hands everything to the stream.</summary>
    public void End()
    {
        EndLine();
        Drain();
        _stream.Flush();
    }

    public void Dispose() => _writer.Dispose();

    private void EndLine()
    {
        if (!_begun)
        {
            return;
        }

        _writer.Flush();
        _writer.Reset();
        _buffer.Write("\n"u8);
        _begun = false;
        if (_buffer.WrittenCount >= FlushAt)
        {
            Drain();
        }
    }

    private void Drain()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
